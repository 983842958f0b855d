import type {Property} from '../../3-page/index.ts'
import {resolveName} from '../../4-graph/index.ts'
import {hrefOf} from '../urls/index.ts'
import {attributes} from './attributes.ts'
import {escapeHtml} from './escape-html.ts'
import {shownProperties} from './hidden-properties.ts'
import {drawPageLink} from './page-link.ts'
import type {RenderContext} from './render-context.ts'
import {renderNodes} from './render-nodes.ts'

/** Keys whose plain words are names too. */
const nameLists = new Set(['tags', 'alias', 'aliases'])

/** `dl.properties` of a block; empty where it has none to show. */
export function drawPropertyList(properties: readonly Property[], context: RenderContext): string {
  const shown = shownProperties(properties, 'block', context)
  if (shown.length === 0) return ''
  const rows = shown.map(
    property => `<div><dt>${drawKey(property.key, context)}</dt><dd>${drawValue(property, context)}</dd></div>`,
  )
  return `<dl class="properties">${rows.join('')}</dl>`
}

/** A key, as a link where a page has its name. */
function drawKey(key: string, context: RenderContext): string {
  const {graph} = context.site
  const {key: page} = resolveName(graph, key)
  const href = graph.pages.has(page) ? hrefOf(context.site, page) : undefined
  if (href === undefined || context.insideLink) return escapeHtml(key)
  return `<a${attributes({class: 'page-link', href})}>${escapeHtml(key)}</a>`
}

/** A value as inline HTML: names between commas as links, else Markdown; a value in quotes loses them, as in Logseq. */
export function drawValue(property: Property, context: RenderContext): string {
  const {separatedByCommas} = context.site.graph.config
  if (typeof property.value === 'object' && (nameLists.has(property.key) || separatedByCommas.includes(property.key))) {
    return property.value.map(name => drawPageLink(name, escapeHtml(name), 'page-link', context)).join(', ')
  }
  const quoted = /^"(.*)"$/s.exec(property.written)?.[1]
  if (quoted !== undefined) return escapeHtml(quoted)
  return property.content.length > 0 ? renderNodes(property.content, context) : escapeHtml(property.written)
}
