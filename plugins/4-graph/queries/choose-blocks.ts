import {type Day, pageKey} from '../../1-files/index.ts'
import type {PropertyValue} from '../../3-page/index.ts'
import {resolveName} from '../resolve-name.ts'
import {contentOf} from './block-content.ts'
import {choose, type Domain} from './choose.ts'
import type {BlockFilter, PageFilter, QueryFilter, QueryValue} from './query.ts'
import type {QueryIndex} from './query-index.ts'

/** Numbers of the blocks that pass a filter; templates and pointers never do. */
export function chooseBlocks(filter: QueryFilter, index: QueryIndex): ReadonlySet<number> {
  return choose(filter, blockDomain(index))
}

function blockDomain(index: QueryIndex): Domain<number> {
  const {isHidden} = index
  return {
    *all() {
      for (let number = 0; number < index.size; number += 1) if (isHidden[number] === 0) yield number
    },
    find: filter => shown(find(filter, index), isHidden),
    test: filter => {
      if (filter.op === 'text') return number => holdsText(index, number, filter.text)
      if (filter.op !== 'words') return undefined
      return number => {
        const content = contentOf(index, number).toLowerCase()
        return filter.words.every(word => content.includes(word))
      }
    },
  }
}

/** Most blocks have no properties, and of the others many hold the text in their words. */
function holdsText(index: QueryIndex, number: number, text: string): boolean {
  const block = index.blockOf(number)
  if (block?.text.includes(text)) return true
  return (block === undefined || block.properties.length > 0) && contentOf(index, number).includes(text)
}

function shown(numbers: Iterable<number>, isHidden: Uint8Array): ReadonlySet<number> {
  const set = new Set<number>()
  for (const number of numbers) if (isHidden[number] === 0) set.add(number)
  return set
}

function find(filter: BlockFilter | PageFilter, index: QueryIndex): Iterable<number> {
  switch (filter.op) {
    case 'reference':
      return withPathReference(filter.name, index)
    case 'task':
      return filter.markers.flatMap(marker => index.markers.get(marker) ?? [])
    case 'priority':
      return filter.priorities.flatMap(priority => index.priorities.get(priority) ?? [])
    case 'property': {
      const {key, value} = filter
      const blocks = index.properties.get(key) ?? []
      return blocks.filter(number =>
        index.propertiesOf(number).some(property => property.key === key && matchesValue(property.value, value)),
      )
    }
    case 'page':
      return numbersOf(filter.name, index)
    case 'between':
      return index.pages.filter(page => isBetween(page.day, filter)).flatMap(page => [...numbersOf(page.key, index)])
    default:
      throw new Error(`Expected a filter of blocks, got \`${filter.op}\``)
  }
}

function isBetween(day: Day | undefined, {from, to}: {readonly from: Day; readonly to: Day}): boolean {
  return day !== undefined && from <= day && day <= to
}

/**
 * Blocks whose path holds a page: they refer to it, or stand under a block that does, or on the page itself. Any spelling
 * and any alias of the page counts.
 */
function* withPathReference(name: string, index: QueryIndex): Iterable<number> {
  const {key} = resolveName(index.graph, name)
  for (const number of index.references.get(key) ?? []) {
    const end = index.endOf(number)
    for (let below = number; below < end; below += 1) yield below
  }
  yield* numbersOf(key, index)
}

/** The preamble and all blocks of the page that answers to a name. */
function* numbersOf(name: string, index: QueryIndex): Iterable<number> {
  const {graph, starts} = index
  const page = graph.pages.get(resolveName(graph, name).key) ?? graph.pages.get(pageKey(name))
  const start = page && starts.get(page.key)
  if (page === undefined || start === undefined) return
  for (let number = start; number <= start + page.blocks.length; number += 1) yield number
}

/**
 * Whether the value of a property is what a query asks for: equal, or one of its names; case counts. Without a value any
 * but `false` is.
 */
export function matchesValue(value: PropertyValue, wanted: QueryValue | undefined): boolean {
  if (wanted === undefined) return value !== false
  return typeof value === 'object' ? value.includes(String(wanted)) : value === wanted
}
