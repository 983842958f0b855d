import type {EdnValue} from '../../1-files/index.ts'

/** Name of a symbol; `undefined` for any other value. */
export function symbolOf(value: EdnValue | undefined): string | undefined {
  return typeof value === 'object' && value !== null && value.type === 'symbol' ? value.name : undefined
}

/** Name of a keyword, without its colon; `undefined` for any other value. */
export function keywordOf(value: EdnValue | undefined): string | undefined {
  return typeof value === 'object' && value !== null && value.type === 'keyword' ? value.name : undefined
}

/** Items of a vector, list or set; `undefined` for any other value. */
export function itemsOf(
  value: EdnValue | undefined,
  type?: 'vector' | 'list' | 'set',
): readonly EdnValue[] | undefined {
  if (typeof value !== 'object' || value === null || !('items' in value)) return undefined
  return type === undefined || value.type === type ? value.items : undefined
}

/** Entries of a map by keyword; of a key given twice the last. */
export function entriesOf(value: EdnValue): ReadonlyMap<string, EdnValue> | undefined {
  if (typeof value !== 'object' || value === null || value.type !== 'map') return undefined
  const entries = new Map<string, EdnValue>()
  for (const [key, item] of value.entries) {
    const name = keywordOf(key)
    if (name !== undefined) entries.set(name, item)
  }
  return entries
}

/** Write a value as EDN. */
export function printEdn(value: EdnValue): string {
  if (value === null) return 'nil'
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value !== 'object') return String(value)
  switch (value.type) {
    case 'keyword':
      return `:${value.name}`
    case 'symbol':
      return value.name
    case 'map':
      return `{${value.entries.map(([key, item]) => `${printEdn(key)} ${printEdn(item)}`).join(' ')}}`
    case 'set':
      // Printed once each: a reader refuses a set with the same item twice.
      return `#{${[...new Set(value.items.map(printEdn))].join(' ')}}`
    case 'vector':
      return `[${value.items.map(printEdn).join(' ')}]`
    case 'list':
      return `(${value.items.map(printEdn).join(' ')})`
  }
}

export function symbol(name: string): EdnValue {
  return {type: 'symbol', name}
}

export function vector(...items: readonly EdnValue[]): EdnValue {
  return {type: 'vector', items}
}

export function list(...items: readonly EdnValue[]): EdnValue {
  return {type: 'list', items}
}
