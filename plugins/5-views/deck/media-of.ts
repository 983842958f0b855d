import type {Nodes} from 'mdast'
import type {Page} from '../../3-page/index.ts'
import type {Site} from '../site.ts'
import {findAsset} from '../to-hast/find-asset.ts'
import {mediaKind} from '../to-hast/image.ts'
import {schemeOf} from '../to-hast/safe-url.ts'
import {type AnyNode, anyNode} from './text-runs.ts'

/** What `![…](…)` shows on a slide: a picture (or film) that takes room, or a card. */
export type SlideMedia =
  | {readonly kind: 'picture'; readonly size: {readonly width: number; readonly height: number} | undefined}
  | {readonly kind: 'card'}
  /** A file that is not there: its name. */
  | {readonly kind: 'missing'}

/**
 * @param node An image, or a link around one.
 * @param page The page the node stands on; relative paths start at its folder.
 */
export function mediaOf(node: Nodes, page: Page, site: Site): SlideMedia {
  const url = imageUrl(anyNode(node))
  if (url?.startsWith('data:image/')) return {kind: 'picture', size: undefined}
  const asset = url === undefined ? undefined : findAsset(url, {site, page, surface: 'slide', within: []})
  if (!asset) return {kind: url !== undefined && schemeOf(url) !== undefined ? 'card' : 'missing'}
  const kind = mediaKind(asset.file.path)
  if (kind !== 'image' && kind !== 'video') return {kind: 'card'}
  const {width, height} = asset.file
  return {kind: 'picture', size: width !== undefined && height !== undefined ? {width, height} : undefined}
}

function imageUrl(node: AnyNode): string | undefined {
  if (node.type === 'image') return node.url
  const [child] = node.children ?? []
  return child ? imageUrl(child) : undefined
}
