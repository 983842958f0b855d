import {type Day, journalTitle} from '../../1-files/index.ts'
import {readInlineText} from '../../3-page/index.ts'
import {askQuery, type QueryAnswer, type QueryResult, type WrittenQuery} from '../../4-graph/index.ts'
import {attributes} from '../to-hast/attributes.ts'
import {escapeHtml} from '../to-hast/escape-html.ts'
import {cutText} from '../to-hast/plain-text.ts'
import type {RenderContext} from '../to-hast/render-context.ts'
import {renderNodes} from '../to-hast/render-nodes.ts'
import type {Words} from '../words/index.ts'
import {drawBlockList} from './draw-block-list.ts'
import {drawBlockTable, drawPageTable, drawValueTable} from './draw-tables.ts'
import {holderOf} from './query-holder.ts'

/** Stands in `within` around results: a query there is drawn as its source. */
const inResults = 'macro:query'

/**
 * Draw a query with what it finds: a list of blocks by page, or a table. A query that is not run is a closed box that says
 * why, with its source inside.
 *
 * @param source The query as written, for a reader.
 * @returns `undefined` inside the results of another query, where the source alone is drawn.
 */
export function drawQuery(written: WrittenQuery, source: string, context: RenderContext): string | undefined {
  const {site, page, block} = context
  if (context.within.includes(inResults)) return undefined
  const answer = askQuery(site.graph, written, {today: site.options.today, page: page.key, block})
  const title = titleOf(answer, written.text.trim() || source, context)
  const words = site.words.queries
  if (answer.result === undefined) return drawUnasked(answer, title, source, words.notRun)
  const {result} = answer
  const inside = {...context, within: [...context.within, inResults]}
  const count = `<span class="query-count">${escapeHtml(countOf(result, words))}</span>`
  const date = answer.dated ? drawDate(site.options.today, context) : ''
  const summary = `<summary><span class="query-title">${title}</span> ${count}${date}</summary>`
  const note = answer.hasView ? `<p class="query-note">${escapeHtml(words.ownView)}</p>` : ''
  const body =
    sizeOf(result) === 0 ? `<p class="query-note">${escapeHtml(words.nothing)}</p>` : drawResult(result, answer, inside)
  const open = attributes({class: 'query is-answered', open: !answer.collapsed || context.surface === 'slide'})
  return `<details${open}>${summary}<div class="query-body">${body}${note}</div></details>`
}

function drawResult(result: QueryResult, answer: QueryAnswer, context: RenderContext): string {
  const holder = holderOf(context)
  switch (result.kind) {
    case 'blocks':
      return (answer.table ?? holder.table)
        ? drawBlockTable(result, holder, context)
        : drawBlockList(result, answer, context)
    case 'pages':
      return drawPageTable(result, holder, context)
    case 'values':
      return drawValueTable(result, context)
  }
}

/** The author's title, else the query itself. */
function titleOf({title}: QueryAnswer, text: string, context: RenderContext): string {
  if (title !== undefined) return renderNodes(readInlineText(title), {...context, insideLink: true})
  return `<code>${escapeHtml(cutText(text.replace(/\s+/g, ' ').trim(), 90))}</code>`
}

/** @param notRun Of the site's language; why is said in the language of messages, which its author reads. */
function drawUnasked({problem}: QueryAnswer, title: string, source: string, notRun: string): string {
  const reason = problem === undefined ? '' : `: expected ${problem.expected}, found \`${problem.actual}\``
  const why = notRun + reason
  const summary = `<summary><span class="query-title">${title}</span> <span class="query-count">${withCode(why)}</span></summary>`
  return `<details class="query">${summary}<pre><code>${escapeHtml(source)}</code></pre></details>`
}

/** Words with code between backticks. */
function withCode(text: string): string {
  return escapeHtml(text).replace(/`([^`]+)`/g, '<code>$1</code>')
}

/** Days that were counted from today stand still on a page: it says which day that was. */
function drawDate(today: Day, {site}: RenderContext): string {
  const [before, after] = site.words.queries.asOf.map(escapeHtml)
  const day = escapeHtml(journalTitle(today, site.graph.config))
  return ` <span class="query-date">${before}<time${attributes({datetime: today})}>${day}</time>${after}</span>`
}

function sizeOf(result: QueryResult): number {
  return result.kind === 'blocks'
    ? result.blocks.length
    : result.kind === 'pages'
      ? result.pages.length
      : result.rows.length
}

/** How much was found; a single value speaks for itself. */
function countOf(result: QueryResult, words: Words['queries']): string {
  if (result.kind === 'values' && result.rows.length === 1 && result.columns.length === 1) return ''
  const count = sizeOf(result)
  return {blocks: words.blockCount, pages: words.pageCount, values: words.rowCount}[result.kind](count)
}
