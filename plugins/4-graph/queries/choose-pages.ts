import type {PageKey} from '../../1-files/index.ts'
import {resolveName} from '../resolve-name.ts'
import {choose} from './choose.ts'
import {matchesValue} from './choose-blocks.ts'
import type {BlockFilter, PageFilter, QueryFilter} from './query.ts'
import type {QueryIndex} from './query-index.ts'

/** Keys of the pages that pass a filter. `not` by itself ranges over pages that a file makes. */
export function choosePagesBy(filter: QueryFilter, index: QueryIndex): ReadonlySet<PageKey> {
  return choose(filter, {all: () => index.graph.pages.keys(), find: filter => find(filter, index)})
}

function find(filter: BlockFilter | PageFilter, index: QueryIndex): ReadonlySet<PageKey> {
  const {graph} = index
  switch (filter.op) {
    case 'page-property': {
      const {key, value} = filter
      const found = [...graph.pages.values()].filter(({properties}) =>
        properties.some(property => property.key === key && matchesValue(property.value, value)),
      )
      return new Set(found.map(page => page.key))
    }
    case 'page-tags':
      return new Set(filter.names.flatMap(name => [...(index.tagged.get(resolveName(graph, name).key) ?? [])]))
    case 'all-page-tags':
      return new Set(index.tagged.keys())
    case 'namespace':
      return index.children.get(resolveName(graph, filter.name).key) ?? new Set()
    default:
      throw new Error(`Expected a filter of pages, got \`${filter.op}\``)
  }
}
