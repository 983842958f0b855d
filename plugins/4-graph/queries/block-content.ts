import type {Property} from '../../3-page/index.ts'
import type {QueryIndex} from './query-index.ts'

/** The Markdown of a block as the app keeps it: its words, marker included, and its property lines; no bullet, no indent. */
export function contentOf(index: QueryIndex, number: number): string {
  const block = index.blockOf(number)
  if (block !== undefined) return joined(block.text, block.properties)
  const {preamble, properties} = index.pageOf(number)
  return joined(preamble?.text ?? '', properties)
}

function joined(text: string, properties: readonly Property[]): string {
  if (properties.length === 0) return text
  const lines = properties.map(({key, written}) => `${key}:: ${written}`)
  return text === '' ? lines.join('\n') : `${text}\n${lines.join('\n')}`
}
