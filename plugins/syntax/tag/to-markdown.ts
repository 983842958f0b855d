import type {Options} from 'mdast-util-to-markdown'
import type {Tag} from './node.ts'
import {matchTag} from './syntax.ts'

export function tagToMarkdown(): Options {
  return {
    handlers: {
      tag(node: Tag) {
        const plain = `#${node.value}`
        return matchTag(plain, 0) === plain.length && !node.value.startsWith('[[') ? plain : `#[[${node.value}]]`
      },
    },
    unsafe: [{character: '#', inConstruct: 'phrasing'}],
  }
}
