import {describe, expect, it} from 'vitest'
import {defaultGraphConfig, graphPath, readPage} from '../../plugins/index.ts'

const id = '628953c1-8d75-49fe-a648-f4c612109098'

function page(text: string) {
  return readPage({path: graphPath('pages/case.md'), text}, defaultGraphConfig)
}

/** Names that a text refers to explicitly, in the order of their first place. */
function namesIn(text: string): string[] {
  const {references, blocks} = page(text)
  return [...new Set([...references, ...blocks.flatMap(block => block.references)].map(({target}) => target))]
}

/** Typed values of the first block. */
function valuesIn(text: string): Record<string, unknown> {
  return Object.fromEntries((page(text).blocks[0]?.properties ?? []).map(({key, value}) => [key, value]))
}

describe('explicit references of the cases A and B', () => {
  it.each([
    ['E020', '- a\n```\n- x [[y]]\n```\n- z', []],
    ['E021', '- ```\n  [[x]]\n- b', ['x']],
    ['E022', '- a\n  ````\n  ```\n  [[x]]\n  ```\n  ````', ['x']],
    ['E023', '- ```\n  [[x]]\n  ~~~\n- b', []],
    ['E025', '- a\n  :LOGBOOK:\n  - [[x]]\n  :END:\n- b', []],
    ['E029', '- <div>\n- [[x]]\n- </div>', []],
    ['E053', '- x\n  p:: "a [[b]] #c"', []],
    ['E054', '- x\n  tags:: a, [[b, c]], #d', ['a', 'b, c', 'd']],
    ['E055', '- x\n  foo:: a, b', []],
    ['E056', '- x\n  foo:: a [[b]] c', ['b']],
    ['E057', '- x\n  tags:: a，b', ['a', 'b']],
    ['E059', '- x\n  p:: **[[a]]** `[[b]]`', []],
    ['E060', '- x\n  foo,bar:: 1', []],
    ['E063', '- ```\n  p:: [[y]]\n  ```', []],
  ])('%s %j', (_, text, names) => expect(namesIn(text)).toEqual(names))
})

describe('values of the cases B', () => {
  it.each([
    ['E035', '- x\n  A_b:: c', {'a-b': 'c'}],
    ['E036', '- x\n  a::', {a: ''}],
    ['E040', '- a:: 1\n  a:: 2', {a: 2}],
    ['E053', '- x\n  p:: "a [[b]] #c"', {p: '"a [[b]] #c"'}],
    ['E054', '- x\n  tags:: a, [[b, c]], #d', {tags: ['a', 'b, c', 'd']}],
    ['E055', '- x\n  foo:: a, b', {foo: 'a, b'}],
    ['E056', '- x\n  foo:: a [[b]] c', {foo: ['b']}],
    [
      'E058',
      '- x\n  n:: 007\n  d:: 1.5\n  s:: -1\n  t:: True\n  u:: true',
      {n: 7, d: '1.5', s: '-1', t: 'True', u: true},
    ],
    ['E064', '- a\n  collapsed:: true\n\t- b', {}],
  ])('%s %j', (_, text, values) => expect(valuesIn(text)).toEqual(values))

  it('E064 is folded', () => expect(page('- a\n  collapsed:: true\n\t- b').blocks[0]?.collapsed).toBe(true))

  it('E065 keeps the id of the first block', () => {
    const {blocks, messages} = page(`- a\n  id:: ${id}\n- b\n  id:: ${id}`)
    expect(blocks.map(block => [block.id, block.properties.length])).toEqual([
      [id, 1],
      [undefined, 0],
    ])
    expect(messages).toMatchObject([{rule: 'id-duplicate', line: 4}])
  })
})

describe('names of the cases B', () => {
  it.each([
    ['E043', 'title:: T\n- a', 'T'],
    ['E044', '\ntitle:: T\n- a', 'case'],
    ['E045', '- title:: T\n- a', 'case'],
    ['E047', '---\ntitle: T\ntags: a, b\nfoo: [[c]]\n---\n- x', 'T'],
    ['E050', '---\ntitle: T\n---\na:: b\n- x', 'T'],
    ['E051', 'title: T\n- a', 'case'],
    // Known differences: quotes go, YAML is read, a directive counts at the top only.
    ['E046', 'title:: "T"\n- a', 'T'],
    ['E048', '---\ntitle: T\ntags:\n  - a\n---\n- x', 'T'],
    ['E049', '---\ntitle: "T"\ntags: [a, b]\nx: y---z\nw: v\n---\n- b', 'T'],
    ['E052', '- a\n  #+title: X\n  b', 'case'],
  ])('%s %j', (_, text, name) => expect(page(text).name).toBe(name))
})
