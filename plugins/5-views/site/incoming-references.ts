import type {PageKey} from '../../1-files/index.ts'
import type {Page} from '../../3-page/index.ts'
import {type GraphEdge, pageKeyOf} from '../../4-graph/index.ts'
import type {Site} from '../site.ts'
import {isSpoken} from '../to-hast/is-spoken.ts'
import {ancestorsOf} from '../to-hast/subtree.ts'
import {referenceFilter} from './reference-filter.ts'
import {siteIndexes} from './site-indexes.ts'
import {translationKeys} from './translations.ts'

/** A block that names a page; index -1 is the text before the first block. */
export interface ReferringBlock {
  readonly page: Page
  readonly index: number
}

/** What other pages say of a page. */
export interface IncomingReferences {
  /** Blocks with a direct reference, each once, page by page; none below another. */
  readonly blocks: readonly ReferringBlock[]
  /** Pages whose relations name it, by key of the property: page properties, and bullets that are a property by themselves. */
  readonly relations: ReadonlyMap<string, readonly PageKey[]>
}

const referring: ReadonlySet<GraphEdge['type']> = new Set(['reference', 'tag', 'property', 'embed'])

/** Properties whose links are shown elsewhere: the way through a talk, names, other languages, what to leave out. */
const unrelated = new Set([
  ...translationKeys,
  'next-slide',
  'prev-slide',
  'deck',
  'alias',
  'aliases',
  'filters',
  'title',
])

/**
 * Sort the edges that lead to a page, or to another page that is its alias, into references and relations. A page does not
 * refer to itself; pointers are navigation, templates are forms: neither refers. What `filters::` of the page leaves out is
 * left out.
 *
 * @see logseq-format.md 5.2; a reference below another is seen in it, and is not counted again
 */
export function incomingReferences(site: Site, key: PageKey): IncomingReferences {
  const heads = new Map<Page, Set<number>>()
  const relations = new Map<string, Set<PageKey>>()
  const {aliasGroups} = siteIndexes(site)
  const passes = referenceFilter(site, key)
  const incoming = (aliasGroups.get(key) ?? [key]).flatMap(name => site.incoming.get(name) ?? [])
  for (const edge of incoming) {
    const from = pageKeyOf(site.graph, edge.from)
    const page = from === undefined ? undefined : site.graph.pages.get(from)
    if (!page || page.key === key || !referring.has(edge.type) || edge.to.startsWith('block:')) continue
    const relation = relationOf(page, edge)
    if (relation !== undefined) {
      if (!unrelated.has(relation)) entry(relations, relation, () => new Set()).add(page.key)
    } else if (!passes(page.key, edge.block)) continue
    else if (isSpoken(page, edge.block)) entry(heads, page, () => new Set()).add(edge.block)
  }
  const blocks: ReferringBlock[] = []
  for (const [page, indexes] of heads) {
    for (const index of [...indexes].sort((left, right) => left - right)) {
      if (!ancestorsOf(page, index).some(ancestor => indexes.has(ancestor))) blocks.push({page, index})
    }
  }
  return {blocks, relations: new Map([...relations].map(([name, pages]) => [name, [...pages]]))}
}

/** Key of the property by which a page as a whole relates to another; `undefined` for what one of its blocks says. */
function relationOf(page: Page, edge: GraphEdge): string | undefined {
  if (edge.block < 0) return page.properties.find(({line}) => line === edge.line)?.key
  const block = page.blocks[edge.block]
  const isBare = block?.text.trim() === '' && (page.blocks[edge.block + 1]?.depth ?? 0) <= block.depth
  return edge.type === 'property' && isBare ? edge.key : undefined
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}
