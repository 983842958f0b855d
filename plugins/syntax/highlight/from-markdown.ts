import type {Extension} from 'mdast-util-from-markdown'
import {unescapeMarkdown} from '../unescape.ts'
import type {Subscript, Superscript} from './node.ts'

/** The node of `_{x}` or `^{x}`. Nothing inside is parsed but escapes. */
export function toScript(source: string): Subscript | Superscript {
  return {
    type: source.startsWith('_') ? 'subscript' : 'superscript',
    children: [{type: 'text', value: unescapeMarkdown(source.slice(2, -1))}],
  }
}

export function highlightFromMarkdown(): Extension {
  return {
    enter: {
      highlight(token) {
        this.enter({type: 'highlight', children: []}, token)
      },
    },
    exit: {
      highlight(token) {
        this.exit(token)
      },
    },
  }
}
