import {type Day, type PageKey, pageName} from '../../1-files/index.ts'
import type {Graph, PublicGraph} from '../graph.ts'
import {plainOptions, type QueryOptions, type ReadQuery, readAdvancedQuery} from './advanced-query.ts'
import {entitiesOf} from './entities.ts'
import {advancedQueriesOf} from './find-queries.ts'
import type {InputFacts} from './input-value.ts'
import {isProblem, type QueryContext, type QueryProblem, type QueryResult} from './query.ts'
import {type QueryIndex, queryIndex} from './query-index.ts'
import {type QueryReading, readQuery} from './read-query.ts'
import {runDatalog} from './run-datalog.ts'
import {askingBlock, resultBlocks, resultPages, runQuery} from './run-query.ts'
import {transformBlocks} from './transform-blocks.ts'

/** A query as it is written. */
export interface WrittenQuery {
  readonly form: 'simple' | 'advanced'
  /** Arguments of `{{query …}}` joined by `, `; or the map of `#+BEGIN_QUERY`. */
  readonly text: string
}

/** What came of a query. */
export interface QueryAnswer extends QueryOptions {
  readonly result: QueryResult | undefined
  /** Why there is no result. */
  readonly problem: QueryProblem | undefined
  /** The result holds for the day it was asked on. */
  readonly dated: boolean
}

/** Ask a query of a public graph. Equal graphs and contexts give equal answers; nothing is read but the graph. */
export function askQuery(graph: PublicGraph, written: WrittenQuery, context: QueryContext): QueryAnswer {
  const facts = written.form === 'simple' ? undefined : factsOf(queryIndex(graph), context)
  const read = readWritten(graph, written, context.today, context.page, facts)
  if (isProblem(read)) return {...plainOptions, ...read.options, result: undefined, problem: read, dated: false}
  const result = run(read, queryIndex(graph), context)
  const {dated} = read.query
  if (isProblem(result)) return {...read, result: undefined, problem: result, dated}
  return {...read, result, problem: undefined, dated}
}

/** Read a query of either form. */
export function readWritten(
  graph: Graph,
  {form, text}: WrittenQuery,
  today: Day,
  page: PageKey,
  facts: InputFacts = {today, page, block: 0, parent: 0},
): ReadQuery | (QueryProblem & {readonly options: QueryOptions}) {
  const name = graph.pages.get(page)?.name ?? pageName(page)
  const reading: QueryReading = {today, page: name, config: graph.config}
  if (form === 'advanced') return readAdvancedQuery(text, reading, facts)
  const query = readQuery(text, reading)
  if (isProblem(query)) return {...query, options: plainOptions}
  return {...plainOptions, table: query.table ? true : undefined, kind: 'simple', query, steps: []}
}

function factsOf(index: QueryIndex, context: QueryContext): InputFacts {
  const asking = askingBlock(index, context)
  const parent = asking < 0 ? -1 : index.parentOf(asking)
  const {ofBlock, ofPage} = entitiesOf(index)
  return {
    today: context.today,
    page: context.page,
    block: asking < 0 ? 0 : ofBlock(asking),
    parent: parent < 0 ? (ofPage(context.page) ?? 0) : ofBlock(parent),
  }
}

function run(read: ReadQuery, index: QueryIndex, context: QueryContext): QueryResult | QueryProblem {
  if (read.kind === 'simple') {
    const result = runQuery(read.query, index, context)
    if (result.kind !== 'blocks' || read.steps.length === 0) return result
    const numbers = result.blocks.map(({page, index: place}) => (index.starts.get(page) ?? 0) + 1 + place)
    return blocksAfter(numbers, read, index, result.ordered)
  }
  const rows = runDatalog(read.query, index, () => attributesAsked(index.graph, context.today))
  if (isProblem(rows)) return rows
  if (rows.kind === 'values') return {...rows, rows: sortedRows(rows.rows)}
  const {blockOf, pageOf} = entitiesOf(index)
  const pages = rows.entities.map(pageOf).filter(key => key !== undefined)
  if (pages.length === rows.entities.length) {
    return {kind: 'pages', pages: resultPages(pages, index), ordered: false}
  }
  // A page among blocks stands for what is above its first block.
  const numbers = rows.entities.map(entity => blockOf(entity) ?? index.starts.get(pageOf(entity) ?? ('' as PageKey)))
  const found = new Set(numbers.filter(number => number !== undefined))
  return blocksAfter(resultBlocks(found, index, context, !read.removeChildren), read, index, false)
}

function blocksAfter(numbers: readonly number[], read: ReadQuery, index: QueryIndex, ordered: boolean): QueryResult {
  const {blocks, added} = transformBlocks(numbers, read.steps, index)
  const isOrdered = ordered || read.steps.some(({op}) => op === 'sort' || op === 'reverse')
  return {kind: 'blocks', blocks: blocks.map(index.placeOf), added, ordered: isOrdered}
}

/** Rows come in no order: by their words, so that every build gives the same. */
function sortedRows<Row extends readonly unknown[]>(rows: readonly Row[]): readonly Row[] {
  const keyed = rows.map(row => ({row, key: JSON.stringify(row)}))
  return keyed.sort((left, right) => (left.key < right.key ? -1 : left.key > right.key ? 1 : 0)).map(({row}) => row)
}

const asked = new WeakMap<Graph, ReadonlySet<string>>()

/** All attributes that the advanced queries of a graph ask for. */
function attributesAsked(graph: Graph, today: Day): ReadonlySet<string> {
  let attributes = asked.get(graph)
  if (attributes === undefined) {
    const facts: InputFacts = {today, page: '', block: 0, parent: 0}
    const names = new Set<string>()
    for (const page of graph.pages.values()) {
      for (const {text} of advancedQueriesOf(page)) {
        const read = readWritten(graph, {form: 'advanced', text}, today, page.key, facts)
        if (!isProblem(read) && read.kind === 'datalog') for (const name of read.query.attributes) names.add(name)
      }
    }
    attributes = names
    asked.set(graph, attributes)
  }
  return attributes
}
