import {shortHash} from '../../4-graph/index.ts'
import type {Site} from '../site.ts'
import {linksToPages} from './link-to-page.ts'
import type {RandomView} from './listing-views.ts'

const most = 24

/**
 * `/pages/random/`: some pages in no order, for who reads without script. A script goes to any page at once. The same pages
 * for the same site: nothing here is chance.
 */
export function randomView(site: Site): RandomView {
  const pages = [...site.pages.values()].filter(({kind}) => kind === 'page')
  const drawn = pages
    .map(({key}) => ({key, lot: shortHash(key)}))
    .sort((left, right) => (left.lot < right.lot ? -1 : 1))
    .slice(0, most)
  return {
    pages: linksToPages(
      site,
      drawn.map(({key}) => key),
    ),
  }
}
