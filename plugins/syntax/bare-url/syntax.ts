import type {Extension} from 'micromark-util-types'
import {lineConstruct} from '../line-construct.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    bareUrl: 'bareUrl'
  }
}

const scheme = /(?:https?|ftp|file|zotero|logseq|obsidian):\/\/[^\s/?#[\](){}<>"'`，。；：！？、（）【】《》「」]/iy
/** Full-width punctuation ends an address: Chinese text has no spaces around it. */
const stop = /[\s<>"`，。；：！？、（）【】《》「」]/

/**
 * Where a bare address ends that begins at `start`; -1 if there is none. Parentheses and brackets in it are balanced;
 * punctuation and emphasis marks at its end are not part of it.
 */
export function matchBareUrl(line: string, start: number): number {
  scheme.lastIndex = start
  if (!scheme.test(line)) return -1
  const open: string[] = []
  let index = scheme.lastIndex
  for (; index < line.length; index++) {
    const character = line.charAt(index)
    if (stop.test(character)) break
    if (character === '(' || character === '[') open.push(character === '(' ? ')' : ']')
    else if (character === ')' || character === ']') {
      if (open.at(-1) !== character) break
      open.pop()
    }
  }
  while (/[,;.!?:'*~]/.test(line.charAt(index - 1))) index--
  return index
}

/** `https://…`, not glued to a word. */
export function bareUrl(): Extension {
  const construct = lineConstruct('bareUrl', matchBareUrl, true)
  const text: Record<number, typeof construct> = {}
  for (const letter of 'hfzloHFZLO') text[letter.charCodeAt(0)] = construct
  return {text}
}
