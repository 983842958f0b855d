import type {PageKey} from '../../1-files/index.ts'
import type {Page} from '../../3-page/index.ts'
import {localMap} from '../graph-data/index.ts'
import {pageDates} from '../metadata/page-dates.ts'
import type {Site} from '../site.ts'
import {loadFirstPicture} from '../to-hast/first-picture.ts'
import {renderBlocks} from '../to-hast/render-blocks.ts'
import type {RenderContext} from '../to-hast/render-context.ts'
import {renderNodes} from '../to-hast/render-nodes.ts'
import {hrefOf} from '../urls/index.ts'
import {breadcrumbsOf} from './breadcrumbs.ts'
import {contentsOf} from './contents.ts'
import {describePage} from './describe-page.ts'
import {incomingReferences} from './incoming-references.ts'
import {linksToPages, linkToPage} from './link-to-page.ts'
import {calendarOfPage} from './month-calendar.ts'
import {pageIcon} from './page-icon.ts'
import {pageLanguage} from './page-language.ts'
import {pageTitle} from './page-title.ts'
import type {PageView} from './page-view.ts'
import {pagesBelow} from './pages-below.ts'
import {propertyPanel, tagsOf} from './property-panel.ts'
import {referenceGroups} from './reference-groups.ts'
import {relationPhrase} from './relation-phrases.ts'
import {siteIndexes} from './site-indexes.ts'
import {talkPositions} from './talk-positions.ts'
import {translationLinks} from './translation-links.ts'
import {unlinkedMentions} from './unlinked-mentions.ts'

/**
 * Everything the page of one note shows.
 *
 * @param slug One of `site.slugs`.
 * @throws For any other slug: which pages there are is the caller's to know.
 */
export function pageView(site: Site, slug: string): PageView {
  const entry = site.slugs.get(slug)
  if (!entry) throw new Error(`Unexpected address \`${slug}\`, expected the slug of a page of this site`)
  const page = site.graph.pages.get(entry.key)
  const {blocks, relations} = incomingReferences(site, entry.key)
  const {groups, leftOut} = referenceGroups(site, [entry.key], blocks)
  const below = pagesBelow(site, entry.key)
  return {
    slug,
    title: pageTitle(entry.name),
    kind: entry.kind,
    href: hrefOf(site, entry.key) ?? site.options.base,
    private: site.options.shownPrivate.has(entry.key),
    ...ownParts(site, page),
    breadcrumbs: breadcrumbsOf(site, entry),
    children: below.tree,
    childrenLeftOut: below.leftOut,
    relations: [...relations]
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([key, pages]) => ({key, label: relationPhrase(key, 'other', site.words), pages: linksToPages(site, pages)}))
      .filter(({pages}) => pages.length > 0),
    references: groups,
    referenceCount: blocks.length,
    referencesLeftOut: leftOut,
    unlinked: unlinkedMentions(site, entry.key, blocks),
    talks: talkPositions(site, entry.key),
    map: localMap(site, entry.key),
    changed: page && pageDates(page, site).updated,
    translations: translationLinks(site, entry.key),
    calendar: calendarOfPage(site, entry),
    ...neighbourDays(site, entry.key),
  }
}

type OwnParts = Pick<PageView, 'icon' | 'lang' | 'description' | 'properties' | 'tags' | 'html' | 'contents'>

/** What a page's own file says; a hub has none. */
function ownParts(site: Site, page: Page | undefined): OwnParts {
  const lang = site.options.locale
  if (!page) return {icon: undefined, lang, description: '', properties: [], tags: [], html: '', contents: []}
  const context: RenderContext = {site, page, surface: 'page', within: [page.key]}
  return {
    icon: pageIcon(page),
    lang: pageLanguage(page, site),
    description: describePage(page, 160),
    properties: propertyPanel(page, context),
    tags: tagsOf(page, context),
    html: drawPage(page, context),
    contents: contentsOf(page, context),
  }
}

function drawPage(page: Page, context: RenderContext): string {
  const preamble = renderNodes(page.preamble?.tree.children ?? [], {...context, block: -1})
  const lead = preamble === '' ? '' : `<div class="preamble block-body" dir="auto">${preamble}</div>`
  return loadFirstPicture(lead + renderBlocks(page, 'all', context))
}

function neighbourDays(site: Site, key: PageKey): Pick<PageView, 'previousDay' | 'nextDay'> {
  const {journals, journalPlaces} = siteIndexes(site)
  const place = journalPlaces.get(key)
  if (place === undefined) return {previousDay: undefined, nextDay: undefined}
  const [previous, next] = [journals[place - 1], journals[place + 1]]
  return {
    previousDay: previous && linkToPage(site, previous.page.key),
    nextDay: next && linkToPage(site, next.page.key),
  }
}
