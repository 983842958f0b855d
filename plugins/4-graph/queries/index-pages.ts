import type {PageKey, PageName} from '../../1-files/index.ts'
import type {Graph} from '../graph.ts'
import {pageKeyOf, resolveName} from '../resolve-name.ts'

/** What queries for pages ask. */
export interface PageIndexes {
  /** Pages by a tag of their `tags::`; the key of an alias is that of its page. */
  readonly tagged: ReadonlyMap<PageKey, ReadonlySet<PageKey>>
  /** Names by key of their direct parent in the namespace, those that no file makes included. */
  readonly children: ReadonlyMap<PageKey, ReadonlySet<PageKey>>
  /** Names that no file makes, by key: parents in the namespace and what is referred to. */
  readonly names: ReadonlyMap<PageKey, PageName>
}

export function indexPages(graph: Graph): PageIndexes {
  const names = new Map<PageKey, PageName>()
  for (const {id, kind, name, file} of graph.nodes) {
    if (file !== null || (kind !== 'page' && kind !== 'missing')) continue
    const key = pageKeyOf(graph, id)
    if (key !== undefined && !graph.pages.has(key) && !graph.aliases.has(key) && !name.startsWith('assets/')) {
      names.set(key, name as PageName)
    }
  }
  const children = new Map<PageKey, Set<PageKey>>()
  for (const {type, from, to} of graph.edges) {
    if (type !== 'namespace') continue
    const child = pageKeyOf(graph, from)
    const parent = pageKeyOf(graph, to)
    if (child !== undefined && parent !== undefined) add(children, graph.aliases.get(parent) ?? parent, child)
  }
  const tagged = new Map<PageKey, Set<PageKey>>()
  for (const page of graph.pages.values()) {
    const tags = page.properties.find(({key}) => key === 'tags')
    for (const {type, target} of tags?.references ?? []) {
      if (type === 'page' || type === 'tag') add(tagged, resolveName(graph, target).key, page.key)
    }
  }
  return {tagged, children, names}
}

function add<Key, Value>(sets: Map<Key, Set<Value>>, key: Key, value: Value): void {
  const set = sets.get(key)
  if (set === undefined) sets.set(key, new Set([value]))
  else set.add(value)
}
