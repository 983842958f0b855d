import type {Day} from '../../../plugins/1-files/index.ts'
import {pageKey} from '../../../plugins/1-files/index.ts'
import {askQuery, type PublicGraph, type QueryAnswer, type WrittenQuery} from '../../../plugins/4-graph/index.ts'
import {type Files, publicGraphOf} from '../graph-of.ts'

/** A graph in which every operator finds something, and leaves something out. */
export const gardenFiles: Files = {
  'pages/Compost.md': `alias:: Heap
type:: [[Soil]]
tags:: garden, work

- Turn it every month #tools
- TODO [#A] Sieve the old heap
  effort:: 3
	- by hand
	- TODO with the new sieve
- DONE Build a second bin
  effort:: 10
  place:: [[Beds/North]], [[Shed]]`,
  'pages/Beds___North.md': `type:: bed
size:: 12
tags:: garden

- Sow [[Peas]] and [[Compost]]
	- in two rows
- LATER [#B] Water
  kind:: "slow"`,
  'pages/Beds___South.md': `type:: bed
size:: 7
dry:: false

- NOW [#a] Mulch with [[heap]]
  effort:: 3`,
  'pages/Peas.md': `type:: Crop
my_note:: early

- Peas like [[Beds/North/Row 1]]
- template for a bed
  template:: bed
	- TODO [[Compost]] goes here`,
  'pages/Shed.md': `- Rakes, spades, a Sieve
- Case matters: sieve`,
  'journals/2026_04_20.md': '- TODO order [[Peas]]',
  'journals/2026_04_28.md': `- Rain
	- on [[Peas]]
- WAITING for seeds
  done_by:: [[Apr 28th, 2026]]`,
  'journals/2026_05_01.md': `- DOING weed
  SCHEDULED: <2026-05-03 Sun .+1w>`,
}

export const today = '2026-05-01' as Day

export function gardenGraph(files: Files = gardenFiles): PublicGraph {
  return publicGraphOf(files, {allPagesPublic: true})
}

/** Ask as from a page; by itself from one that is not there, so that nothing is left out. */
export function ask(
  graph: PublicGraph,
  text: string,
  {form = 'simple', page = 'nowhere', block}: {form?: WrittenQuery['form']; page?: string; block?: number} = {},
): QueryAnswer {
  return askQuery(graph, {form, text}, {today, page: pageKey(page), block})
}

/** What an answer holds, a line each: blocks as `page: first words`, pages by name, rows as JSON. */
export function linesOf(graph: PublicGraph, {result, problem}: QueryAnswer): readonly string[] {
  if (problem !== undefined) return [`${problem.rule}: ${problem.actual}`]
  if (result?.kind === 'pages') return result.pages.map(({name}) => name)
  if (result?.kind === 'values') return result.rows.map(row => JSON.stringify(row))
  return (result?.blocks ?? []).map(({page, index}) => {
    const {name, blocks} = graph.pages.get(page) ?? {name: page, blocks: []}
    return `${name}: ${index < 0 ? '(properties)' : blocks[index]?.text.split('\n')[0]}`
  })
}
