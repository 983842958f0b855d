import {pageKey} from '../../1-files/index.ts'
import {namespaceParent} from '../../4-graph/index.ts'
import type {Site, SitePage} from '../site.ts'
import {linkToPage} from './link-to-page.ts'
import type {LinkView} from './page-view.ts'

/** Parents in the namespace that have a page, outermost first. */
export function breadcrumbsOf(site: Site, {name, kind}: Pick<SitePage, 'name' | 'kind'>): readonly LinkView[] {
  const links: LinkView[] = []
  for (let parent = kind === 'journal' ? undefined : namespaceParent(name); parent; parent = namespaceParent(parent)) {
    const link = linkToPage(site, pageKey(parent))
    if (link) links.push({...link, text: link.text.split('/').at(-1) || link.text})
  }
  return links.reverse()
}
