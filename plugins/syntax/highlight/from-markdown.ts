import type {Extension} from 'mdast-util-from-markdown'
import type {Subscript, Superscript} from './node.ts'

/** The node of `_{x}` or `^{x}`. */
export function toScript(source: string): Subscript | Superscript {
  return {
    type: source.startsWith('_') ? 'subscript' : 'superscript',
    children: [{type: 'text', value: source.slice(2, -1)}],
  }
}

export function highlightFromMarkdown(): Extension {
  return {
    enter: {
      highlight(token) {
        this.enter({type: 'highlight', children: []}, token)
      },
      struck(token) {
        this.enter({type: 'delete', children: []}, token)
      },
      script(token) {
        this.enter(toScript(this.sliceSerialize(token)), token)
      },
    },
    exit: {
      highlight(token) {
        this.exit(token)
      },
      struck(token) {
        this.exit(token)
      },
      script(token) {
        this.exit(token)
      },
    },
  }
}
