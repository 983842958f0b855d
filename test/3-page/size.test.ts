import {expect, it, vi} from 'vitest'
import {compileGraph, graphPath, projectPublic} from '../../plugins/index.ts'
import {readText} from './read-text.ts'

// More than a call can take arguments: a list that is handed on piece by piece must not be spread.
const many = 130_000
// A second each on a machine at rest.
vi.setConfig({testTimeout: 60_000})

it.each([
  ['a title', `- ${'[[a]] '.repeat(many)}`],
  ['a quote', `- > ${'[[a]] '.repeat(many)}`],
  ['a table', `- |${' [[a]] |'.repeat(many)}`],
  ['a list', `- a\n${'  * [[a]]\n'.repeat(many)}`],
  ['a note', `- #+BEGIN_NOTE\n${'  [[a]]\n'.repeat(100)}  ${'[[a]] '.repeat(many)}\n  #+END_NOTE`],
  ['a name that holds names', `- [[x ${'[[a]] '.repeat(many)}]]`],
  ['a property', `- x\n  tags:: ${'[[a]] '.repeat(many)}`],
  ['a name in a property', `- x\n  tags:: [[x ${'[[a]] '.repeat(many)}]]`],
])('%s may hold any number of references', (_, text) => {
  const targets = readText(text).blocks.flatMap(block => block.references.map(reference => reference.target))
  expect(targets).toContain('a')
})

it('a quote may hold any number of macros', () => {
  expect(readText(`- > ${'{{m a}} '.repeat(many)}`).blocks[0]?.macros).toHaveLength(many)
})

it('a file may have any number of messages, and a paragraph any number of parts', () => {
  const files = [
    {path: graphPath('pages/Keys.md'), text: '- b@c:: 1\n'.repeat(many)},
    {path: graphPath('pages/Parts.md'), text: `public:: true\n\n- ${'[[a]] '.repeat(many)}`},
  ]
  const {graph, messages} = compileGraph(files)
  expect(messages.filter(({rule}) => rule === 'property-key-invalid')).toHaveLength(many)
  const open = projectPublic(graph, {allPagesPublic: false, everything: false, notes: false, mentions: 'text'})
  expect(open.pages.size).toBe(1)
})

it('a paragraph of a document may hold any number of references', () => {
  const {shape, preamble} = readText(`Intro.\n\n${'[[a]] `b` *c*\n'.repeat(many / 10)}`)
  expect(shape).toBe('document')
  expect(preamble?.tree.children).toHaveLength(2)
  expect(preamble?.references.map(({target}) => target)).toEqual(['a'])
})
