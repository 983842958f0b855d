import type {PageKey} from '../../1-files/index.ts'
import type {Page, Property} from '../../3-page/index.ts'
import {type CardView, cardView} from '../cards/index.ts'
import type {Site, SitePage} from '../site.ts'
import {type FoundAsset, findAsset} from '../to-hast/find-asset.ts'
import {isFileName} from '../to-hast/image.ts'
import {outsideUrl, schemeOf} from '../to-hast/safe-url.ts'
import {hrefOfPath} from '../urls/index.ts'
import {absoluteUrl, homeKey} from './absolute-url.ts'
import type {HeadImage, HeadSubject} from './head-view.ts'

/** Pictures that a link preview can show; no program that makes them draws SVG. */
const picture = /\.(?:png|jpe?g|webp|gif)$/i

/** Properties that name the picture of a page, the first one first. */
const keys = ['image', 'cover', 'banner']

/**
 * The picture of a link preview: what the author chose, else the card of the page, else its first picture, else the card
 * of the site.
 *
 * @returns `undefined` where there is none of these, and where the site's own address is not known.
 */
export function previewImage(site: Site, subject: HeadSubject): HeadImage | undefined {
  const key = subject.kind === 'page' ? site.slugs.get(subject.slug)?.key : undefined
  const entry = site.pages.get(key ?? (subject.kind === 'home' ? homeKey(site) : undefined) ?? ('' as PageKey))
  const chosen = entry && chosenImage(site, entry)
  if (chosen) return chosen
  const card = cardView(site, subject)
  const isOwn = card !== undefined && card.site !== ''
  return (isOwn ? undefined : entry && firstImage(site, entry)) ?? (card && imageOfCard(site, card))
}

/** A page's own picture: what the author chose, else its first. */
export function pictureOf(site: Site, entry: SitePage): HeadImage | undefined {
  return chosenImage(site, entry) ?? firstImage(site, entry)
}

/** What an author names for this: `image:: ![](../assets/bed.jpg)`. */
function chosenImage(site: Site, {key: pageKey}: SitePage): HeadImage | undefined {
  const page = site.graph.pages.get(pageKey)
  if (!page || site.options.origin === undefined) return undefined
  for (const key of keys) {
    const property = page.properties.find(property => property.key === key)
    const image = property && imageOfProperty(site, page, property)
    if (image) return image
  }
  return undefined
}

function imageOfProperty(site: Site, page: Page, property: Property): HeadImage | undefined {
  const node = property.content.find(({type}) => type === 'image')
  const url = node?.type === 'image' ? node.url : property.written.trim().replace(/^"(.*)"$/, '$1')
  const label = node?.type === 'image' ? (node.alt ?? '').trim() : ''
  // The app labels a picture with the name of its file, which says nothing of what is on it.
  const alt = label === '' || isFileName(label) ? undefined : label
  if (schemeOf(url) !== undefined) {
    const outside = outsideUrl(url)
    return outside !== undefined && /^https?:/i.test(outside) ? {url: outside, alt} : undefined
  }
  const asset = findAsset(url, {site, page, surface: 'page', within: []})
  return asset && picture.test(asset.file.path) ? imageOfFile(site, asset, alt) : undefined
}

/** The first picture of the page, in the order of its file. */
function firstImage(site: Site, {key}: SitePage): HeadImage | undefined {
  const edges = (site.outgoing.get(key) ?? [])
    .filter(({type, to}) => type === 'asset' && picture.test(to))
    .sort((left, right) => left.line - right.line || left.column - right.column)
  for (const {to} of edges) {
    const path = to.slice('asset:'.length) as never
    const url = site.assetUrls.get(path)
    const file = site.graph.assets.get(path)
    if (url !== undefined && file && file.fault === undefined)
      return imageOfFile(site, {file, href: hrefOfPath(site, url)}, undefined)
  }
  return undefined
}

function imageOfFile(site: Site, {file, href}: FoundAsset, alt: string | undefined): HeadImage | undefined {
  const url = absoluteUrl(site, href)
  return url === undefined ? undefined : {url, width: file.width, height: file.height, alt}
}

function imageOfCard(site: Site, {url, width, height, title, site: siteTitle}: CardView): HeadImage | undefined {
  const address = absoluteUrl(site, hrefOfPath(site, url))
  const alt = siteTitle === '' ? title : `${title} · ${siteTitle}`
  return address === undefined ? undefined : {url: address, width, height, alt}
}
