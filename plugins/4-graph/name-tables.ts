import {
  type GraphConfig,
  journalDay,
  journalTitle,
  type PageKey,
  type PageName,
  pageKey,
  pageName,
} from '../1-files/index.ts'
import type {Page} from '../3-page/index.ts'
import type {Resolution} from './graph.ts'
import {missingNodeId, namedNodeId, pageNodeId} from './node-id.ts'

/** All that a name can lead to. */
export interface NameTables {
  readonly config: GraphConfig
  readonly pages: ReadonlyMap<PageKey, Page>
  readonly aliases: ReadonlyMap<PageKey, PageKey>
  /** Name of a namespace parent that no file makes; `undefined` for a key that is none. */
  ancestor(key: PageKey): PageName | undefined
}

/**
 * Say what a written name leads to: a page, an alias of one, a journal by any form of its date, a namespace parent;
 * else a missing page, whose key is that of the name (of the journal's title, if the name is a date).
 */
export function resolveIn(tables: NameTables, written: string): Resolution {
  const key = pageKey(written)
  const found = lookUp(tables, key)
  if (found !== undefined) return found
  const day = dayTitle(written, tables.config)
  if (day === undefined) return {node: missingNodeId(key), kind: 'missing', key, name: pageName(written)}
  const dayKey = pageKey(day)
  return lookUp(tables, dayKey) ?? {node: missingNodeId(dayKey), kind: 'missing', key: dayKey, name: day}
}

function lookUp(tables: NameTables, key: PageKey): Resolution | undefined {
  // An alias may have an empty page of its own, which leads on.
  const page = tables.pages.get(tables.aliases.get(key) ?? key)
  if (page !== undefined) return {node: pageNodeId(page), kind: page.kind, key: page.key, name: page.name}
  const ancestor = tables.ancestor(key)
  return ancestor === undefined ? undefined : {node: namedNodeId(key), kind: 'page', key, name: ancestor}
}

function dayTitle(written: string, config: GraphConfig): PageName | undefined {
  // Every form of a date has a digit: most names need no closer look.
  if (!/\d/.test(written)) return undefined
  const day = journalDay(written.trim(), config, {lax: true})
  return day === undefined ? undefined : journalTitle(day, config)
}
