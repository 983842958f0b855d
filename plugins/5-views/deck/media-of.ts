import type {Nodes} from 'mdast'
import type {Page} from '../../3-page/index.ts'
import type {Site} from '../site.ts'
import {findAsset} from '../to-hast/find-asset.ts'
import {isFileName, mediaKind} from '../to-hast/image.ts'
import {schemeOf} from '../to-hast/safe-url.ts'
import {type AnyNode, anyNode} from './text-runs.ts'

/** What `![…](…)` shows on a slide: a picture (or film) that takes room, or a card. */
export type SlideMedia =
  | {readonly kind: 'picture'; readonly size: {readonly width: number; readonly height: number} | undefined}
  | {readonly kind: 'card'}
  /** A file that is not there. `said`: its label is more than the file name that the app writes by itself. */
  | {readonly kind: 'missing'; readonly said: boolean}

/**
 * @param node An image, or a link around one.
 * @param page The page the node stands on; relative paths start at its folder.
 */
export function mediaOf(node: Nodes, page: Page, site: Site): SlideMedia {
  const url = imageUrl(anyNode(node))
  if (url?.startsWith('data:image/')) return {kind: 'picture', size: undefined}
  const asset = url === undefined ? undefined : findAsset(url, {site, page, surface: 'slide', within: []})
  if (!asset && url !== undefined && schemeOf(url) !== undefined) return {kind: 'card'}
  if (!asset) return {kind: 'missing', said: saysMore(label(anyNode(node)))}
  const kind = mediaKind(asset.file.path)
  if (kind !== 'image' && kind !== 'video') return {kind: 'card'}
  const {width, height} = asset.file
  return {kind: 'picture', size: width !== undefined && height !== undefined ? {width, height} : undefined}
}

function saysMore(label: string): boolean {
  return label !== '' && !isFileName(label)
}

function label(node: AnyNode): string {
  if (node.type === 'image') return (node.alt ?? '').trim()
  const [child] = node.children ?? []
  return child ? label(child) : ''
}

function imageUrl(node: AnyNode): string | undefined {
  if (node.type === 'image') return node.url
  const [child] = node.children ?? []
  return child ? imageUrl(child) : undefined
}
