import {type PageKey, type PageName, pageName} from '../1-files/index.ts'
import {byCodeUnit} from './by-code-unit.ts'
import type {Graph} from './graph.ts'

/** Names an author may have meant: of pages and of aliases, journals left out. By key, in key order. */
export function knownNames(graph: Pick<Graph, 'pages' | 'aliases'>): (readonly [PageKey, PageName])[] {
  const names = new Map<PageKey, PageName>()
  for (const key of graph.aliases.keys()) names.set(key, pageName(key))
  for (const page of graph.pages.values()) if (page.kind === 'page') names.set(page.key, page.name)
  return [...names].sort(([left], [right]) => byCodeUnit(left, right))
}
