import type {Options} from 'mdast-util-to-markdown'
import type {Timestamp} from './node.ts'

export function timestampToMarkdown(): Options {
  return {
    handlers: {
      timestamp(node: Timestamp) {
        return node.value
      },
    },
  }
}
