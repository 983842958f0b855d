import {readEdn} from '../../1-files/index.ts'
import type {Property} from '../../3-page/index.ts'
import type {RenderContext} from '../to-hast/render-context.ts'

/** What the block that holds a query says of its table. */
export interface QueryHolder {
  readonly table: boolean | undefined
  /** `query-properties`; `undefined` for all there are. */
  readonly columns: readonly string[] | undefined
  /** `query-sort-by`, `query-sort-desc`; `undefined` to keep the order of the results. */
  readonly order: {readonly key: string; readonly descending: boolean} | undefined
}

/** Read the properties of the block that a query stands in. */
export function holderOf({page, block}: RenderContext): QueryHolder {
  const properties = block === undefined ? [] : (page.blocks[block]?.properties ?? page.properties)
  const valueOfKey = (key: string) => properties.find(property => property.key === key)
  const table = valueOfKey('query-table')?.value
  const by = valueOfKey('query-sort-by')?.written.trim().replace(/^:/, '')
  return {
    table: typeof table === 'boolean' ? table : undefined,
    columns: columnsOf(valueOfKey('query-properties')),
    order: by ? {key: by.toLowerCase(), descending: valueOfKey('query-sort-desc')?.value !== false} : undefined,
  }
}

/** `[:block :type :page]` */
function columnsOf(property: Property | undefined): readonly string[] | undefined {
  const read = property === undefined ? undefined : readEdn(property.written)
  const value = read !== undefined && 'value' in read ? read.value : null
  if (typeof value !== 'object' || value === null || !('items' in value)) return undefined
  const names = value.items.map(item =>
    typeof item === 'object' && item !== null && item.type === 'keyword' ? item.name.toLowerCase() : undefined,
  )
  const known = names.filter(name => name !== undefined)
  return known.length === 0 ? undefined : [...new Set(known)]
}
