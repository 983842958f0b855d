import {type PageKey, pageKey} from '../../../1-files/index.ts'
import {resolveName} from '../../../4-graph/index.ts'
import {escapeHtml} from '../escape-html.ts'
import {drawPageLink} from '../page-link.ts'
import type {RenderContext} from '../render-context.ts'
import {type DrawnMacro, type MacroNode, nameInArgument} from './drawn-macro.ts'

/** Descendants drawn, at most. */
const most = 300

/** `{{namespace [[Page]]}}`: every page below that page, as nested lists labelled by the last part of the name. */
export function drawNamespace({args}: MacroNode, context: RenderContext): DrawnMacro | undefined {
  const name = nameInArgument(args[0] ?? '')
  if (name === '') return undefined
  const {key} = resolveName(context.site.graph, name)
  const title = drawPageLink(name, escapeHtml(name), 'page-link', context)
  if (context.insideLink) return {html: title, place: 'inline'}
  const list = drawDescendants(context.site.children.has(key) ? key : pageKey(name), context)
  return {html: `<div class="namespace"><p>${title}</p>${list}</div>`, place: 'flow'}
}

/** With a stack of its own: a name may have any number of parts. */
function drawDescendants(root: PageKey, context: RenderContext): string {
  const {children, pages} = context.site
  let html = ''
  let drawn = 0
  const stack: (PageKey | string)[] = [root]
  const closers = new Set(['</ul>', '</li>'])
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (closers.has(next)) {
      html += next
      continue
    }
    const key = next as PageKey
    if (key !== root) {
      if (drawn >= most) continue
      drawn += 1
      const name = pages.get(key)?.name ?? key
      html += `<li>${drawPageLink(name, escapeHtml(name.split('/').at(-1) ?? name), 'page-link', context)}`
      stack.push('</li>')
    }
    const below = drawn < most ? (children.get(key) ?? []) : []
    if (below.length === 0) continue
    html += '<ul>'
    stack.push('</ul>', ...below.toReversed())
  }
  return html
}
