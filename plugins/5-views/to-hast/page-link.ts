import {resolveName} from '../../4-graph/index.ts'
import type {PageReference, Tag} from '../../syntax/index.ts'
import type {Site} from '../site.ts'
import {hrefOf} from '../urls/index.ts'
import {drawAssetLink} from './asset-link.ts'
import {attributes} from './attributes.ts'
import {escapeHtml} from './escape-html.ts'
import {fileNameOf, findAsset} from './find-asset.ts'
import {plainText} from './plain-text.ts'
import type {RenderContext} from './render-context.ts'
import {renderNodes} from './render-nodes.ts'

/** Letters without a space that a narrow column may not hold. */
const longWord = /\S{18}/

/**
 * Draw a link to a page by name.
 *
 * @param name Name as written; aliases and dates in any form find their page.
 * @param html Safe HTML of the label.
 * @param kind Class of the link; a name that leads nowhere is a `span` with `is-missing` besides.
 * @param title What the label does not say.
 */
export function drawPageLink(
  name: string,
  html: string,
  kind: 'page-link' | 'tag',
  context: RenderContext,
  title?: string,
): string {
  if (context.insideLink) return html
  const href = hrefOfName(name, context)
  if (href === undefined) return `<span${attributes({class: `${kind} is-missing`, title})}>${html}</span>`
  return `<a${attributes({class: kind, href, title})}>${html}</a>`
}

/** Names are written over and over, and a site never changes. */
const hrefsOfSites = new WeakMap<Site, Map<string, string | undefined>>()

/** Address of the page that answers to a name; `undefined` where the site shows none. */
export function hrefOfName(name: string, {site}: Pick<RenderContext, 'site'>): string | undefined {
  const hrefs = hrefsOfSites.get(site) ?? new Map<string, string | undefined>()
  hrefsOfSites.set(site, hrefs)
  if (hrefs.has(name)) return hrefs.get(name)
  const href = hrefOf(site, resolveName(site.graph, name).key)
  hrefs.set(name, href)
  return href
}

/** `[[Name]]`, `[label]([[Name]])`: where a label stands for the name, the name is the title. */
export function drawPageReference(node: PageReference, context: RenderContext): string {
  if (isDrawing(node.value)) return drawDrawing(node.value, context)
  if (!node.children?.length) return drawPageLink(node.value, breakable(node.value), 'page-link', context)
  const label = renderNodes(node.children, {...context, insideLink: true})
  const title = plainText(node.children) === node.value ? undefined : node.value
  return drawPageLink(node.value, label, 'page-link', context, title)
}

/** `#name`, `#[[name]]` */
export function drawTag(node: Tag, context: RenderContext): string {
  return drawPageLink(node.value, `#${breakable(node.value)}`, 'tag', context)
}

/** A long name may break after a slash, rather than inside a word: a browser breaks at neither by itself. */
function breakable(name: string): string {
  return longWord.test(name) ? escapeHtml(name).replaceAll('/', '/<wbr>') : escapeHtml(name)
}

/** `[[draws/plan.excalidraw]]` names a file, not a page. */
function isDrawing(name: string): boolean {
  return /^draws\/.+\.excalidraw$/i.test(name)
}

/** A drawing of the app, as a link to its file: drawing it takes the editor it was made with. */
function drawDrawing(path: string, context: RenderContext): string {
  const asset = findAsset(`/${path}`, context)
  const name = escapeHtml(fileNameOf(path).replace(/\.excalidraw$/i, ''))
  if (!asset) return `<span class="asset-missing">${context.site.words.text.drawing(name)}</span>`
  return context.insideLink ? name : drawAssetLink(asset.href, name, '', path)
}
