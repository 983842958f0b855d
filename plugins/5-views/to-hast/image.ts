import type {Image} from 'mdast'
import type {} from '../../syntax/index.ts'
import {attributes} from './attributes.ts'
import {drawDocument} from './draw-document.ts'
import {drawPicture} from './draw-picture.ts'
import {drawRecording} from './draw-recording.ts'
import {escapeHtml} from './escape-html.ts'
import {drawFacade} from './facade.ts'
import {type FoundAsset, fileNameOf, findAsset} from './find-asset.ts'
import type {RenderContext} from './render-context.ts'
import {dataImage, outsideUrl, schemeOf, toldAddress} from './safe-url.ts'
import {videoOf} from './video-of.ts'

/** A picture, sound, film or document as an author shows it: `![label](url){:width 200}`. */
export interface ShownMedia {
  readonly url: string
  readonly label: string
  readonly title?: string | undefined
  readonly width?: number | undefined
  readonly height?: number | undefined
  /** Nothing stands beside it in its paragraph: it may be drawn as a box. */
  readonly alone?: boolean | undefined
}

/**
 * `![label](url "title"){:width 200}`
 *
 * @param alone Nothing stands beside it in its paragraph.
 */
export function drawImageNode(node: Image, context: RenderContext, alone = false): string {
  const {size} = node.data ?? {}
  const media = {url: node.url, label: node.alt ?? '', title: node.title ?? undefined, alone}
  return drawMedia({...media, width: pixels(size?.width), height: pixels(size?.height)}, context)
}

/** Whole pixels from 1 to 9999; `undefined` for percents and other units, which only a style could hold. */
export function pixels(written: unknown): number | undefined {
  const number =
    typeof written === 'string' && !/^\d+(?:\.\d+)?(?:px)?$/.test(written)
      ? Number.NaN
      : Number.parseFloat(String(written))
  return number >= 1 && number < 10_000 ? Math.round(number) : undefined
}

/** Films that no browser plays: a link lets the reader's own player open them. */
const unplayable = /\.(?:flv|avi|mkv|wmv|wma|mpeg)$/i

type MediaKind = 'image' | 'audio' | 'video' | 'document'

const kinds: Readonly<Record<MediaKind, RegExp>> = {
  image: /\.(?:gif|svg|jpe?g|ico|png|bmp|webp|avif|heic)$/i,
  audio: /\.(?:mp3|ogg|oga|mpeg|wav|m4a|flac|wma|aac|opus)$/i,
  video: /\.(?:mp4|webm|mov|m4v|ogv|flv|avi|mkv|wmv)$/i,
  document: /\.(?=\w*[a-z])[a-z0-9]{1,8}$/i,
}

/** What a path shows, by its extension; `undefined` for a path without one. */
export function mediaKind(url: string): MediaKind | undefined {
  const path = url.replace(/[?#].*$/s, '')
  for (const kind of ['image', 'audio', 'video', 'document'] as const) if (kinds[kind].test(path)) return kind
  return undefined
}

/** Whether a label is only the name of a file: `image.png`, `Screenshot at 12.00.png`. */
export function isFileName(label: string): boolean {
  const kind = mediaKind(label)
  return kind !== undefined && (kind !== 'document' || !/\s/.test(label))
}

/**
 * Draw what an author shows with `!`.
 *
 * A file of the graph becomes an element; a file that is not there its name. An outside file becomes a link: the pages
 * of a site ask nobody else for anything.
 */
export function drawMedia(media: ShownMedia, context: RenderContext): string {
  const data = dataImage(media.url)
  if (data !== undefined) return drawImage(data, media, media.width, media.height)
  if (schemeOf(media.url) !== undefined) return drawOutsideMedia(media, context)
  const asset = findAsset(media.url, context)
  const label = media.label.trim() || fileNameOf(media.url)
  if (!asset) return drawMissing(label, fileNameOf(media.url))
  const kind = mediaKind(asset.file.path) ?? 'document'
  if (kind === 'image') return drawAssetImage(asset, media, context)
  if (context.insideLink) return escapeHtml(label)
  if (kind === 'document' || unplayable.test(asset.file.path)) {
    return drawDocument(asset, label, context, media.alone === true)
  }
  const [width, height] = drawnSize(media, asset.file)
  return drawRecording(asset, {element: kind, label, width, height}, context)
}

/** The name of a file that is not there, after the label where that says something else. */
function drawMissing(label: string, name: string): string {
  // The app labels a pasted file with the name it had: one file name is enough.
  const isNamed = label === name || isFileName(label)
  const said = isNamed ? name : `${label} (${name})`
  const title = isNamed && label !== name ? label : undefined
  return `<span${attributes({class: 'asset-missing', title})}>${escapeHtml(said)}</span>`
}

function drawAssetImage({file, href}: FoundAsset, media: ShownMedia, {site, surface}: RenderContext): string {
  const [width, height] = drawnSize(media, file)
  const offered = site.options.pictures?.(file.path) ?? []
  return drawPicture(drawImage(href, media, width, height), offered, width, surface, site)
}

/** Pixels to draw at: the author's, completed by the file's own proportions, else the file's own. */
function drawnSize(
  wanted: Pick<ShownMedia, 'width' | 'height'>,
  own: {readonly width?: number; readonly height?: number},
): [number | undefined, number | undefined] {
  const ratio = own.width && own.height ? own.width / own.height : undefined
  if (wanted.width && wanted.height) return [wanted.width, wanted.height]
  if (wanted.width) return [wanted.width, ratio && Math.max(1, Math.round(wanted.width / ratio))]
  if (wanted.height) return [ratio && Math.max(1, Math.round(wanted.height * ratio)), wanted.height]
  return ratio ? [own.width, own.height] : [undefined, undefined]
}

function drawImage(src: string, media: ShownMedia, width: number | undefined, height: number | undefined): string {
  const title = media.title || undefined
  return `<img${attributes({src, alt: altText(media.label), title, loading: 'lazy', decoding: 'async', width, height})}>`
}

/** What the names are made of that programs give pictures: `image_1712326761883_0`, `Screenshot from 2026-05-01 10-00-00`. */
const programWords =
  /image|img|photo|picture|screen ?shot|cleanshot|clipboard|pasted|untitled|from|at|@\dx|[\da-f]{8,}/gi

/**
 * What a listener is told of a picture; empty for nothing. Logseq labels a picture by its file name: one that a program
 * gave tells a listener nothing; an author's own does.
 */
export function altText(label: string): string {
  if (label === 'image') return ''
  const name = label.replace(kinds.image, '')
  return name === label || /\p{L}/u.test(name.replace(programWords, '')) ? name : ''
}

function drawOutsideMedia(media: ShownMedia, context: RenderContext): string {
  const href = outsideUrl(media.url)
  const label = media.label.trim() || fileNameOf(media.url)
  if (context.insideLink) return escapeHtml(label)
  if (href === undefined) return `<span${attributes({title: toldAddress(media.url)})}>${escapeHtml(label)}</span>`
  // An outside address often ends in no extension: `!` says that it is a picture.
  const kind = mediaKind(pathOf(href)) ?? (videoOf(href) ? 'video' : 'image')
  return drawFacade(kind === 'document' ? 'link' : kind, href, media.label.trim() || nameOfFile(href, kind), context)
}

/** A film is not called by the id in its address. */
function nameOfFile(href: string, kind: MediaKind): string {
  return kind === 'video' && videoOf(href) ? '' : fileNameOf(href)
}

/** Path of an outside address: the dots of a host are no extension. */
function pathOf(href: string): string {
  return href.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '')
}
