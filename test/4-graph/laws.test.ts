import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {
  aliasGroups,
  buildDecks,
  exportGraph,
  exportGraphMl,
  exportJsonLd,
  reviewGraph,
  unlinkedReferences,
} from '../../plugins/4-graph/index.ts'
import {type Files, graphOf, publicGraphOf} from './graph-of.ts'

const names = ['A', 'b', 'B/c', 'B/c/D', 'e f', 'É', '2026-05-01', 'g']
const id = (number: number) => `64f0c1d2-1111-4222-8333-44445555000${number}`

const name = fc.constantFrom(...names, 'Nowhere', 'a')
const inline = fc.oneof(
  name.map(name => `[[${name}]]`),
  name.map(name => `[label]([[${name}]])`),
  name.map(name => `#[[${name}]]`),
  name.map(name => `{{embed [[${name}]]}}`),
  fc.nat(4).map(number => `((${id(number)}))`),
  fc.nat(4).map(number => `{{embed ((${id(number)}))}}`),
  fc.constantFrom('![x](../assets/a.png)', '![x](../assets/none.png)', 'word'),
)
const block = fc
  .record({
    indent: fc.nat(2),
    inline: fc.array(inline, {maxLength: 3}),
    property: fc.option(
      fc.oneof(
        name.map(name => `rel:: [[${name}]]`),
        fc.nat(4).map(number => `id:: ${id(number)}`),
        fc.constantFrom('public:: false', 'public:: true', 'notes:: spoken'),
      ),
    ),
    pointer: fc.option(name.map(name => `Next [[presentation]] slide [[${name}]]`)),
  })
  .map(({indent, inline, property, pointer}) => {
    const tabs = '\t'.repeat(indent)
    return `${tabs}- ${pointer ?? `MARK ${inline.join(' ')}`}${property === null ? '' : `\n${tabs}  ${property}`}`
  })
const page = fc
  .record({
    visibility: fc.constantFrom('public:: true\n', 'public:: false\n', ''),
    alias: fc.option(fc.constantFrom('alias:: other, more\n', 'alias:: Nowhere\n')),
    tags: fc.option(name.map(name => `tags:: ${name}\n`)),
    blocks: fc.array(block, {maxLength: 4}),
  })
  .map(({visibility, alias, tags, blocks}) => `${visibility}${alias ?? ''}${tags ?? ''}\n${blocks.join('\n')}\n- end`)
const folder = fc
  .dictionary(fc.constantFrom(...names), page, {maxKeys: 6})
  .map(pages =>
    Object.fromEntries(Object.entries(pages).map(([name, text]) => [`pages/${name.replaceAll('/', '___')}.md`, text])),
  )
const assets = ['assets/a.png', 'assets/b.png']

/** A graph as one text, maps too. */
function textOf(graph: unknown): string {
  return JSON.stringify(graph, (_, value: unknown) => (value instanceof Map ? [...value] : value))
}

describe('laws of the graph', () => {
  it('every edge has two nodes, every id is one node’s', () => {
    fc.assert(
      fc.property(folder, files => {
        const graph = graphOf(files, {assets})
        const ids = new Set(graph.nodes.map(node => node.id))
        expect(ids.size).toBe(graph.nodes.length)
        for (const edge of graph.edges) expect([ids.has(edge.from), ids.has(edge.to)]).toEqual([true, true])
      }),
    )
  })

  it('shuffled files give the same graph and decks, byte for byte', () => {
    const shuffled = folder.chain(files =>
      fc.tuple(fc.constant(files), fc.shuffledSubarray(Object.entries(files), {minLength: Object.keys(files).length})),
    )
    fc.assert(
      fc.property(shuffled, ([files, entries]) => {
        const [one, other] = [
          graphOf(files, {assets}),
          graphOf(Object.fromEntries(entries), {assets: assets.toReversed()}),
        ]
        expect(textOf(other)).toBe(textOf(one))
        expect(textOf(buildDecks(other))).toBe(textOf(buildDecks(one)))
        expect(textOf(exportGraph(other))).toBe(textOf(exportGraph(one)))
        expect(exportGraphMl(exportGraph(other))).toBe(exportGraphMl(exportGraph(one)))
        expect(textOf(exportJsonLd(exportGraph(other)))).toBe(textOf(exportJsonLd(exportGraph(one))))
        expect(textOf(reviewGraph(other))).toBe(textOf(reviewGraph(one)))
        expect(textOf(unlinkedReferences(other))).toBe(textOf(unlinkedReferences(one)))
        expect(textOf(aliasGroups(other))).toBe(textOf(aliasGroups(one)))
      }),
    )
  })

  it('no page is twice in a deck, no two decks have one id', () => {
    fc.assert(
      fc.property(folder, files => {
        const decks = buildDecks(graphOf(files))
        expect(new Set(decks.map(deck => deck.id)).size).toBe(decks.length)
        for (const {pages} of decks) expect(new Set(pages.map(page => page.key)).size).toBe(pages.length)
      }),
    )
  })
})

describe('laws of the projection', () => {
  it('holds no word of a private page, nor of a block that says public:: false or stands below one', () => {
    fc.assert(
      fc.property(folder, files => {
        let count = 0
        const marked = Object.fromEntries(
          Object.entries(files).map(([path, text]) => [path, text.replaceAll('MARK', () => `canary${count++}end`)]),
        )
        const full = graphOf(marked, {assets})
        const graph = publicGraphOf(marked, {assets})
        const text = textOf(graph)
        for (const page of full.pages.values()) {
          const hidden = new Set<number>()
          for (const [index, {properties, parent, text: own}] of page.blocks.entries()) {
            const isPrivate = properties.some(({key, value}) => key === 'public' && value === false)
            if (isPrivate || hidden.has(parent) || !graph.pages.has(page.key)) hidden.add(index)
            const mark = /canary\d+end/.exec(own)?.[0]
            if (mark !== undefined) expect(text.includes(mark)).toBe(!hidden.has(index))
          }
        }
      }),
    )
  })

  it('says of each page and block what it would say if the private files were not there, mentions aside', () => {
    fc.assert(
      fc.property(folder, files => {
        // A private page may win a name or an id from a public one: then it is the mention that is private.
        fc.pre(!graphOf(files).messages.some(({rule}) => rule === 'alias-collision' || rule === 'id-duplicate'))
        const graph = publicGraphOf(files, {assets})
        const shown = new Set([...graph.pages.values()].map(page => `${page.path}`))
        const kept: Files = Object.fromEntries(Object.entries(files).filter(([path]) => shown.has(path)))
        const alone = publicGraphOf(kept, {assets})
        expect([...graph.pages.keys()]).toEqual([...alone.pages.keys()])
        expect([...graph.blocks]).toEqual([...alone.blocks])
        expect([...graph.assets.keys()]).toEqual([...alone.assets.keys()])
        // Whatever joins two pages here joins them there; what is more there leads to what is missing there.
        const missing = new Set(alone.nodes.filter(node => node.file === null).map(node => node.id))
        const linesOf = (edges: typeof graph.edges) =>
          edges
            .filter(edge => edge.type !== 'next-slide' && !missing.has(edge.to) && !missing.has(edge.from))
            .map(edge => textOf(edge))
        expect(linesOf(graph.edges)).toEqual(linesOf(alone.edges))
      }),
    )
  })
})
