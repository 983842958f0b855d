import type {PhrasingContent} from 'mdast'
import type {Info, Options, State} from 'mdast-util-to-markdown'
import type {Highlight, Subscript, Superscript} from './node.ts'

export function highlightToMarkdown(): Options {
  return {
    handlers: {
      highlight: (node: Highlight, _parent, state, info) => `==${inside(node.children, state, info)}==`,
      subscript: (node: Subscript, _parent, state, info) => `_{${inside(node.children, state, info)}}`,
      superscript: (node: Superscript, _parent, state, info) => `^{${inside(node.children, state, info)}}`,
    },
  }
}

function inside(children: PhrasingContent[], state: State, info: Info): string {
  return state.containerPhrasing({type: 'paragraph', children}, {...info, before: '=', after: '='})
}
