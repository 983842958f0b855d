import {describe, expect, it} from 'vitest'
import {readText, referencesOf} from './read-text.ts'

const id = '628953c1-8d75-49fe-a648-f4c612109098'
const block = `block ${id}`

/** Cases C to E of the format reference that concern references, by their ids. */
describe('references in the edge cases', () => {
  it.each([
    ['E066', '- [[a [[b]] c]]', ['page a [[b]] c', 'page b']],
    ['E067', '- [[[[a]]]]', ['page [[a']],
    ['E068', '- [[a]b]] [[c[d]e]]', ['page a]b', 'page c[d]e']],
    ['E069', '- [[]] [[ x', []],
    ['no id', `- [[${'-'.repeat(36)}]] [[${'a'.repeat(36)}]]`, [`page ${'-'.repeat(36)}`, `page ${'a'.repeat(36)}`]],
    ['E070', '- \\[[a]] [[b]]', ['page b']],
    ['E071', '- [x](p) [y]([[q]]) [z](r.md)', ['page q', 'page z']],
    ['E072', '- [a [[b]] #c](https://x.org)', []],
    ['E073', '- [[assets-plan]] [[drawsomething]]', []],
    // As written: which journal a date means is the graph's to say.
    [
      'E074',
      '- [[2023-01-05]] [[jan 6th, 2023]] [[2023-02-30]]',
      ['page 2023-01-05', 'page jan 6th, 2023', 'page 2023-02-30'],
    ],
    ['E075', '- [[1-2-3]]', ['page 1-2-3']],
    ['E076', '- #a, #b. #c; #d: #e! #f? #g.h.', ['tag a', 'tag b', 'tag c', 'tag d', 'tag e', 'tag f', 'tag g.h']],
    // The parent `a` is the graph's to add.
    ['E077', '- #a/b', ['tag a/b']],
    ['E078', '- x#a (#b)', ['tag a', 'tag b)']],
    // Knowing difference: Logseq refers to an odd page `[[a b]]c` besides; nobody means it.
    ['E079', '- #[[a b]]c', ['tag a b']],
    ['E080', '- # a ## #', []],
    ['E081', '- \\#a `#b` $#c$ [[d]]', ['page d']],
    ['E082', '- **#a [[b]]** ==[[c]]==', ['page b', 'page c']],
    ['E083', `- **((${id}))** "((${id}))"`, []],
    ['E084', `- see ((${id.toUpperCase()})). ((abc))`, [block]],
    ['E085', `- 见((${id}))`, []],
    ['E086', `- [l](((${id})))`, [block]],
    ['E087', `- [l]((${id}))`, []],
    ['E088', '- a{{embed [[x]]}} {{embed [[y]]}}', ['page x', 'embed page y']],
    ['E089', '- {{query (and [[a]] #b)}} {{foo [[c]]}}', []],
    ['E090', '- {{foo [[a]] b}}', ['page a']],
    ['E094', '- {{embed p}}', ['embed page p']],
    ['E095', '- #+BEGIN_QUOTE\n  [[x]]\n- b', ['tag +BEGIN_QUOTE', 'page x']],
    [
      'E096',
      '- #+BEGIN_NOTE\n  [[a]] #b\n  #+END_NOTE\n- #+BEGIN_EXAMPLE\n  [[c]]\n  #+END_EXAMPLE',
      ['page a', 'tag b'],
    ],
    ['E097', '- x <kbd>#a</kbd> <span title="q">[[b]]</span> [[c]]', ['page c']],
    ['E098', '- [:b "[[a]]"] [[c]]', ['page c']],
    ['E121', '- TODO [#AB] a', ['tag AB]']],
    // Knowing difference: Logseq drops a paragraph that a timestamp begins from the graph; nobody relies on that.
    ['E129', '- a\n  SCHEDULED: <2023-01-05 Thu>\n  see [[x]] #y', ['page x', 'tag y']],
    ['E132', '- a\n  at <2023-01-05 Thu> with [[x]]', ['page x']],
    // Of blocks and properties, where references depend on them.
    ['E020', '- a\n```\n- x [[y]]\n```\n- z', []],
    ['E021', '- ```\n  [[x]]\n- b', ['page x']],
    ['E022', '- a\n  ````\n  ```\n  [[x]]\n  ```\n  ````', ['page x']],
    ['E023', '- ```\n  [[x]]\n  ~~~\n- b', []],
    ['E025', '- a\n  :LOGBOOK:\n  - [[x]]\n  :END:\n- b', []],
    ['E029', '- <div>\n- [[x]]\n- </div>', []],
    ['E053', '- x\n  p:: "a [[b]] #c"', []],
    ['E055', '- x\n  foo:: a, b', []],
    ['E059', '- x\n  p:: **[[a]]** `[[b]]`', []],
  ])('%s %s', (_, text, expected) => {
    expect(referencesOf(readText(text))).toEqual(expected)
  })
})

