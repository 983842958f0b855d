import type {EdgeType} from '../../4-graph/index.ts'
import type {Site} from '../site.ts'
import {countReferences} from './count-references.ts'
import {linkToPage} from './link-to-page.ts'
import type {TagsView} from './listing-views.ts'

const tagEdges: ReadonlySet<EdgeType> = new Set(['tag'])

/** Tags listed by name; and by use, where there are more than a reader takes in at once. */
const most = 1000
const mostUsed = 30
const few = 40

/** `/tags/`: every page whose name is used as a tag, with the number of blocks that use it so. */
export function tagsView(site: Site): TagsView {
  const tags: TagsView['tags'][number][] = []
  for (const {key} of site.pages.values()) {
    const count = countReferences(site, key, tagEdges)
    const link = count > 0 ? linkToPage(site, key) : undefined
    if (link) tags.push({...link, count})
  }
  // Sorting keeps the order of names among tags that are used as often.
  const used = tags.length > few ? tags.toSorted((left, right) => right.count - left.count).slice(0, mostUsed) : []
  return {tags: tags.slice(0, most), used, count: tags.length}
}
