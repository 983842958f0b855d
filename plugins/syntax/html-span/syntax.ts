import type {Extension} from 'micromark-util-types'
import {lineConstruct} from '../line-construct.ts'
import {elementNames, voidElements} from './element-names.ts'

const lessThan = 60
const atSign = 64

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    htmlSpan: 'htmlSpan'
  }
}

const opening = /<([A-Za-z][A-Za-z0-9-]*)(?:\s(?:[^<>"']|"[^"]*"|'[^']*')*)?>/y

/**
 * Where raw HTML ends that begins at `start`; -1 if there is none. It is opaque through the matching closing tag; a tag that
 * is not closed, or that HTML does not know, is text.
 *
 * @param text A line, or a whole block.
 */
export function matchHtml(text: string, start: number): number {
  if (text.startsWith('<!--', start)) return after(text, '-->', start + 4)
  if (text.startsWith('@@html:', start)) return after(text, '@@', start + 7)
  opening.lastIndex = start
  const open = opening.exec(text)
  const name = open?.[1]?.toLowerCase()
  if (!open || name === undefined || !elementNames.has(name)) return -1
  const end = start + open[0].length
  return open[0].endsWith('/>') || voidElements.has(name) ? end : closeElement(text, name, end)
}

/** `<kbd>x</kbd>`, `<br>`, `<!-- x -->`, `@@html: <b>x</b>@@` */
export function htmlSpan(): Extension {
  const construct = lineConstruct('htmlSpan', matchHtml)
  return {text: {[lessThan]: construct, [atSign]: construct}}
}

function closeElement(text: string, name: string, start: number): number {
  const tags = new RegExp(`<(/?)${name}(?=[\\s/>])[^<>]*>`, 'gi')
  tags.lastIndex = start
  let depth = 1
  for (let match = tags.exec(text); match; match = tags.exec(text)) {
    if (match[1] === '/') depth--
    else if (!match[0].endsWith('/>')) depth++
    if (depth === 0) return match.index + match[0].length
  }
  return -1
}

function after(text: string, close: string, start: number): number {
  const index = text.indexOf(close, start)
  return index === -1 ? -1 : index + close.length
}
