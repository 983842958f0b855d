import {contentOf} from './block-content.ts'
import {numberOf, planOf} from './block-facts.ts'
import type {ResultValue} from './query.ts'
import type {QueryIndex} from './query-index.ts'
import {dayNumberOf} from './relative-day.ts'

/**
 * What a result has at a path such as `block/page`, `block/journal-day`, or `block/properties` and a key.
 *
 * @param number Number of a block of the index.
 * @returns `null` for nothing.
 */
export function factOf(index: QueryIndex, number: number, path: readonly string[]): ResultValue {
  const [first, ...rest] = path
  const block = index.blockOf(number)
  switch (first) {
    case 'block/page':
      return pageFact(index, number, rest)
    case 'block/parent': {
      const parent = index.parentOf(number)
      return parent < 0 ? pageFact(index, number, rest) : factOf(index, parent, rest)
    }
    case 'block/properties': {
      const value = index.propertiesOf(number).find(({key}) => key === rest[0])?.value
      return typeof value === 'object' ? value.join(', ') : (value ?? null)
    }
    case 'block/content':
      return contentOf(index, number)
    case 'block/marker':
      return block?.marker ?? null
    case 'block/priority':
      return block?.priority ?? null
    case 'block/uuid':
      return block?.id ?? null
    case 'block/scheduled':
      return (block && planOf(block).scheduled) ?? null
    case 'block/deadline':
      return (block && planOf(block).deadline) ?? null
    case 'block/created-at':
      return numberOf(index.propertiesOf(number), 'created-at') ?? null
    case 'block/updated-at':
      return numberOf(index.propertiesOf(number), 'updated-at') ?? null
    case 'block/name':
    case 'block/original-name':
    case 'block/journal-day':
      // A result that is a page stands for the block above its first one.
      return block === undefined ? pageFact(index, number, path) : null
    default:
      return null
  }
}

function pageFact(index: QueryIndex, number: number, [name, key]: readonly string[]): ResultValue {
  const page = index.pageOf(number)
  switch (name) {
    case 'block/name':
      return page.key
    case 'block/original-name':
      return page.name
    case 'block/journal-day':
      return page.day === undefined ? null : dayNumberOf(page.day)
    case 'block/properties': {
      const value = page.properties.find(property => property.key === key)?.value
      return typeof value === 'object' ? value.join(', ') : (value ?? null)
    }
    default:
      return null
  }
}
