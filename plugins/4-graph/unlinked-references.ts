import type {PageKey} from '../1-files/index.ts'
import {byCodeUnit} from './by-code-unit.ts'
import type {BlockPlace, Graph} from './graph.ts'
import {prose} from './prose.ts'
import {wordFinder} from './word-finder.ts'

/**
 * Find where pages are named without a link, all of them in one pass over the text of the graph: names and aliases as whole
 * words, in any case, in plain text only. A page's own text does not count, nor do pointers and what else is not read as prose.
 *
 * @param graph Give the public graph for anything that is shown.
 * @returns By key of the page that is named: the blocks that name it, each once, in page order and document order; index -1
 * is the text before the first block. Pages that nobody names are absent.
 * @see logseq-format.md 5.2, whose advice on word boundaries and plain text this follows
 */
export function unlinkedReferences(
  graph: Pick<Graph, 'pages' | 'aliases'>,
): ReadonlyMap<PageKey, readonly BlockPlace[]> {
  const names: string[] = []
  const owners: PageKey[] = []
  for (const page of graph.pages.values()) {
    names.push(page.name)
    owners.push(page.key)
  }
  for (const [alias, key] of graph.aliases) {
    names.push(alias)
    owners.push(key)
  }
  const find = wordFinder(names)
  const found = new Map<PageKey, BlockPlace[]>()
  for (const page of graph.pages.values()) {
    look(page.key, -1, prose(page.preamble?.tree.children ?? []))
    for (const [index, block] of page.blocks.entries()) {
      if (block.pointer === undefined) look(page.key, index, prose(block.tree.children))
    }
  }
  return new Map([...found].sort(([left], [right]) => byCodeUnit(left, right)))

  function look(page: PageKey, index: number, text: string): void {
    for (const named of find(text)) {
      const key = owners[named]
      if (key === undefined || key === page) continue
      const places = found.get(key)
      const last = places?.at(-1)
      if (places === undefined) found.set(key, [{page, index}])
      // A block may say both the name and an alias.
      else if (last?.page !== page || last.index !== index) places.push({page, index})
    }
  }
}