/** `scheduled` and `deadline` of the first block. */
describe('plans in the edge cases', () => {
  const thursday = {day: '2023-01-05'}
  it.each([
    [
      'E126',
      '- TODO a\n  SCHEDULED: <2023-01-05 Thu .+1d>\n  DEADLINE: <2023-01-06 Fri 10:00>',
      {day: '2023-01-05', repeater: '.+1d'},
      {day: '2023-01-06', time: '10:00'},
    ],
    ['E127', '- a\n  SCHEDULED: <2023-01-05>', undefined, undefined],
    ['E128', '- a SCHEDULED: <2023-01-05 Thu>', undefined, undefined],
    ['E129', '- a\n  SCHEDULED: <2023-01-05 Thu>\n  see [[x]] #y', thursday, undefined],
    ['E130', '- TODO a\n  note\n  SCHEDULED: <2023-01-05 Thu>', undefined, undefined],
    ['E131', '- TODO a\n  k:: v\n  SCHEDULED: <2023-01-05 Thu>', thursday, undefined],
    ['E132', '- a\n  at <2023-01-05 Thu> with [[x]]', undefined, undefined],
    ['after one word', '- a\n  due DEADLINE: <2023-01-05 Thu>', undefined, thursday],
    ['in lower case', '- a\n  deadline: <2023-01-05 Thu>', undefined, thursday],
    ['in square brackets', '- a\n  SCHEDULED: [2023-01-05 Thu]', thursday, undefined],
    ['after a blank line below other text', '- a\n  note\n\n  SCHEDULED: <2023-01-05 Thu>', undefined, undefined],
    ['below a fence', '- a\n  ```\n  x\n  ```\n  SCHEDULED: <2023-01-05 Thu>', thursday, undefined],
    ['on a heading', '- ## TODO a\n  SCHEDULED: <2023-01-05 Thu>', thursday, undefined],
    ['the last of two', '- a\n  SCHEDULED: <2023-01-04 Wed>\n  SCHEDULED: <2023-01-05 Thu>', thursday, undefined],
    ['on no day of the calendar', '- a\n  SCHEDULED: <2023-02-30 Thu>', undefined, undefined],
    ['in code', '- a\n  `SCHEDULED: <2023-01-05 Thu>`', undefined, undefined],
  ])('%s', (_, text, scheduled, deadline) => {
    const [block] = readText(text).blocks
    expect([block?.scheduled, block?.deadline]).toEqual([scheduled, deadline])
  })
})

describe('macros in the edge cases', () => {
  it.each([
    ['E091', '- {{foo a, [[b, c]], "d, e", ((f, g))}}', [['foo', 'a', '[[b, c]]', '"d, e"', '((f, g))']]],
    ['E092', '- {{foo a,, b}} {{bar}} {{ baz}} {{qux {z}}}', [['bar'], ['qux', '{z']]],
    ['E093', '- {{{foo(a, b)}}}', [['foo', '(a', 'b)']]],
    ['E090', '- {{foo [[a]] b}}', []],
  ])('%s %s', (_, text, expected) => {
    const macros = readText(text).blocks.flatMap(({macros}) => macros.map(({name, args}) => [name, ...args]))
    expect(macros).toEqual(expected)
  })
})

