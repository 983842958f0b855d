import {readInlineText} from '../../3-page/index.ts'
import type {Escaping} from './printing.ts'

/** Characters that can begin or end a construct. A closing `)` or `]` is none: with a backslash it would end a formula. */
const marks = /[\\`*_[#<$=~^{@|>+\-.:!(]/g

/** What would be a property at the beginning of a line. */
const property = /^([^\s:]+)::(?=\s|$)/

/** Write words so that they are read as words. */
export function escapeText(value: string, escaping: Escaping): string {
  if (escaping === 'nothing' || value.search(marks) === -1) return value
  if (escaping === 'needed' && readsAsItself(value)) return value.replace(property, '$1:\\:')
  return value.replace(marks, '\\$&')
}

function readsAsItself(value: string): boolean {
  const text = value.trim()
  const [node, more] = readInlineText(text)
  return text === '' || (more === undefined && node?.type === 'text' && node.value === text)
}
