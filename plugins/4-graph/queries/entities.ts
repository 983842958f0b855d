import type {PageKey} from '../../1-files/index.ts'
import type {QueryIndex} from './query-index.ts'

/**
 * Numbers of entities in the database of advanced queries: 1 and up are the blocks of the index, preambles included; after
 * them come pages, those of files first.
 */
export interface Entities {
  readonly pages: readonly PageKey[]
  ofBlock(number: number): number
  ofPage(key: PageKey): number | undefined
  /** Number of the block; `undefined` for a page. */
  blockOf(entity: number): number | undefined
  pageOf(entity: number): PageKey | undefined
}

const numberings = new WeakMap<QueryIndex, Entities>()

/** The entities of a graph; the same numbers whenever it is asked. */
export function entitiesOf(index: QueryIndex): Entities {
  let entities = numberings.get(index)
  if (entities === undefined) {
    entities = number(index)
    numberings.set(index, entities)
  }
  return entities
}

function number(index: QueryIndex): Entities {
  const pages = [...index.graph.pages.keys(), ...index.names.keys()]
  const first = index.size + 1
  const numbers = new Map(pages.map((key, place) => [key, first + place]))
  return {
    pages,
    ofBlock: block => block + 1,
    ofPage: key => numbers.get(key),
    blockOf: entity => (entity >= 1 && entity < first ? entity - 1 : undefined),
    pageOf: entity => pages[entity - first],
  }
}
