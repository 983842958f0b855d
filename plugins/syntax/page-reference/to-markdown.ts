import type {Options} from 'mdast-util-to-markdown'
import type {PageReference} from './node.ts'

export function pageReferenceToMarkdown(): Options {
  return {
    handlers: {
      pageReference(node: PageReference, _parent, state, info) {
        if (!node.children) return `[[${node.value}]]`
        const label = state.containerPhrasing(
          {type: 'paragraph', children: node.children},
          {...info, before: '[', after: ']'},
        )
        return `[${label}]([[${node.value}]])`
      },
    },
    unsafe: [{character: '[', after: '\\[', inConstruct: 'phrasing'}],
  }
}
