import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {type GraphConfig, graphPath, parseGraphConfig} from '../../plugins/1-files/index.ts'
import {readPage} from '../../plugins/3-page/index.ts'
import {buildDecks, buildGraph, type DeckChain} from '../../plugins/4-graph/index.ts'
import {sharedFiles, sharedGraphsFolder} from '../fixtures.ts'
import {realChains} from '../real-chains.ts'
import {type Files, graphOf} from './graph-of.ts'

const next = (name: string) => `- Next [[presentation]] slide [[${name}]]`

function summary(decks: readonly DeckChain[]): string[] {
  return decks.map(({id, pages}) => `${id}: ${pages.map(page => page.name).join(' > ')}`)
}

describe('buildDecks', () => {
  it.each<[string, Files, readonly string[], readonly string[]]>([
    ['walks a chain', {'pages/A.md': next('B'), 'pages/B.md': next('C'), 'pages/C.md': '- c'}, ['a: A > B > C'], []],
    ['has one slide page', {'pages/A.md': '- This is a [[presentation]] slide.'}, ['a: A'], []],
    ['has no deck for a mention of the tag', {'pages/A.md': '- On [[presentation]] material'}, [], []],
    ['walks without the tag', {'pages/A.md': '- Next slide: [[B]]', 'pages/B.md': '- b'}, ['a: A > B'], []],
    ['walks along properties', {'pages/A.md': 'next-slide:: [[B]]\n\n- a', 'pages/B.md': '- b'}, ['a: A > B'], []],
    ['walks backwards', {'pages/A.md': '- a', 'pages/B.md': 'prev-slide:: [[A]]\n\n- b'}, ['a: A > B'], []],
    ['follows an alias', {'pages/A.md': next('bee'), 'pages/B.md': 'alias:: Bee\n\n- b'}, ['a: A > B'], []],
    [
      'takes a journal',
      {'pages/A.md': next('2026-05-01'), 'journals/2026_05_01.md': '- j'},
      ['a: A > May 1st, 2026'],
      [],
    ],
    [
      'lets a property win over a sentence',
      {'pages/A.md': `next-slide:: [[C]]\n\n${next('B')}`, 'pages/B.md': '- b', 'pages/C.md': '- c'},
      ['a: A > C'],
      [],
    ],
    [
      'lets the page’s own word win over what another says of it',
      {'pages/A.md': next('B'), 'pages/B.md': '- b', 'pages/C.md': 'prev-slide:: [[A]]\n\n- c'},
      ['a: A > B'],
      [],
    ],
    [
      'shares a tail',
      {'pages/A.md': next('C'), 'pages/B.md': next('C'), 'pages/C.md': '- c'},
      ['a: A > C', 'b: B > C'],
      [],
    ],
    [
      'takes the same pointer twice as one',
      {'pages/A.md': `${next('B')}\n${next('b')}`, 'pages/B.md': '- b'},
      ['a: A > B'],
      [],
    ],
    ['ends at "is the end"', {'pages/A.md': '- this is a [[presentation]] slide and is the end.'}, ['a: A'], []],
    [
      'reports an open end',
      {'pages/A.md': '- This is a [[presentation]] slide and the next slide is'},
      ['a: A'],
      ['deck-open-end'],
    ],
    ['reports a missing page', {'pages/A.md': next('Nowhere')}, ['a: A'], ['deck-page-missing']],
    ['reports a page that points at itself', {'pages/A.md': next('A')}, ['a: A'], ['deck-self-pointer']],
    [
      'reports two next slides, and takes the first',
      {'pages/A.md': `${next('C')}\n${next('B')}`, 'pages/B.md': '- b', 'pages/C.md': '- c'},
      ['a: A > C'],
      ['deck-two-successors'],
    ],
    [
      'cuts a ring that a head leads into',
      {'pages/A.md': next('B'), 'pages/B.md': next('C'), 'pages/C.md': next('B')},
      ['a: A > B > C'],
      ['deck-cycle'],
    ],
    ['cuts a ring at the first name', {'pages/B.md': next('A'), 'pages/A.md': next('B')}, ['a: A > B'], ['deck-cycle']],
    [
      'cuts a ring where the page says',
      {'pages/A.md': next('B'), 'pages/B.md': `deck-start:: true\n\n${next('A')}`},
      ['b: B > A'],
      ['deck-cycle'],
    ],
    [
      'names a deck',
      {'pages/A.md': 'deck-title:: My Talk\n\n- Next [[presentation]] slide [[B]]', 'pages/B.md': '- b'},
      ['my-talk: A > B'],
      [],
    ],
    [
      'names a deck by its tag',
      {'pages/A.md': '- Next [[presentation/Spring]] slide [[B]]', 'pages/B.md': '- b'},
      ['spring: A > B'],
      [],
    ],
    [
      'names a deck by a property of its head alone',
      {'pages/A.md': `deck:: Spring\n\n${next('B')}`, 'pages/B.md': next('C'), 'pages/C.md': '- c'},
      ['spring: A > B > C'],
      [],
    ],
    [
      'follows a named pointer in its deck only',
      {
        'pages/A.md': `${next('B')}\n- Next [[presentation/Long]] slide [[C]]`,
        'pages/B.md': '- b',
        'pages/C.md': '- c',
      },
      ['a: A > B', 'long: A > C'],
      [],
    ],
    [
      'says nothing of a ring that is meant to be one',
      {'pages/A.md': `loop:: true\n\n${next('B')}`, 'pages/B.md': next('A')},
      ['a: A > B'],
      [],
    ],
    [
      'begins a named deck at each of its heads',
      {
        'pages/A.md': '- Next [[presentation/Spring]] slide [[C]]',
        'pages/B.md': '- Next [[presentation/Spring]] slide [[C]]',
        'pages/C.md': '- c',
      },
      ['spring: A > C', 'spring-2: B > C'],
      ['deck-name-taken'],
    ],
    [
      'gives two decks of one title two ids',
      {
        'pages/A.md': `deck-title:: Talk\n\n${next('C')}`,
        'pages/B.md': `deck-title:: Talk\n\n${next('C')}`,
        'pages/C.md': '- c',
      },
      ['talk: A > C', 'talk-2: B > C'],
      ['deck-name-taken'],
    ],
  ])('%s', (_, files, decks, messages) => {
    const built = buildDecks(graphOf(files))
    expect(summary(built)).toEqual(decks)
    expect([...new Set(built.flatMap(deck => deck.messages.map(message => message.rule)))]).toEqual(messages)
  })

  it('offers other next slides as branches', () => {
    const [deck] = buildDecks(
      graphOf({'pages/A.md': `${next('C')}\n${next('B')}`, 'pages/B.md': '- b', 'pages/C.md': '- c'}),
    )
    expect(deck?.pages.map(page => page.branches)).toEqual([['b'], []])
  })

  it('guesses the page a pointer means', () => {
    const [deck] = buildDecks(graphOf({'pages/A.md': next('Compst heap'), 'pages/Compost heap.md': '- x'}))
    expect(deck?.messages[0]).toMatchObject({file: 'pages/A.md', line: 1, expected: ['Compost heap']})
  })

  it('cuts a walk of more than 2,000 pages', () => {
    const files: Record<string, string> = {}
    for (let number = 0; number < 2100; number++) files[`pages/P${number}.md`] = next(`P${number + 1}`)
    const [deck] = buildDecks(graphOf(files))
    expect(deck?.pages).toHaveLength(2000)
    expect(deck?.messages.map(message => message.rule)).toEqual(['deck-too-long'])
  })
})

