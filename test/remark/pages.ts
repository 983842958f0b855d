import {array, constantFrom} from 'fast-check'
import type {Nodes, Root} from 'mdast'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import {unified} from 'unified'
import {type RemarkLogseqOptions, remarkLogseq} from '../../plugins/remark-logseq.ts'

/** The pipeline that the issue names, with a compiler. */
export function markdown(options: RemarkLogseqOptions = {}) {
  return unified().use(remarkParse).use(remarkLogseq, options).use(remarkStringify).freeze()
}

/** A tree without places, memories and elements, to compare. */
export function withoutPlaces(tree: Root): unknown {
  return JSON.parse(
    JSON.stringify(tree, (key, value) =>
      key === 'position' || key === 'source' || key === 'data' ? undefined : value,
    ),
  )
}

/** Take a tree's memories away, so that it is printed from its nodes. */
export function forget(tree: Root): Root {
  const stack: Nodes[] = [tree]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'root' || node.type === 'block') delete node.data
    if ('children' in node) for (const child of node.children ?? []) stack.push(child)
  }
  return tree
}

/** Pieces that every construct is made of. */
const pieces = [
  ...[
    '[[a]]',
    '[[b c]]',
    '[[',
    ']]',
    '[x](y)',
    '[l]([[m]])',
    '![i](j.png)',
    '((628953c1-8d75-49fe-a648-f4c612109098))',
  ],
  ...[
    '#tag',
    '#[[t u]]',
    '*',
    '**',
    '_',
    '==',
    '~~',
    '`c`',
    '`',
    '$x$',
    '\\',
    '\\*',
    '{{m a}}',
    '<kbd>k</kbd>',
    '^{s}',
  ],
  ...['https://x.org/a', '<https://y.org>', 'SCHEDULED: <2023-01-05 Thu>', '[^1]', '[^1]: ', '*#[[e]]*', '[:b "h"]'],
  ...['\n', '\n', '\n  ', '\n\t  ', '\n- ', '\n- ', '\n\t- ', '\n\n', '\r\n', '\r', ' ', ' ', '  \n', '\t'],
  ...[
    '\n> ',
    '\n  * ',
    '\n  * [x] ',
    '\n  1. ',
    '\n| a | b |',
    '\n  ```\n',
    '\n$$\n',
    '\n#+BEGIN_NOTE\n',
    '\n#+END_NOTE\n',
  ],
  ...[
    '\nkey:: ',
    '\ntags:: ',
    '\ncollapsed:: true',
    'TODO ',
    '[#A] ',
    '## ',
    '\n# ',
    '---\n',
    ':LOGBOOK:\n',
    ':END:\n',
  ],
  ...['<div>', '</div>', 'a', 'bc', '中', '😀', '\0', '\uFEFF', 'Next [[presentation]] slide [[P]]', '#+title: T\n'],
]

/** Texts in which chance lets constructs meet. */
export const texts = array(constantFrom(...pieces), {maxLength: 40}).map(list => list.join(''))
