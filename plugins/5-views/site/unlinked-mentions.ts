import type {PageKey} from '../../1-files/index.ts'
import type {Page} from '../../3-page/index.ts'
import {type BlockPlace, unlinkedReferences} from '../../4-graph/index.ts'
import type {Site} from '../site.ts'
import {isSpoken} from '../to-hast/is-spoken.ts'
import {plainText} from '../to-hast/plain-text.ts'
import {ancestorsOf} from '../to-hast/subtree.ts'
import {compareSources} from './compare-sources.ts'
import type {ReferringBlock} from './incoming-references.ts'
import {linkToPage} from './link-to-page.ts'
import type {MentionView, UnlinkedView} from './page-view.ts'
import {siteIndexes} from './site-indexes.ts'
import {snippetFinder} from './snippet.ts'

/** Mentions a page draws; the rest is counted. They are one line each, behind a closed disclosure. */
const mostMentions = 30

interface NamesOfSite {
  /** Blocks that name a page without a link, by key of that page. */
  readonly places: ReadonlyMap<PageKey, readonly BlockPlace[]>
  /** Names that lead to a page beside its own. */
  readonly aliases: ReadonlyMap<PageKey, readonly string[]>
}

/** One pass over the words of the site, at the first question. A site never changes. */
const namesOfSites = new WeakMap<Site, NamesOfSite>()

/**
 * Where other pages name a page without a link, as one line a block: journals newest first, then pages by name. What stands
 * in a linked reference, or below one, is shown there already and does not count; nor does a template.
 *
 * @param linked Blocks that refer to the page by a link.
 */
export function unlinkedMentions(site: Site, key: PageKey, linked: readonly ReferringBlock[]): UnlinkedView {
  const names = siteIndexes(site).aliasGroups.get(key) ?? [key]
  const places = names.flatMap(name => namesOfSite(site).places.get(name) ?? [])
  if (places.length === 0) return {groups: [], count: 0}
  const byPage = Map.groupBy(places, ({page}) => page)
  const shown = Map.groupBy(linked, ({page}) => page.key)
  const sources: {page: Page; indexes: readonly number[]}[] = []
  let count = 0
  for (const [source, found] of byPage) {
    const page = site.graph.pages.get(source)
    if (!page || names.includes(source)) continue
    const heads = new Set((shown.get(source) ?? []).map(({index}) => index))
    const indexes = [...new Set(found.map(({index}) => index))].filter(
      index => isSpoken(page, index) && ![index, ...ancestorsOf(page, index)].some(above => heads.has(above)),
    )
    count += indexes.length
    if (indexes.length > 0) sources.push({page, indexes: indexes.sort((left, right) => left - right)})
  }
  return {groups: drawGroups(site, key, sources), count}
}

function namesOfSite(site: Site): NamesOfSite {
  const known = namesOfSites.get(site)
  if (known !== undefined) return known
  const aliases = new Map<PageKey, string[]>()
  for (const [alias, key] of site.graph.aliases) aliases.set(key, [...(aliases.get(key) ?? []), alias])
  const made = {places: unlinkedReferences(site.graph), aliases}
  namesOfSites.set(site, made)
  return made
}

function drawGroups(
  site: Site,
  key: PageKey,
  sources: {readonly page: Page; readonly indexes: readonly number[]}[],
): UnlinkedView['groups'] {
  const snippetOf = snippetFinder(namesOf(site, key))
  const groups: UnlinkedView['groups'][number][] = []
  let room = mostMentions
  for (const {page, indexes} of sources.sort((left, right) => compareSources(left.page, right.page))) {
    if (room === 0) break
    const link = linkToPage(site, page.key)
    if (!link) continue
    const mentions = indexes.slice(0, room).map((index): MentionView => {
      const block = page.blocks[index]
      const tree = block?.tree ?? page.preamble?.tree
      return {
        href: block ? `${link.href}#${block.anchor}` : link.href,
        ...snippetOf(plainText(tree?.children ?? [])),
      }
    })
    room -= mentions.length
    groups.push({page: link, kind: page.kind, mentions})
  }
  return groups
}

/** The names that a page answers to, the longest first: what is marked is as much as is said. */
function namesOf(site: Site, key: PageKey): readonly string[] {
  const group = siteIndexes(site).aliasGroups.get(key) ?? [key]
  const names = group.flatMap(member => [
    site.graph.pages.get(member)?.name ?? member,
    ...(namesOfSite(site).aliases.get(member) ?? []),
  ])
  return [...new Set(names)].sort((left, right) => right.length - left.length)
}
