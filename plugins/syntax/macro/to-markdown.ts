import type {Options} from 'mdast-util-to-markdown'
import type {Macro} from './node.ts'

export function macroToMarkdown(): Options {
  return {
    handlers: {
      macro(node: Macro) {
        return node.value
      },
    },
    unsafe: [{character: '{', after: '\\{', inConstruct: 'phrasing'}],
  }
}
