import type {PropertyValue} from '../../3-page/index.ts'
import {
  type BlockPlace,
  compareCells,
  type QueryResult,
  type ResultPage,
  type ResultValue,
  resolveName,
} from '../../4-graph/index.ts'
import {attributes} from '../to-hast/attributes.ts'
import {escapeHtml} from '../to-hast/escape-html.ts'
import {shownProperties} from '../to-hast/hidden-properties.ts'
import {drawPageLink} from '../to-hast/page-link.ts'
import {oneLine, plainText} from '../to-hast/plain-text.ts'
import {drawValue} from '../to-hast/property-list.ts'
import type {RenderContext} from '../to-hast/render-context.ts'
import {renderNodes} from '../to-hast/render-nodes.ts'
import {drawTask} from '../to-hast/task.ts'
import {clippingContext, hrefAt, linkTo, pageAt} from './draw-block-list.ts'
import {drawMore} from './draw-more.ts'
import type {QueryHolder} from './query-holder.ts'
import {limitsOf} from './query-limits.ts'

/** A result as a row: what each column shows, and what it is sorted by. */
interface Row {
  /** Keys of the properties that a reader may see. */
  readonly keys: readonly string[]
  html(key: string): string
  value(key: string): PropertyValue | null | undefined
}

/** Blocks as a table: the block, its properties, its page; or the columns that its holder names. */
export function drawBlockTable(
  result: Extract<QueryResult, {readonly kind: 'blocks'}>,
  holder: QueryHolder,
  context: RenderContext,
): string {
  const rows = result.blocks.map((place, index) => {
    const added = new Map(result.added.map(({key, cells}) => [key, cells[index] ?? null]))
    return blockRow(place, added, context)
  })
  const known = [...result.added.map(({key}) => key), ...keysOf(rows)]
  return drawTable(
    sortRows(rows, holder),
    holder.columns ?? ['block', ...new Set(known), 'page'],
    context.site.words.queries.moreBlocks,
    context,
  )
}

/** Pages as a table of their properties; names alone as a list. */
export function drawPageTable(
  {pages}: Extract<QueryResult, {readonly kind: 'pages'}>,
  holder: QueryHolder,
  context: RenderContext,
): string {
  const rows = pages.map(page => pageRow(page, context))
  const columns = (holder.columns ?? ['page', ...keysOf(rows)]).filter(key => key !== 'block')
  const sorted = sortRows(rows, holder)
  if (columns.some(key => key !== 'page'))
    return drawTable(sorted, columns, context.site.words.queries.morePages, context)
  const {pages: most} = limitsOf(context.surface)
  const items = sorted.slice(0, most).map(row => `<li>${row.html('page')}</li>`)
  return `<ul class="query-pages">${items.join('')}</ul>${drawMore(rows.length - most, context.site.words.queries.morePages)}`
}

/** Values as a table; one column as a list, one value by itself. */
export function drawValueTable(
  {columns, rows}: Extract<QueryResult, {readonly kind: 'values'}>,
  context: RenderContext,
): string {
  const cell = (value: ResultValue | undefined) => drawResultValue(value ?? null, context)
  const [first] = rows
  if (rows.length === 1 && first?.length === 1) return `<p class="query-value">${cell(first[0])}</p>`
  const {pages: most} = limitsOf(context.surface)
  if (columns.length === 1) {
    const items = rows.slice(0, most).map(([value]) => `<li>${cell(value)}</li>`)
    return `<ul class="query-pages">${items.join('')}</ul>${drawMore(rows.length - most, context.site.words.queries.moreRows)}`
  }
  const made = rows.map((row): Row => {
    const at = (key: string) => row[columns.indexOf(key)]
    return {keys: [], html: key => cell(at(key)), value: at}
  })
  return drawTable(made, columns, context.site.words.queries.moreRows, context)
}

