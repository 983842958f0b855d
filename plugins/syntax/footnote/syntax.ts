import type {Extension} from 'micromark-util-types'
import {lineConstruct} from '../line-construct.ts'

const leftSquareBracket = 91

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    footnoteReference: 'footnoteReference'
  }
}

const reference = /\[\^[^\s[\]]+\]/y

/** Where `[^name]` ends that begins at `start`; -1 if there is none. */
export function matchFootnoteReference(line: string, start: number): number {
  reference.lastIndex = start
  return reference.test(line) ? reference.lastIndex : -1
}

/** `[^name]`. Its definition may stand in another block, so none is asked for. */
export function footnoteReference(): Extension {
  return {text: {[leftSquareBracket]: lineConstruct('footnoteReference', matchFootnoteReference)}}
}
