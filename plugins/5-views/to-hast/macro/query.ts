import {drawQuery} from '../../query/index.ts'
import {escapeHtml} from '../escape-html.ts'
import type {RenderContext} from '../render-context.ts'
import type {DrawnMacro, MacroNode} from './drawn-macro.ts'

/** `{{query …}}`: what the query finds. */
export function drawQueryMacro(macro: MacroNode, context: RenderContext): DrawnMacro {
  return draw(macro.args.join(', '), macro, context)
}

/** `{{cards …}}`: the flashcards among what the query finds; a bare name is that of a page. */
export function drawCards(macro: MacroNode, context: RenderContext): DrawnMacro {
  const text = macro.args.join(', ').trim()
  const query = text === '' || /^[[("#]/.test(text) ? text : `[[${text}]]`
  return draw(`(and [[card]] ${query})`, macro, context)
}

function draw(text: string, {value}: MacroNode, context: RenderContext): DrawnMacro {
  if (context.insideLink) return {html: escapeHtml(value), place: 'inline'}
  const html = drawQuery({form: 'simple', text}, value, context)
  return html === undefined
    ? {html: `<code class="macro">${escapeHtml(value)}</code>`, place: 'inline'}
    : {html, place: 'flow'}
}

/** `#+BEGIN_QUERY`: what the query finds, under its own title. */
export function drawAdvancedQuery({value}: {readonly value: string}, context: RenderContext): string {
  return (
    drawQuery({form: 'advanced', text: value}, value, context) ??
    `<pre class="code" tabindex="0"><code>${escapeHtml(value)}</code></pre>`
  )
}
