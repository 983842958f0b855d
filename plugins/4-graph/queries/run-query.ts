import {type PageKey, pageKey, pageName} from '../../1-files/index.ts'
import type {Property} from '../../3-page/index.ts'
import {byCodeUnit} from '../by-code-unit.ts'
import {shortHash} from '../short-hash.ts'
import {chooseBlocks} from './choose-blocks.ts'
import {choosePagesBy} from './choose-pages.ts'
import {compareCells} from './compare-cells.ts'
import type {QueryContext, QueryOrder, QueryResult, ResultPage, SimpleQuery} from './query.ts'
import type {QueryIndex} from './query-index.ts'

/**
 * Run a simple query. The block that holds the query is no result, nor is a block that stands under another result: it is
 * shown there. Without `sort-by` blocks come in the order of their pages, journals newest first; pages by name.
 */
export function runQuery(query: SimpleQuery, index: QueryIndex, context: QueryContext): QueryResult {
  if (query.yields === 'pages') {
    const pages = resultPages(choosePagesBy(query.filter, index), index)
    const sorted = sampled(
      sortedBy(pages, query.order, page => index.graph.pages.get(page.key)?.properties ?? []),
      query,
      page => page.key,
    )
    return {kind: 'pages', pages: sorted, ordered: query.order !== undefined}
  }
  const heads = resultBlocks(chooseBlocks(query.filter, index), index, context)
  const sorted = sortedBy(heads, query.order, number => index.propertiesOf(number))
  const blocks = sampled(sorted, query, number => placeKey(index, number)).map(index.placeOf)
  return {kind: 'blocks', blocks, added: [], ordered: query.order !== undefined}
}

/** Blocks in the order of the index, without the asking block, what is hidden, and what stands under another of them. */
export function resultBlocks(
  found: ReadonlySet<number>,
  index: QueryIndex,
  context: QueryContext,
  keepChildren = false,
): readonly number[] {
  const asking = askingBlock(index, context)
  const chosen = new Set<number>()
  for (const number of [...found].sort((left, right) => left - right)) {
    if (number !== asking && index.isHidden[number] === 0) chosen.add(number)
  }
  if (keepChildren) return [...chosen]
  return [...chosen].filter(number => {
    for (let parent = index.parentOf(number); parent >= 0; parent = index.parentOf(parent)) {
      if (chosen.has(parent)) return false
    }
    return true
  })
}

/** Number of the block that holds a query; -1 where that is not known. */
export function askingBlock(index: QueryIndex, {page, block}: QueryContext): number {
  const start = index.starts.get(page)
  return start === undefined || block === undefined ? -1 : start + 1 + block
}

/** Pages by name. */
export function resultPages(keys: Iterable<PageKey>, index: QueryIndex): readonly ResultPage[] {
  return [...keys].sort(byCodeUnit).map(key => ({
    key,
    name: index.graph.pages.get(key)?.name ?? index.names.get(key) ?? pageName(key),
  }))
}

function sortedBy<Item>(
  items: readonly Item[],
  order: QueryOrder | undefined,
  propertiesOf: (item: Item) => readonly Property[],
): readonly Item[] {
  if (order === undefined) return items
  const cellOf = (item: Item) => propertiesOf(item).find(({key}) => key === order.key)?.value
  return items
    .map(item => ({item, value: cellOf(item)}))
    .sort((left, right) => compareCells(left.value, right.value, order.descending))
    .map(({item}) => item)
}

/** So many of the items, chosen by a hash of what they are: the same ones in every build, kept in their order. */
function sampled<Item>(items: readonly Item[], {sample}: SimpleQuery, keyOf: (item: Item) => string): readonly Item[] {
  if (sample === undefined || items.length <= sample) return items
  const ranked = items.map(item => ({item, rank: shortHash(`sample ${keyOf(item)}`)}))
  const chosen = new Set(
    ranked
      .sort((left, right) => byCodeUnit(left.rank, right.rank))
      .slice(0, sample)
      .map(({item}) => item),
  )
  return items.filter(item => chosen.has(item))
}

function placeKey(index: QueryIndex, number: number): string {
  const {page, index: place} = index.placeOf(number)
  return `${pageKey(page)} ${place}`
}
