import type {Page, PageBlock, PageView} from '../../plugins/index.ts'
import {leftOut, leftOutOfOrg} from './left-out.ts'
import {divideMaths} from './maths.ts'
import {wordsOf, wordsOfHtml} from './words-of.ts'

/** A word that its author wrote in a block and that no reader of the block finds. */
export interface LostWord {
  /** First line of the block, from 1. */
  readonly line: number
  readonly word: string
}

export interface WordCount {
  /** Words looked for. */
  readonly words: number
  readonly lost: readonly LostWord[]
}

/**
 * Look for every word of a file in the drawn page: each in the HTML of its own block, those before the first block in all
 * that stands around the blocks. Knows of the reading only where blocks begin, which are pointers and which templates.
 *
 * @param macros Names of the author's own macros, whose calls are drawn as what they expand to.
 */
export function lostWords(text: string, page: Page, view: PageView, macros: readonly string[] = []): WordCount {
  const expanded = new RegExp(`\\{\\{+(?:${macros.map(escapeName).join('|')})(?:\\s[^}]*)?\\}+`, 'g')
  const rules = page.format === 'org' ? [...leftOutOfOrg, ...leftOut] : leftOut
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  for (const {form, line} of page.pointers) if (form === 'sentence') lines[line - 1] = ''
  const [head = '', ...pieces] = view.html.split(/(?=<li class="[^"]*" id="b-[0-9a-f]{8}")/)
  const drawn = new Map(pieces.map(piece => [/id="(b-[0-9a-f]{8})"/.exec(piece)?.[1], piece]))
  const hidden = new Set<number>()
  const lost: LostWord[] = []
  let words = 0
  look(1, lines.slice(0, (page.blocks[0]?.line ?? lines.length + 1) - 1), aroundBlocks(head, view))
  for (const [index, block] of page.blocks.entries()) {
    if (hidden.has(block.parent) || isTemplate(block)) {
      hidden.add(index)
      continue
    }
    const end = (page.blocks[index + 1]?.line ?? lines.length + 1) - 1
    look(block.line, lines.slice(block.line - 1, end), drawn.get(block.anchor) ?? '')
  }
  return {words, lost}

  function look(line: number, written: readonly string[], html: string): void {
    const source = rules.reduce(
      (left, {without}) => without(left),
      written.join('\n').replace(macros.length > 0 ? expanded : /$^/, ' '),
    )
    const {maths, rest} = divideMaths(source)
    const looked = wordsOf(rest.replace(/\\[a-zA-Z]+/g, ' '))
    const signs = wordsOf(maths)
    if (looked.length + signs.length === 0) return
    words += looked.length + signs.length
    const found = wordsOfHtml(html)
    // Where a name with a backslash is a sign, or loses its backslash, words stand without a blank between them.
    const isGlued = /\\[a-z]/i.test(rest)
    for (const word of new Set(looked)) {
      const isDrawn = found.words.has(word) || found.maths.includes(word) || (isGlued && found.text.includes(word))
      if (!isDrawn) lost.push({line, word})
    }
    // A formula is drawn sign by sign: its words are runs of signs.
    for (const word of new Set(signs)) {
      const isDrawn = (word.match(/\p{N}+|\P{N}+/gu) ?? []).every(run => found.text.includes(run))
      if (!isDrawn && !found.words.has(word)) lost.push({line, word})
    }
  }
}

function aroundBlocks(head: string, view: PageView): string {
  const {title, icon, properties, tags} = view
  const facts = properties.map(({key, html}) => `${key} ${html}`)
  const links = tags.map(({text, href}) => `${text} ${href}`)
  return [head, title, icon ?? '', ...facts, ...links].join(' ')
}

function isTemplate(block: PageBlock): boolean {
  return block.properties.some(({key, written}) => key === 'template' && written.trim() !== '')
}

function escapeName(name: string): string {
  return name.replace(/[^\w\s]/g, '\\$&')
}
