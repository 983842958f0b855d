import type {PageKey} from '../../1-files/index.ts'
import type {Page} from '../../3-page/index.ts'
import {type GraphEdge, pageKeyOf} from '../../4-graph/index.ts'
import type {Site} from '../site.ts'
import {ancestorsOf} from '../to-hast/subtree.ts'

/** A block that names a page; index -1 is the text before the first block. */
export interface ReferringBlock {
  readonly page: Page
  readonly index: number
}

/** What other pages say of a page. */
export interface IncomingReferences {
  /** Blocks with a direct reference, each once, page by page; none below another. */
  readonly blocks: readonly ReferringBlock[]
  /** Pages whose page properties name it, by key of the property. */
  readonly relations: ReadonlyMap<string, readonly PageKey[]>
}

const referring: ReadonlySet<GraphEdge['type']> = new Set(['reference', 'tag', 'property', 'embed'])

/** Properties whose links are shown elsewhere: the way through a talk, names, what to leave out. */
const unrelated = new Set(['next-slide', 'prev-slide', 'deck', 'alias', 'aliases', 'filters', 'title'])

/**
 * Sort the edges that lead to a page into references and relations. A page does not refer to itself; pointers are
 * navigation, templates are forms: neither refers.
 *
 * @see logseq-format.md 5.2; a reference below another is seen in it, and is not counted again
 */
export function incomingReferences(site: Site, key: PageKey): IncomingReferences {
  const heads = new Map<Page, Set<number>>()
  const relations = new Map<string, Set<PageKey>>()
  for (const edge of site.incoming.get(key) ?? []) {
    const from = pageKeyOf(site.graph, edge.from)
    const page = from === undefined ? undefined : site.graph.pages.get(from)
    if (!page || page.key === key || !referring.has(edge.type) || edge.to.startsWith('block:')) continue
    const property = edge.block < 0 ? page.properties.find(({line}) => line === edge.line) : undefined
    if (property) {
      if (!unrelated.has(property.key)) entry(relations, property.key, () => new Set()).add(page.key)
    } else if (refers(page, edge.block)) entry(heads, page, () => new Set()).add(edge.block)
  }
  const blocks: ReferringBlock[] = []
  for (const [page, indexes] of heads) {
    for (const index of [...indexes].sort((left, right) => left - right)) {
      if (!ancestorsOf(page, index).some(ancestor => indexes.has(ancestor))) blocks.push({page, index})
    }
  }
  return {blocks, relations: new Map([...relations].map(([name, pages]) => [name, [...pages]]))}
}

function refers(page: Page, index: number): boolean {
  if (index < 0) return page.preamble !== undefined
  if (page.blocks[index]?.pointer) return false
  return ![index, ...ancestorsOf(page, index)].some(place =>
    page.blocks[place]?.properties.some(({key}) => key === 'template'),
  )
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}
