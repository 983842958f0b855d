import {expect, it} from 'vitest'
import {graphOf, messageLines} from './graph-of.ts'

const id = (number: number) => `64f0c1d2-1111-4222-8333-44445555000${number}`

it.each([
  [
    'two pages that show each other',
    {'pages/A.md': '- {{embed [[B]]}}', 'pages/B.md': '- x\n- {{embed [[A]]}}'},
    ['pages/B.md:2'],
  ],
  ['a page that shows itself', {'pages/A.md': '- {{embed [[a]]}}'}, ['pages/A.md:1']],
  ['a page that shows itself by an alias', {'pages/A.md': 'alias:: X\n\n- {{embed [[X]]}}'}, ['pages/A.md:3']],
  ['a block that shows itself', {'pages/A.md': `- {{embed ((${id(1)}))}}\n  id:: ${id(1)}`}, ['pages/A.md:1']],
  [
    'a block that shows its parent',
    {'pages/A.md': `- x\n  id:: ${id(1)}\n\t- {{embed ((${id(1)}))}}`},
    ['pages/A.md:3'],
  ],
  [
    'a block that shows the page it stands on',
    {'pages/A.md': `- {{embed [[B]]}}\n  id:: ${id(1)}`, 'pages/B.md': `- {{embed ((${id(1)}))}}`},
    ['pages/B.md:1'],
  ],
  ['not two embeds of one page', {'pages/A.md': '- {{embed [[B]]}}\n- {{embed [[B]]}}', 'pages/B.md': '- b'}, []],
  ['not a chain', {'pages/A.md': '- {{embed [[B]]}}', 'pages/B.md': '- {{embed [[C]]}}', 'pages/C.md': '- c'}, []],
  ['not a reference back', {'pages/A.md': '- {{embed [[B]]}}', 'pages/B.md': '- [[A]]'}, []],
  ['not a sibling', {'pages/A.md': `- x\n  id:: ${id(1)}\n- {{embed ((${id(1)}))}}`}, []],
])('%s', (_, files, expected) => {
  const said = messageLines(graphOf(files)).filter(line => line.startsWith('embed-cycle'))
  expect(said).toEqual(expected.map(place => `embed-cycle ${place}`))
})

it('follows a chain of any length', () => {
  const count = 20_000
  const files = Object.fromEntries(
    Array.from({length: count}, (_, index) => [`pages/n${index}.md`, `- {{embed [[n${(index + 1) % count}]]}}`]),
  )
  expect(messageLines(graphOf(files))).toHaveLength(1)
})
