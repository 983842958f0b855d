import type {EdgeType} from '../../4-graph/index.ts'
import type {Site} from '../site.ts'
import {countReferences} from './count-references.ts'
import {linkToPage} from './link-to-page.ts'
import type {TagsView} from './listing-views.ts'

const tagEdges: ReadonlySet<EdgeType> = new Set(['tag'])

/** `/tags/`: every page whose name is used as a tag, by name, with the number of blocks that use it so. */
export function tagsView(site: Site): TagsView {
  const tags: TagsView['tags'][number][] = []
  for (const {key} of site.pages.values()) {
    const count = countReferences(site, key, tagEdges)
    const link = count > 0 ? linkToPage(site, key) : undefined
    if (link) tags.push({...link, count})
  }
  return {tags}
}
