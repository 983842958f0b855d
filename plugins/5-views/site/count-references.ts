import type {PageKey} from '../../1-files/index.ts'
import type {EdgeType} from '../../4-graph/index.ts'
import type {Site} from '../site.ts'

/** Edges of a reader's interest: a next slide is a way through a talk, a block is not its page. */
const counted: ReadonlySet<EdgeType> = new Set(['reference', 'tag', 'property', 'embed'])

/**
 * How many blocks refer to a page; several references of one block count once, those on the page itself do not.
 *
 * @param types Edge types that count.
 */
export function countReferences(site: Site, key: PageKey, types: ReadonlySet<EdgeType> = counted): number {
  const blocks = new Set<string>()
  const own = new Set((site.outgoing.get(key) ?? []).map(edge => edge.from))
  for (const edge of site.incoming.get(key) ?? []) {
    if (types.has(edge.type) && !own.has(edge.from) && !edge.to.startsWith('block:'))
      blocks.add(`${edge.from} ${edge.block}`)
  }
  return blocks.size
}
