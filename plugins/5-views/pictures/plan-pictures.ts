import type {AssetFile, GraphPath} from '../../1-files/index.ts'
import type {Site} from '../site.ts'
import type {PicturePlan} from './picture.ts'

/** Pictures that are made again; films, drawings and what is modern already stay as they are. */
const raster = /\.(?:png|jpe?g|webp)$/i

/** Below this a second file saves less than asking for it costs. */
const smallest = 16 * 1024

/**
 * A page's text is 584 px wide: at two and three dots a pixel, on a phone and on a desk, one of these is near what is
 * needed. Only a slide fills a screen.
 */
const steps = [480, 800, 1200, 1920] as const
const widestOnPage = 1200
const widestOnSlide = 1920

/** A step this near the widest is left out: its file would be nearly as large. */
const apart = 1.35

/**
 * Say of which files the site makes smaller pictures, and how wide they are.
 *
 * @returns Plans in path order. Depends on names, sizes and use alone, never on what a file holds.
 */
export function planPictures(site: Pick<Site, 'graph' | 'assetUrls' | 'decks' | 'outgoing'>): readonly PicturePlan[] {
  const onSlides = assetsOfDecks(site)
  const plans: PicturePlan[] = []
  for (const path of site.assetUrls.keys()) {
    const file = site.graph.assets.get(path)
    const plan = file && planPicture(file, onSlides.has(path))
    if (plan) plans.push(plan)
  }
  return plans
}

/** @returns `undefined` for a file that is shown as it is. */
export function planPicture({path, width, height, bytes}: AssetFile, onSlide: boolean): PicturePlan | undefined {
  if (!raster.test(path) || width === undefined || height === undefined) return undefined
  if (bytes === undefined || bytes < smallest) return undefined
  const widest = Math.min(width, onSlide ? widestOnSlide : widestOnPage)
  const widths = [...steps.filter(step => step * apart <= widest), widest]
  return {path, width, height, bytes, widths}
}

/** Files that some page of a deck shows. */
function assetsOfDecks({decks, outgoing}: Pick<Site, 'decks' | 'outgoing'>): ReadonlySet<GraphPath> {
  const paths = new Set<GraphPath>()
  for (const {key} of decks.flatMap(deck => deck.pages)) {
    for (const {type, to} of outgoing.get(key) ?? []) {
      if (type === 'asset') paths.add(to.slice('asset:'.length) as GraphPath)
    }
  }
  return paths
}
