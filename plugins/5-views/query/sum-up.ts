import type {PageBlock, Property} from '../../3-page/index.ts'
import {askQuery, type QueryResult, type WrittenQuery} from '../../4-graph/index.ts'
import type {RenderContext} from '../to-hast/render-context.ts'

/** What `{{function (sum :k)}}` may say; a program is not run. */
const known = /^\(\s*(sum|average|min|max|count)\s+:([^\s()]+)\s*\)$/

/**
 * Sum up a property of what the query around a block finds: of the block itself, or of the nearest block above it.
 *
 * @param text Such as `(sum :price)`; also `average`, `min`, `max` and `count`.
 * @returns The number as text, `–` where no result has one; `undefined` for another text, and where no query is near.
 */
export function sumUp(text: string, context: RenderContext): string | undefined {
  const [, name, key = ''] = known.exec(text.trim()) ?? []
  const asked = nearestQuery(context)
  if (name === undefined || asked === undefined) return undefined
  const {site, page} = context
  const {today} = site.options
  const {result} = askQuery(site.graph, asked.query, {today, page: page.key, block: asked.block})
  if (result === undefined) return undefined
  const values = propertiesOf(result, context)
    .map(properties => properties.find(property => property.key === key.toLowerCase().replaceAll('_', '-')))
    .filter(property => property !== undefined)
  if (name === 'count') return String(values.length)
  const numbers = values.map(({value}) => Number(value)).filter(number => Number.isFinite(number))
  return numbers.length === 0 ? '–' : String(Number(summed(name, numbers).toFixed(4)))
}

function summed(name: string, numbers: readonly number[]): number {
  const sum = numbers.reduce((total, number) => total + number, 0)
  if (name === 'min') return numbers.reduce((least, number) => Math.min(least, number))
  if (name === 'max') return numbers.reduce((most, number) => Math.max(most, number))
  return name === 'average' ? sum / numbers.length : sum
}

function nearestQuery({
  page,
  block,
}: RenderContext): {readonly query: WrittenQuery; readonly block: number} | undefined {
  for (let at = block ?? -1; at >= 0; at = page.blocks[at]?.parent ?? -1) {
    const query = queryIn(page.blocks[at])
    if (query !== undefined) return {query, block: at}
  }
  return undefined
}

function queryIn(block: PageBlock | undefined): WrittenQuery | undefined {
  const macro = block?.macros.find(({name}) => name.toLowerCase() === 'query')
  if (macro !== undefined) return {form: 'simple', text: macro.args.join(', ')}
  const advanced = block?.tree.children.find(({type}) => type === 'advancedQuery')
  return advanced?.type === 'advancedQuery' ? {form: 'advanced', text: advanced.value} : undefined
}

function propertiesOf(result: QueryResult, {site}: RenderContext): readonly (readonly Property[])[] {
  const {pages} = site.graph
  if (result.kind === 'pages') return result.pages.map(({key}) => pages.get(key)?.properties ?? [])
  if (result.kind === 'values') return []
  return result.blocks.map(({page, index}) => {
    const shown = pages.get(page)
    return (index < 0 ? shown?.properties : shown?.blocks[index]?.properties) ?? []
  })
}
