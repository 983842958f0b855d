import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {compileGraph, graphPath} from '../../plugins/index.ts'
import type {Files} from './graph-of.ts'

const next = (name: string) => `- Next [[presentation]] slide [[${name}]]`

/** What is said of pointers in a folder, as `lectern check` prints it. */
function said(files: Files): string[] {
  const raw = Object.entries(files).map(([path, text]) => ({path: graphPath(path), text}))
  const {messages} = compileGraph(raw)
  return messages
    .filter(({rule}) => rule.startsWith('deck-'))
    .map(({rule, file, line, column}) => `${rule} ${file}:${line}:${column}`)
}

describe('pointers that no deck walks along', () => {
  it.each<[string, Files, readonly string[]]>([
    [
      'are reported where they name no page, on a page that is only a branch',
      {'pages/A.md': `${next('B')}\n${next('C')}`, 'pages/B.md': '- b', 'pages/C.md': next('Gone')},
      ['deck-two-successors pages/A.md:2:31', 'deck-page-missing pages/C.md:1:31'],
    ],
    [
      'are reported where the page says otherwise in a property',
      {'pages/A.md': `next-slide:: [[B]]\n\n${next('Gone')}`, 'pages/B.md': '- b'},
      ['deck-page-missing pages/A.md:3:31'],
    ],
    [
      'are reported where a sentence names a previous slide that is not there',
      {'pages/A.md': '- The previous slide is [[Gone]]', 'pages/B.md': '- b'},
      ['deck-page-missing pages/A.md:1:25'],
    ],
    [
      'are reported where a property names a previous slide that is not there',
      {'pages/A.md': 'prev-slide:: [[Gone]]\n\n- a'},
      ['deck-page-missing pages/A.md:1:14'],
    ],
    [
      'are reported where they are open, on a page that is only a branch',
      {
        'pages/A.md': 'next-slide:: [[B]], [[C]]\n\n- a',
        'pages/B.md': '- b',
        'pages/C.md': '- This is a [[presentation]] slide and the next slide is',
      },
      ['deck-two-successors pages/A.md:1:21', 'deck-open-end pages/C.md:1:1'],
    ],
    [
      'are not reported twice',
      {'pages/A.md': next('Gone'), 'pages/B.md': next('A')},
      ['deck-page-missing pages/A.md:1:31'],
    ],
    [
      'are not reported where the previous slide is there',
      {'pages/A.md': '- a', 'pages/B.md': '- The previous slide is [[A]]'},
      [],
    ],
    [
      'are not reported for the first page of a talk, which has none before it',
      {'pages/A.md': `deck:: Spring\n\n${next('B')}`, 'pages/B.md': '- b'},
      [],
    ],
  ])('%s', (_, files, expected) => expect(said(files)).toEqual(expected))

  it('every target that no page answers to is named, whoever points there', () => {
    const target = fc.constantFrom('A', 'B', 'C', 'Gone', 'Lost')
    const line = fc.oneof(
      target.map(next),
      target.map(name => `- The previous slide is [[${name}]]`),
      target.map(name => `- Next [[presentation/Long]] slide [[${name}]]`),
      fc.constant('- words'),
    )
    const text = fc.array(line, {minLength: 1, maxLength: 4}).map(lines => lines.join('\n'))
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        const files = {'pages/A.md': a, 'pages/B.md': b, 'pages/C.md': c}
        const dead = Object.entries(files).flatMap(([path, text]) =>
          text
            .split('\n')
            .flatMap((line, index) => (/\[\[(?:Gone|Lost)\]\]/.test(line) ? [`${path}:${index + 1}`] : [])),
        )
        const named = said(files).filter(message => message.startsWith('deck-page-missing'))
        expect(named.map(message => message.replace(/^\S+ (.*):\d+$/, '$1'))).toEqual(dead)
      }),
    )
  })
})
