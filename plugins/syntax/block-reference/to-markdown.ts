import type {Options} from 'mdast-util-to-markdown'
import type {BlockReference} from './node.ts'

export function blockReferenceToMarkdown(): Options {
  return {
    handlers: {
      blockReference(node: BlockReference, _parent, state, info) {
        if (!node.children) return `((${node.value}))`
        const label = state.containerPhrasing(
          {type: 'paragraph', children: node.children},
          {...info, before: '[', after: ']'},
        )
        return `[${label}](((${node.value})))`
      },
    },
  }
}