describe.skipIf(sharedGraphsFolder === undefined)('real talks (skipped where ../shared/graphs is absent)', () => {
  const chains = sharedGraphsFolder === undefined ? [] : realChains(sharedGraphsFolder)

  it('are listed beside the graphs', () => {
    expect(chains.length).toBeGreaterThan(4)
  })

  it.each(chains)(
    'in $graph: $pages',
    ({graph, pages, end}) => {
      const decks = decksOf(graph)
      const deck = decks.find(({pages: [head]}) => head?.name === pages[0])
      expect(deck ?? summary(decks)).toHaveProperty('pages')
      const names = deck?.pages.map(page => page.name) ?? []
      expect(end === 'unsaid' ? names.slice(0, pages.length) : names).toEqual(pages)
      const rules = deck?.messages.map(message => message.rule)
      if (end === 'open') expect(rules).toContain('deck-open-end')
      if (end === 'loop') expect(rules).toContain('deck-cycle')
    },
    60_000,
  )
})

const read = new Map<string, readonly DeckChain[]>()

function decksOf(graph: string): readonly DeckChain[] {
  const known = read.get(graph)
  if (known !== undefined) return known
  const path = join(sharedGraphsFolder ?? '', graph, 'logseq/config.edn')
  const config: GraphConfig = parseGraphConfig(existsSync(path) ? readFileSync(path, 'utf8') : '{}', path).config
  // Slide pages say "slide" or are told by name in one that does: the others cannot be in a deck but as targets.
  const pages = [...sharedFiles(graph)].map(file => readPage({path: graphPath(file.path), text: file.text}, config))
  const decks = buildDecks(buildGraph({pages, assets: [], config}))
  read.set(graph, decks)
  return decks
}
