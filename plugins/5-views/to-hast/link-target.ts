import {namesOfFileLink, resolveName} from '../../4-graph/index.ts'
import {hrefOf} from '../urls/index.ts'
import {findAsset} from './find-asset.ts'
import {mediaKind} from './image.ts'
import {hrefOfName} from './page-link.ts'
import {plainText} from './plain-text.ts'
import type {RenderContext} from './render-context.ts'
import {outsideUrl, schemeOf} from './safe-url.ts'

/** Where a written target leads. Without `href` it leads nowhere, and is drawn as missing. */
export interface LinkTarget {
  readonly kind: 'external' | 'page-link' | 'asset'
  readonly href: string | undefined
  /** Path of the file, where it is one of the graph. */
  readonly path?: string
}

/**
 * Judge a link by its target, in this order: an outside address, a heading of this page, a page by path, a file of the
 * graph, a page by bare name.
 *
 * @param url Target as written.
 * @param label Plain words of the label: a `.md` target is found by them where its path names no page, as in Logseq.
 * @returns `undefined` for a dangerous address and for a fragment of nothing: the label alone is drawn.
 */
export function linkTarget(url: string, label: string, context: RenderContext): LinkTarget | undefined {
  if (schemeOf(url) !== undefined) {
    const href = outsideUrl(url)
    return href === undefined ? undefined : {kind: 'external', href}
  }
  if (/^[#*]/.test(url)) return headingTarget(url.slice(1), context)
  if (/\.(?:md|markdown|org)(?:#.*)?$/i.test(url)) return {kind: 'page-link', href: pathTarget(url, label, context)}
  const asset = findAsset(url, context)
  if (asset) return {kind: 'asset', href: asset.href, path: asset.file.path}
  const href = hrefOfName(decode(url), context)
  const isFile = href === undefined && (/(?:^|\/)assets\//.test(url) || mediaKind(url) !== undefined)
  return {kind: isFile ? 'asset' : 'page-link', href}
}

/** The page named by a path to its file, else by the label. */
function pathTarget(url: string, label: string, context: RenderContext): string | undefined {
  for (const name of [...namesOfFileLink(url), label]) {
    const {key} = resolveName(context.site.graph, name)
    const href = context.site.graph.pages.has(key) ? hrefOf(context.site, key) : undefined
    if (href !== undefined) return href
  }
  return undefined
}

/** `[text](#some-heading)`: the heading of this page with those words. */
function headingTarget(fragment: string, context: RenderContext): LinkTarget | undefined {
  const wanted = fragmentOf(decode(fragment))
  const block = context.page.blocks.find(
    ({heading, anchor, tree}) =>
      anchor === fragment || (heading !== undefined && fragmentOf(plainText(tree.children.slice(0, 1))) === wanted),
  )
  const page = hrefOf(context.site, context.page.key)
  if (!block || page === undefined) return undefined
  return {kind: 'page-link', href: `${context.surface === 'page' ? '' : page}#${block.anchor}`}
}

/** Words of a heading as a fragment, the way forges write it: lower case, punctuation gone, blanks to `-`. */
function fragmentOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-')
}

function decode(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}
