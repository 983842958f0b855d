import type {Extension} from 'micromark-util-types'
import {lineConstruct} from '../line-construct.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    shortcode: 'shortcode'
  }
}

const leftCurlyBrace = 123

const call = /\{\{(?:<\s*\/?\s*[\w-]+(?:\s(?:[^\n>]|>(?!\}\}))*)?>|%\s*\/?\s*[\w-]+(?:\s(?:[^\n%]|%(?!\}\}))*)?%)\}\}/y

/** Where the shortcode of Hugo ends that begins at `start`: `{{< name … >}}`, `{{% name … %}}`; -1 if there is none. */
export function matchShortcode(line: string, start: number): number {
  call.lastIndex = start
  return line.startsWith('{{', start) && call.test(line) ? call.lastIndex : -1
}

/** Shortcodes in ordinary Markdown. An outline has none: Logseq reads them as text. */
export function shortcode(): Extension {
  return {text: {[leftCurlyBrace]: lineConstruct('shortcode', matchShortcode)}}
}
