import type {Link} from 'mdast'
import {attributes} from './attributes.ts'
import {linkTarget} from './link-target.ts'
import {plainText} from './plain-text.ts'
import type {RenderContext} from './render-context.ts'
import {renderNodes} from './render-nodes.ts'

/** `[label](target "title")`, and bare addresses. */
export function drawLink(node: Link, context: RenderContext): string {
  const html = renderNodes(node.children, {...context, insideLink: true})
  if (context.insideLink) return html
  const target = linkTarget(node.url, plainText(node.children), context)
  if (!target) return html
  const {kind, href} = target
  if (href === undefined)
    return `<span class="${kind === 'asset' ? 'asset-missing' : 'page-link is-missing'}">${html}</span>`
  const rel = kind === 'external' ? 'noopener' : undefined
  return `<a${attributes({class: kind, href, rel, title: node.title ?? undefined})}>${html}</a>`
}
