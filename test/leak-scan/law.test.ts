import fc from 'fast-check'
import {expect, it} from 'vitest'
import {
  buildGraph,
  buildSite,
  type Day,
  deckView,
  defaultGraphConfig,
  graphPath,
  mentionPolicies,
  pageView,
  projectPublic,
  readPage,
} from '../../plugins/index.ts'
import {graphTexts, leakScan} from '../../src/leak-scan/index.ts'
import {assets, print, sketch, viewsOf} from '../4-graph/privacy-sketch.ts'
import {lawRuns} from '../law-runs.ts'

const config = {...defaultGraphConfig, fileNameFormat: 'triple-lowbar' as const}
// What the views say beside the words of notes.
const own = [
  'Tiny not published private page Page notes presentation presenter print slide slides alias of journals graph tags last open',
]

/** Leaks in all views of a site, as JSON, and in the HTML of its pages and slides. */
function leaksOf(
  files: Readonly<Record<string, string>>,
  policy: Parameters<typeof projectPublic>[1],
  shown = policy,
): readonly string[] {
  const pages = Object.entries(files).map(([path, text]) => readPage({path: graphPath(path), text}, config))
  const graph = buildGraph({pages, assets: assets.map(path => ({path: graphPath(path)})), config})
  const site = buildSite(projectPublic(graph, shown), {
    title: 'Tiny',
    base: '/',
    origin: undefined,
    locale: 'en',
    home: undefined,
    today: '2026-05-01' as Day,
    shownPrivate: new Set(),
    notes: false,
  })
  const scan = leakScan(graphTexts(graph, policy), own)
  const html = [
    ...[...site.slugs.keys()].map(slug => pageView(site, slug).html),
    ...site.decks.flatMap(({id}) => deckView(site, id).stacks.flatMap(stack => stack.slides.map(slide => slide.html))),
  ]
  const outputs: [string, string][] = [
    ['views.json', JSON.stringify([viewsOf(site), site.decks.map(({id}) => deckView(site, id))])],
    ...html.map((text, index): [string, string] => [`${index}/index.html`, text]),
  ]
  return outputs.flatMap(([output, text]) =>
    scan.scanFile(output, Buffer.from(text)).map(({kind, file, line}) => `${kind} ${file}:${line} in ${output}`),
  )
}

it(
  'finds nothing private in any view of a site, whatever its author chose',
  () => {
    fc.assert(
      fc.property(sketch, fc.constantFrom(...mentionPolicies), fc.boolean(), (sketch, mentions, allPagesPublic) => {
        expect(leaksOf(print(sketch, undefined), {allPagesPublic, notes: false, mentions})).toEqual([])
      }),
      {numRuns: lawRuns(100, 400)},
    )
  },
  lawRuns(60_000, 600_000),
)

it('finds a great deal where everything is shown', () => {
  const policy = {allPagesPublic: false, notes: false, mentions: 'text'} as const
  let withLeaks = 0
  const samples = fc.sample(sketch, {numRuns: 40, seed: 1})
  for (const sketch of samples) {
    if (leaksOf(print(sketch, undefined), policy, {...policy, everything: true}).length > 0) withLeaks++
  }
  expect(withLeaks).toBeGreaterThan(30)
}, 60_000)
