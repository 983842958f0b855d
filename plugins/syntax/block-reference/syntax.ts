import type {Extension} from 'micromark-util-types'
import {lineConstruct} from '../line-construct.ts'

const leftParenthesis = 40
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Whether a text is a UUID: 8-4-4-4-12 hex digits, any case. */
export function isUuid(text: string): boolean {
  return uuid.test(text)
}

/** Where `((uuid))` ends that begins at `start`; -1 if there is none. */
export function matchBlockReference(line: string, start: number): number {
  const end = start + 40
  if (!line.startsWith('((', start) || !line.startsWith('))', end - 2)) return -1
  return isUuid(line.slice(start + 2, end - 2)) ? end : -1
}

/**
 * Where `((…))` ends that begins at `start` and holds anything but a `)`; -1 if there is none. Logseq takes whatever stands in
 * it for a block's id, so nothing in it is read.
 */
export function matchDoubleParentheses(text: string, start: number): number {
  if (!text.startsWith('((', start)) return -1
  const close = text.indexOf(')', start + 2)
  return close > start + 2 && text.charAt(close + 1) === ')' ? close + 2 : -1
}

/** `((uuid))`, not glued to a word. */
export function blockReference(): Extension {
  return {text: {[leftParenthesis]: lineConstruct('blockReference', matchBlockReference, true)}}
}
