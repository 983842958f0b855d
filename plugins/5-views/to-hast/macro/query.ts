import {escapeHtml} from '../escape-html.ts'
import type {RenderContext} from '../render-context.ts'
import type {DrawnMacro, MacroNode} from './drawn-macro.ts'

/** `{{query …}}`, `{{cards …}}`: the source, folded. */
export function drawQueryMacro(macro: MacroNode, context: RenderContext): DrawnMacro {
  if (context.insideLink) return {html: escapeHtml(macro.value), place: 'inline'}
  return {html: drawQuery(macro.value, undefined), place: 'flow'}
}

/** `#+BEGIN_QUERY`: the same under the query's own title. */
export function drawAdvancedQuery(node: {readonly value: string}): string {
  return drawQuery(node.value, /:title\s+"((?:[^"\\]|\\.)*)"/.exec(node.value)?.[1]?.replace(/\\(.)/g, '$1'))
}

function drawQuery(source: string, title: string | undefined): string {
  const summary = title === undefined || title.trim() === '' ? 'A query' : `Query: ${title.trim()}`
  return `<details class="query"><summary>${escapeHtml(summary)} (shown as written, not evaluated in this version)</summary><pre><code>${escapeHtml(source)}</code></pre></details>`
}
