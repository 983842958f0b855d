import type {EdnValue} from '../../1-files/index.ts'
import {aggregates} from './datalog-rules.ts'
import {itemsOf, keywordOf, printEdn, symbolOf} from './edn.ts'
import {unreadForm} from './unread.ts'

/** One column of a result. */
export interface Found {
  readonly text: string
  readonly name: string
  readonly isEntity: boolean
}

/** Read `:find`: what is pulled, plain variables, and sums. */
export function readFind(forms: readonly EdnValue[], where: readonly EdnValue[]): readonly Found[] {
  const entities = entityVariables(where)
  const flat = forms.flatMap(form => itemsOf(form, 'vector') ?? [form])
  const found = flat
    .filter(form => symbolOf(form) !== '.' && symbolOf(form) !== '...')
    .map((form): Found => {
      const name = symbolOf(form)
      if (name !== undefined) return {text: name, name, isEntity: entities.has(name)}
      const [head, ...args] = itemsOf(form, 'list') ?? []
      const called = symbolOf(head)
      const variable = args.map(symbolOf).find(arg => arg?.startsWith('?'))
      if (called === 'pull' && variable !== undefined) return {text: variable, name: variable, isEntity: true}
      if (called === undefined || !aggregates.has(called)) {
        throw unreadForm(form, '`(pull ?b [*])`, a variable, or a sum such as `(count ?b)` in `:find`')
      }
      return {text: printEdn(form), name: called, isEntity: false}
    })
  if (found.length === 0) throw unreadForm(null, 'something to `:find`', 'query-unreadable')
  return found
}

/** Variables that stand for a block or page: they have an attribute. */
function entityVariables(where: readonly EdnValue[]): ReadonlySet<string> {
  const names = new Set<string>()
  const open = [...where]
  for (let form = open.pop(); form !== undefined; form = open.pop()) {
    const [first, second] = itemsOf(form) ?? []
    const name = symbolOf(first)
    if (itemsOf(form, 'vector') !== undefined && name?.startsWith('?') && keywordOf(second) !== undefined)
      names.add(name)
    for (const item of itemsOf(form, 'list') ?? []) if (itemsOf(item) !== undefined) open.push(item)
  }
  return names
}
