import type {EdnValue} from '../../1-files/index.ts'
import {itemsOf, symbolOf} from './edn.ts'
import {type InputFacts, inputValue} from './input-value.ts'
import {unreadForm} from './unread.ts'

/** Values of plain variables by name. */
export type Values = ReadonlyMap<string, EdnValue>

/** `[?name ...]` and what it goes through. */
interface Collection {
  readonly binding: EdnValue
  readonly value: EdnValue
}

export interface BoundInputs {
  readonly values: Values
  readonly collections: readonly Collection[]
  readonly rules: readonly EdnValue[]
  readonly dated: boolean
}

/** Give the variables of `:in` their values, in their order; `$` takes none, `%` takes rules if rules are next. */
export function bindInputs(names: readonly EdnValue[], inputs: readonly EdnValue[], facts: InputFacts): BoundInputs {
  const values = new Map<string, EdnValue>()
  const rules: EdnValue[] = []
  const collections: Collection[] = []
  let dated = false
  let place = 0
  for (const item of names) {
    const name = symbolOf(item)
    if (name === '$') continue
    const given = inputs[place]
    if (name === '%') {
      // Rules may be handed over as an input, or in `:rules`.
      const own = itemsOf(given, 'vector')
      if (own?.every(rule => itemsOf(rule, 'vector') !== undefined)) {
        rules.push(...own)
        place += 1
      }
      continue
    }
    const collection = collectionVariable(item)
    if (name === undefined && collection === undefined) throw unreadForm(item, '`?name` or `[?name ...]` in `:in`')
    if (given === undefined) throw unreadForm(item, 'a value for it in `:inputs`', 'query-unreadable')
    const value = inputValue(given, facts)
    if (value === undefined) throw unreadForm(given, 'an input such as `:today`, `:-7d` or `:current-page`')
    if (name !== undefined) values.set(name, value.value)
    else collections.push({binding: item, value: value.value})
    dated ||= value.dated
    place += 1
  }
  return {values, collections, rules, dated}
}

function collectionVariable(item: EdnValue): string | undefined {
  const [variable, dots] = itemsOf(item, 'vector') ?? []
  return symbolOf(dots) === '...' ? symbolOf(variable) : undefined
}
