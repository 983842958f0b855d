import type {Link} from 'mdast'
import {drawAssetLink} from './asset-link.ts'
import {attributes} from './attributes.ts'
import {linkTarget} from './link-target.ts'
import {plainText} from './plain-text.ts'
import type {RenderContext} from './render-context.ts'
import {renderNodes} from './render-nodes.ts'
import {toldAddress} from './safe-url.ts'
import {saysNothing} from './says-nothing.ts'

/** `[label](target "title")`, and bare addresses. What leads nowhere has its address as its title, so that it is not lost. */
export function drawLink(node: Link, context: RenderContext): string {
  const html = renderNodes(node.children, {...context, insideLink: true})
  if (context.insideLink) return html
  const label = plainText(node.children)
  const target = linkTarget(node.url, label, context)
  if (!target) {
    const told = toldAddress(node.url)
    return told === undefined ? html : `<span${attributes({title: told})}>${html}</span>`
  }
  const {kind, href, path} = target
  if (href === undefined) {
    const missing = kind === 'asset' ? 'asset-missing' : 'page-link is-missing'
    return `<span${attributes({class: missing, title: node.url})}>${html}</span>`
  }
  if (path !== undefined) return drawAssetLink(href, html, label, path, node.title ?? undefined)
  const rel = kind === 'external' ? 'noopener' : undefined
  const name = saysNothing(html) ? (node.title ?? node.url) : undefined
  return `<a${attributes({class: kind, href, rel, title: node.title ?? undefined, 'aria-label': name})}>${html}</a>`
}
