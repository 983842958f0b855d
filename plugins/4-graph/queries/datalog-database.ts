import datascript, {type Database, type Datom, type Schema} from 'datascript'
import type {Page, Property} from '../../3-page/index.ts'
import {namespaceParent} from '../namespace.ts'
import {resolveName} from '../resolve-name.ts'
import {contentOf} from './block-content.ts'
import {numberOf, planOf} from './block-facts.ts'
import {manyValued, references} from './datalog-attributes.ts'
import {propertyAttribute} from './datalog-rules.ts'
import {entitiesOf} from './entities.ts'
import type {QueryIndex} from './query-index.ts'
import {dayNumberOf} from './relative-day.ts'

/** What a database looks like to queries, whatever it holds. */
export const schema: Schema = Object.fromEntries([
  ['block/name', {':db/unique': ':db.unique/identity'}],
  ['block/marker', {':db/index': ':true'}],
  ...[...references].map(name => [
    name,
    {
      ':db/valueType': ':db.type/ref',
      ...(manyValued.has(name) ? {':db/cardinality': ':db.cardinality/many'} : {}),
    },
  ]),
])

type Add = (entity: number, attribute: string, value: unknown) => void

/**
 * Make the database of advanced queries, with the attributes that some query asks for and no others. Templates and
 * pointers are not in it.
 */
export function datalogDatabase(index: QueryIndex, attributes: ReadonlySet<string>): Database {
  const entities = entitiesOf(index)
  const datoms: Datom[] = []
  const add: Add = (e, a, v) => {
    if (v !== undefined && attributes.has(a)) datoms.push({e, a, v})
  }
  const keys = [...attributes].filter(name => name.startsWith('property/')).map(name => name.slice('property/'.length))
  const wantsRefs = attributes.has('block/refs') || attributes.has('block/path-refs')
  const refs = wantsRefs ? refsOfBlocks(index) : undefined
  const propertied: (readonly [number, readonly Property[]])[] = []
  for (const key of entities.pages) {
    const entity = entities.ofPage(key) ?? 0
    const page = index.graph.pages.get(key)
    const name = page?.name ?? index.names.get(key) ?? key
    add(entity, 'block/name', key)
    add(entity, 'block/original-name', name)
    const parent = page?.kind === 'journal' ? undefined : namespaceParent(name)
    if (parent !== undefined) add(entity, 'block/namespace', entities.ofPage(resolveName(index.graph, parent).key))
    if (page === undefined) continue
    addPage(page, entity)
    addProperties(entity, page.properties)
  }
  addBlocks()
  addPropertyMaps()
  return datascript.init_db(datoms, schema)

  function addPage(page: Page, entity: number): void {
    add(entity, 'block/journal?', page.kind === 'journal')
    add(entity, 'block/journal-day', page.day === undefined ? undefined : dayNumberOf(page.day))
    add(entity, 'block/type', page.kind)
    add(entity, 'block/file', page.path)
    add(entity, 'block/format', page.format)
    for (const {key: property, references: named} of page.properties) {
      if (property !== 'tags' && property !== 'alias') continue
      for (const {target} of named) {
        const other = entities.ofPage(resolveName(index.graph, target).key)
        if (other !== entity) add(entity, `block/${property}`, other)
      }
    }
  }

  function addBlocks(): void {
    const paths: (ReadonlySet<number> | undefined)[] = []
    for (let number = 0; number < index.size; number += 1) {
      const page = index.pageOf(number)
      const pageEntity = entities.ofPage(page.key) ?? 0
      const parent = index.parentOf(number)
      if (refs !== undefined)
        paths[number] = pathOf(refs[number] ?? [], parent < 0 ? undefined : paths[parent], pageEntity)
      if (index.isHidden[number] !== 0) continue
      const entity = entities.ofBlock(number)
      const block = index.blockOf(number)
      add(entity, 'block/page', pageEntity)
      add(entity, 'block/parent', parent < 0 ? pageEntity : entities.ofBlock(parent))
      if (attributes.has('block/content')) add(entity, 'block/content', contentOf(index, number))
      add(entity, 'block/format', page.format)
      for (const ref of refs?.[number] ?? []) add(entity, 'block/refs', ref)
      if (attributes.has('block/path-refs')) for (const ref of paths[number] ?? []) add(entity, 'block/path-refs', ref)
      const properties = index.propertiesOf(number)
      addProperties(entity, properties)
      add(entity, 'block/created-at', numberOf(properties, 'created-at'))
      add(entity, 'block/updated-at', numberOf(properties, 'updated-at'))
      if (block === undefined) {
        add(entity, 'block/pre-block?', true)
        continue
      }
      add(entity, 'block/uuid', block.id)
      add(entity, 'block/marker', block.marker)
      add(entity, 'block/priority', block.priority)
      add(entity, 'block/collapsed?', block.collapsed ? true : undefined)
      add(entity, 'block/heading-level', block.heading)
      add(entity, 'block/left', leftOf(number, parent))
      const {scheduled, deadline, repeated} = planOf(block)
      add(entity, 'block/scheduled', scheduled)
      add(entity, 'block/deadline', deadline)
      add(entity, 'block/repeated?', repeated ? true : undefined)
    }
  }

  /** The block before among those of one parent, else the parent. */
  function leftOf(number: number, parent: number): number {
    for (let before = number - 1; before > parent && index.pageOf(before) === index.pageOf(number); before -= 1) {
      if (index.parentOf(before) === parent && index.blockOf(before) !== undefined) return entities.ofBlock(before)
    }
    return parent < 0 ? (entities.ofPage(index.pageOf(number).key) ?? 0) : entities.ofBlock(parent)
  }

  function addProperties(entity: number, properties: readonly Property[]): void {
    if (properties.length > 0 && attributes.has('block/properties')) propertied.push([entity, properties])
    for (const {key, value} of keys.length === 0 ? [] : properties) {
      if (!keys.includes(key)) continue
      for (const item of typeof value === 'object' ? value : [value]) add(entity, propertyAttribute(key), item)
    }
  }

  /** Maps of Clojure's own, which `get` and `contains?` read; a set of names is a map of them. */
  function addPropertyMaps(): void {
    if (propertied.length === 0) return
    const maps = propertied.map(([entity, properties]) => ({
      ':db/id': entity,
      map: Object.fromEntries(properties.map(({key, value}) => [key, asClojure(value)])),
    }))
    for (const {e, v} of datascript.datoms(datascript.db_with(datascript.empty_db(), maps), ':eavt')) {
      add(e, 'block/properties', v)
    }
  }

  function refsOfBlocks(index: QueryIndex): readonly (readonly number[] | undefined)[] {
    const all: number[][] = []
    for (const [key, numbers] of index.references) {
      const entity = entities.ofPage(key)
      if (entity === undefined) continue
      for (const number of numbers) {
        const list = all[number]
        if (list === undefined) all[number] = [entity]
        else if (!list.includes(entity)) list.push(entity)
      }
    }
    return all
  }
}

function pathOf(own: readonly number[], above: ReadonlySet<number> | undefined, page: number): ReadonlySet<number> {
  if (own.length === 0 && above !== undefined) return above
  return new Set([page, ...(above ?? []), ...own])
}

function asClojure(value: Property['value']): unknown {
  return typeof value === 'object' ? Object.fromEntries(value.map(name => [name, true])) : value
}
