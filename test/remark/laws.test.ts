import {array, assert, constantFrom, letrec, oneof, property, record, tuple} from 'fast-check'
import type {Root} from 'mdast'
import {describe, expect, it} from 'vitest'
import {lawRuns} from '../law-runs.ts'
import {forget, markdown, texts, withoutPlaces} from './pages.ts'

const word = constantFrom(
  'a',
  'bc',
  'd_e',
  '2 * 3',
  'C#',
  '中。',
  'x:',
  '[',
  'e.g.',
  "it's",
  '50%',
  'a\\b',
  'a=b',
  '~',
  'key::',
)
const inline = oneof(
  {weight: 3, arbitrary: word},
  {
    weight: 2,
    arbitrary: constantFrom(
      ...[
        '[[a]]',
        '[[b [[c]]]]',
        '#t',
        '#[[t u]]',
        '((628953c1-8d75-49fe-a648-f4c612109098))',
        '[l]([[m]])',
        '{{m a, b}}',
      ],
      ...['*e*', '**s *t* u**', '==h==', '~~d~~', '`c`', '``c`d``', '$x$', '$$y$$', 'x_{1}', 'x^{2}', '<kbd>k</kbd>'],
      ...[
        'https://x.org/a',
        '<https://y.org>',
        '[w](z "t")',
        '![i](j.png){:width 200}',
        '[^1]',
        '<2023-01-05 Thu>',
        '\\*',
      ],
    ),
  },
)
const line = array(inline, {minLength: 1, maxLength: 5}).map(words => words.join(' '))
const body = oneof(
  line,
  line,
  line.map(text => `\n${text}`),
  tuple(line, line).map(([one, other]) => `* ${one}\n  * ${other}\n* [x] ${one}`),
  line.map(text => `1. ${text}\n2. b`),
  line.map(text => `> ${text}\n> c\n`),
  tuple(line, line).map(([one, other]) => `#+BEGIN_NOTE\n${one}\n\n${other}\n#+END_NOTE`),
  constantFrom(
    '```js x\nlet a\n\n  b\n```',
    '$$\nx\n$$',
    '| a | b |\n|--|:-:|\n| [[c]] | `d` |',
    '---',
    ':X:\ny\n:END:',
  ),
  constantFrom(
    '#+BEGIN_QUERY\n{:query []}\n#+END_QUERY',
    '<div>\nx\n</div>',
    'SCHEDULED: <2023-01-05 Thu>',
    '[^1]: note\n',
  ),
)
const title = tuple(constantFrom('', '', '', 'TODO ', 'DONE [#A] ', '## ', '### LATER '), oneof(line, line, body)).map(
  parts => parts.join(''),
)
const properties = array(
  constantFrom(
    'k:: [[v]]',
    'id:: 628953c1-8d75-49fe-a648-f4c612109098',
    'tags:: a, b',
    'collapsed:: true',
    'heading:: true',
    'e::',
  ),
  {maxLength: 2},
)

interface Written {
  readonly title: string
  readonly properties: readonly string[]
  readonly body: readonly string[]
  readonly children: readonly Written[]
}

/** Blocks nested as an author nests them, every construct closed. */
const {blocks} = letrec<{block: Written; blocks: Written[]}>(tie => ({
  block: record({
    title,
    properties,
    body: array(body, {maxLength: 2}),
    children: oneof({maxDepth: 3}, constantFrom<Written[]>([]), tie('blocks')),
  }),
  blocks: array(tie('block'), {maxLength: 3}),
}))

function write(list: readonly Written[], depth = 0): string {
  return list
    .map(block => {
      const indent = '\t'.repeat(depth)
      const lines = [block.title.split('\n')[0] ?? '', ...block.properties, ...block.title.split('\n').slice(1)]
      for (const part of block.body) lines.push(...part.split('\n'))
      const own = lines.map((text, index) => (index === 0 ? `${indent}- ${text}` : `${indent}  ${text}`)).join('\n')
      return `${own}\n${write(block.children, depth + 1)}`
    })
    .join('')
}
const pages = tuple(array(constantFrom('title:: T', 'alias:: a, [[b]]', 'public:: true'), {maxLength: 2}), blocks).map(
  ([head, list]) => `${head.length > 0 ? `${head.join('\n')}\n\n` : ''}${write(list)}`,
)

describe('what is printed reads as what was read', {timeout: 900_000}, () => {
  const processor = markdown({outline: true})
  const read = (text: string) => processor.parse(text) as Root
  const print = (tree: Root) => processor.stringify(tree)

  it('of any text, and printing it again changes nothing', () => {
    assert(
      property(texts, text => {
        // A byte order mark is no text: it is not printed, and what stands behind it must not be another.
        const printed = print(read(text.replace(/^\uFEFF+/, '')))
        expect(withoutPlaces(read(printed))).toEqual(withoutPlaces(read(text)))
        expect(print(read(printed))).toBe(printed)
      }),
      {numRuns: lawRuns(300, 20_000)},
    )
  })

  it('of a text as it is decided for each file, too', () => {
    const auto = markdown()
    assert(
      property(texts, written => {
        const text = written.replace(/^\uFEFF+/, '')
        const tree = auto.parse(text) as Root
        if (tree.data?.source === undefined) return
        const printed = auto.stringify(tree)
        expect(printed.replace(/\n$/, '')).toBe(text.replace(/\n$/, ''))
      }),
      {numRuns: lawRuns(300, 20_000)},
    )
  })

  it('of a tree that remembers nothing, made of closed constructs', () => {
    assert(
      property(pages, text => {
        const printed = print(forget(read(text)))
        expect(withoutPlaces(read(printed)), text).toEqual(withoutPlaces(read(text)))
        expect(print(forget(read(printed)))).toBe(printed)
      }),
      // The same examples every time: one that comes back otherwise is a case to mend, not a reason to stop all work.
      {numRuns: lawRuns(300, 5_000), seed: 1},
    )
  })
})