describe('property values in the edge cases', () => {
  it.each([
    ['E053', '- x\n  p:: "a [[b]] #c"', {p: '"a [[b]] #c"'}],
    ['E054', '- x\n  tags:: a, [[b, c]], #d', {tags: ['a', 'b, c', 'd']}],
    ['E055', '- x\n  foo:: a, b', {foo: 'a, b'}],
    ['E056', '- x\n  foo:: a [[b]] c', {foo: ['b']}],
    ['E057', '- x\n  tags:: a，b', {tags: ['a', 'b']}],
    [
      'E058',
      '- x\n  n:: 007\n  d:: 1.5\n  s:: -1\n  t:: True\n  u:: true',
      {n: 7, d: '1.5', s: '-1', t: 'True', u: true},
    ],
    ['E059', '- x\n  p:: **[[a]]** `[[b]]`', {p: '**[[a]]** `[[b]]`'}],
    ['E060', '- x\n  foo,bar:: 1', {}],
    ['a labelled name', '- x\n  p:: [a]([[b]]) c', {p: ['b']}],
    ['a name in a name', '- x\n  p:: [[a [[b]]]]', {p: ['a [[b]]']}],
    ['a name in a macro', '- x\n  p:: {{embed [[a]]}}', {p: ['a']}],
    ['no name in an address', '- x\n  p:: https://x.org/#a', {p: 'https://x.org/#a'}],
    ['no name in a label', '- x\n  p:: [a #b](https://x.org)', {p: '[a #b](https://x.org)'}],
    ['no name in maths', '- x\n  p:: $#a$', {p: '$#a$'}],
    ['names between commas', '- x\n  tags:: a b, [[c, d]] e, #f', {tags: ['a b', 'c, d', 'e', 'f']}],
    ['escapes in a list', '- x\n  alias:: a\\_b, [[c\\_d]]', {alias: ['a_b', 'c_d']}],
    ['a raw key', '- x\n  icon:: [[a]]', {icon: '[[a]]'}],
    [
      'a typed key',
      '- x\n  query-sort-desc:: true\n  logseq.query/nlp-date:: true',
      {'query-sort-desc': true, 'logseq.query/nlp-date': true},
    ],
    ['a typed key that is none', '- x\n  public:: [[a]]', {public: '[[a]]'}],
    ['E064', '- a\n  collapsed:: true\n\t- b', {}],
  ])('%s %s', (_, text, expected) => {
    const [first] = readText(text).blocks
    expect(Object.fromEntries(first?.properties.map(({key, value}) => [key, value]) ?? [])).toEqual(expected)
  })

  it('E065 the second block of an id loses it, with a message', () => {
    const page = readText(`- a\n  id:: ${id}\n- b\n  id:: ${id}`)
    expect(page.blocks.map(({id, properties}) => [id, properties.length])).toEqual([
      [id, 1],
      [undefined, 0],
    ])
    expect(page.messages.map(({rule, line}) => [rule, line])).toEqual([['id-duplicate', 4]])
  })
})

describe('tasks and headings in the edge cases', () => {
  it.each([
    ['E014', '- ####### x', [[6, undefined, undefined, 'x']]],
    ['E015', '- ## A ##', [[2, undefined, undefined, 'A ##']]],
    ['E080', '- # a ## #', [[1, undefined, undefined, 'a ## #']]],
    // The first of two blocks: Logseq reads no marker before a colon, nor in lower case.
    [
      'E117',
      '- TODO a\n- TODO: b\n- todo c\n- TODO',
      [
        [undefined, 'TODO', undefined, 'a'],
        [undefined, undefined, undefined, 'TODO: b'],
        [undefined, undefined, undefined, 'todo c'],
        [undefined, 'TODO', undefined, ''],
      ],
    ],
    // Knowing difference: from disk Logseq reads no marker here, but it does after an edit.
    [
      'E118',
      '- TODO\n- b',
      [
        [undefined, 'TODO', undefined, ''],
        [undefined, undefined, undefined, 'b'],
      ],
    ],
    ['E119', '- DONE\ta', [[undefined, undefined, undefined, 'DONE\ta']]],
    ['E120', '- [#A] TODO a', [[undefined, undefined, 'A', 'TODO a']]],
    ['E121', '- TODO [#AB] a', [[undefined, 'TODO', undefined, '[#AB] a']]],
    ['E122', '## TODO [#b] a', [[2, 'TODO', 'b', 'a']]],
    ['E123', '- TODO # a', [[undefined, 'TODO', undefined, '# a']]],
    ['E124', 'TODO a\n- b', [[undefined, undefined, undefined, 'b']]],
  ])('%s %s', (_, text, expected) => {
    const read = readText(text).blocks.map(({heading, marker, priority, tree}) => [
      heading,
      marker,
      priority,
      wordsOf(tree.children),
    ])
    expect(read).toEqual(expected)
  })
})

interface AnyNode {
  readonly type: string
  readonly value?: string
  readonly children?: readonly unknown[]
}

/** Words of nodes, tags with their mark. */
function wordsOf(nodes: readonly unknown[]): string {
  return (nodes as readonly AnyNode[])
    .map(node => (node.children ? wordsOf(node.children) : `${node.type === 'tag' ? '#' : ''}${node.value ?? ''}`))
    .join('')
}