function blockRow(place: BlockPlace, added: ReadonlyMap<string, ResultValue>, context: RenderContext): Row {
  const page = pageAt(place, context)
  if (page === undefined) return {keys: [], html: () => '', value: () => null}
  const block = page.blocks[place.index]
  const inside = clippingContext(page, context)
  const properties = block?.properties ?? page.properties
  return {
    keys: shownProperties(properties, 'block', inside).map(({key}) => key),
    html: key => {
      if (key === 'block') return drawBlockCell()
      if (key === 'page') return linkTo(page, context)
      const property = properties.find(property => property.key === key)
      if (property !== undefined) return cellOf(property, inside)
      return added.has(key) ? drawResultValue(added.get(key) ?? null, context) : ''
    },
    value: key => {
      if (key === 'page') return page.name
      if (key === 'block') return block === undefined ? page.name : plainText(block.tree.children)
      return properties.find(property => property.key === key)?.value ?? added.get(key)
    },
  }

  /** The first line of the block, as a link to it where it holds no link of its own. */
  function drawBlockCell(): string {
    const href = hrefAt(page ?? context.page, place, context)
    const text = block === undefined ? '' : oneLine(plainText(block.tree.children), 160)
    const [only] = block?.tree.children ?? []
    const task = block === undefined ? '' : drawTask(block, context)
    const words =
      only?.type === 'paragraph' ? renderNodes(only.children, {...inside, insideLink: true}) : escapeHtml(text)
    return `${task}<a${attributes({class: 'block-link', href})}>${words || escapeHtml(page?.name ?? '') || '…'}</a>`
  }
}

function pageRow({key, name}: ResultPage, context: RenderContext): Row {
  const page = context.site.graph.pages.get(key)
  const properties = page?.properties ?? []
  const inside = page === undefined ? context : clippingContext(page, context)
  return {
    keys: page === undefined ? [] : shownProperties(properties, 'page', inside).map(property => property.key),
    html: column => {
      if (column === 'page') return drawPageLink(name, escapeHtml(name), 'page-link', context)
      const property = properties.find(property => property.key === column)
      return property === undefined ? '' : cellOf(property, inside)
    },
    value: column => (column === 'page' ? name : properties.find(property => property.key === column)?.value),
  }
}

type Properties = Parameters<typeof drawValue>[0]

/** A value; a plain one that is the name of a page leads there. */
function cellOf(property: Properties, context: RenderContext): string {
  return typeof property.value === 'string'
    ? (drawName(property.value, context) ?? drawValue(property, context))
    : drawValue(property, context)
}

function drawResultValue(value: ResultValue, context: RenderContext): string {
  if (value === null) return ''
  return typeof value === 'string' ? (drawName(value, context) ?? escapeHtml(value)) : String(value)
}

function drawName(text: string, context: RenderContext): string | undefined {
  const {graph} = context.site
  if (text === '' || text.length > 200) return undefined
  const page = graph.pages.get(resolveName(graph, text).key)
  return page === undefined ? undefined : drawPageLink(text, escapeHtml(page.name), 'page-link', context)
}

/** Keys of all rows, the first row's first. */
function keysOf(rows: readonly Row[]): readonly string[] {
  return [...new Set(rows.flatMap(({keys}) => keys))]
}

function sortRows(rows: readonly Row[], {order}: QueryHolder): readonly Row[] {
  if (order === undefined) return rows
  return [...rows].sort((left, right) => compareCells(left.value(order.key), right.value(order.key), order.descending))
}

function drawTable(
  rows: readonly Row[],
  columns: readonly string[],
  more: (count: number) => string,
  context: RenderContext,
): string {
  const {results} = limitsOf(context.surface)
  const head = columns.map(key => `<th scope="col">${escapeHtml(key)}</th>`).join('')
  const body = rows
    .slice(0, results)
    .map(row => `<tr>${columns.map(key => `<td dir="auto">${row.html(key)}</td>`).join('')}</tr>`)
  const scroll = attributes({
    class: 'table-scroll',
    tabindex: 0,
    role: 'group',
    'aria-label': context.site.words.queries.results,
  })
  return `<div${scroll}><table><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table></div>${drawMore(rows.length - results, more)}`
}
