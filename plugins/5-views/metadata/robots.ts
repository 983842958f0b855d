import type {PageKey} from '../../1-files/index.ts'
import {describePage} from '../site/describe-page.ts'
import type {Site, SitePage} from '../site.ts'

/** What a search engine may be told. @see https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag */
const word =
  /^(?:all|none|(?:no)?index|(?:no)?follow|no(?:archive|snippet|imageindex|translate)|indexifembedded|max-(?:snippet|video-preview):-?\d+|max-image-preview:(?:none|standard|large)|unavailable_after:\s*[\w:.+-]+)$/

/** Lists, the map, and pages that are nothing but what others say: found by way of what they list. */
export const passBy = 'noindex, follow'

/**
 * What search engines are asked of a page: what `robots::` says, as far as it is known words; that they pass by where the
 * page says nothing itself.
 */
export function robotsOf(site: Site, {key, kind}: Pick<SitePage, 'key' | 'kind'>): string | undefined {
  const own = ownWords(site, key)
  if (own !== '') return own
  const page = site.graph.pages.get(key)
  const isThin = kind === 'hub' || page === undefined || describePage(page, 160) === ''
  return isThin && !hasPicture(site, key) ? passBy : undefined
}

/** Whether search engines are asked to leave a page out. */
export function isLeftOut(robots: string | undefined): boolean {
  return robots !== undefined && /\b(?:noindex|none)\b/.test(robots.replace(/max-image-preview:none/, ''))
}

function ownWords(site: Site, key: PageKey): string {
  const written = site.graph.pages.get(key)?.properties.find(property => property.key === 'robots')?.written ?? ''
  const words = written.toLowerCase().split(',')
  return words
    .map(part => part.trim())
    .filter(part => word.test(part))
    .join(', ')
}

function hasPicture(site: Site, key: PageKey): boolean {
  return (site.outgoing.get(key) ?? []).some(({type}) => type === 'asset')
}
