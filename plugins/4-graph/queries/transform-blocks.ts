import {compareCells} from './compare-cells.ts'
import type {AddedColumn, ResultValue} from './query.ts'
import type {QueryIndex} from './query-index.ts'
import {factOf} from './result-facts.ts'
import type {ResultStep, SortKey} from './result-transform.ts'

/** Take blocks through the steps of a transform; columns are filled for those that are left. */
export function transformBlocks(
  blocks: readonly number[],
  steps: readonly ResultStep[],
  index: QueryIndex,
): {readonly blocks: readonly number[]; readonly added: readonly AddedColumn[]} {
  let left = [...blocks]
  for (const step of steps) {
    if (step.op === 'reverse') left.reverse()
    else if (step.op === 'take') left = left.slice(0, step.count)
    else if (step.op === 'drop') left = left.slice(step.count)
    else if (step.op === 'sort') left = sortBlocks(left, step.keys, step.descending, index)
  }
  const added = steps
    .filter(step => step.op === 'column')
    .map(({key, path}) => ({key, cells: left.map(number => factOf(index, number, path))}))
  return {blocks: left, added}
}

function sortBlocks(
  blocks: readonly number[],
  keys: readonly SortKey[],
  descending: boolean,
  index: QueryIndex,
): number[] {
  const ranked = blocks.map(number => ({number, values: keys.map(key => valueAt(index, number, key))}))
  ranked.sort((left, right) => {
    for (const [place, value] of left.values.entries()) {
      const order = compareCells(value, right.values[place], descending)
      if (order !== 0) return order
    }
    return 0
  })
  return ranked.map(({number}) => number)
}

function valueAt(index: QueryIndex, number: number, {path, fallback}: SortKey): ResultValue {
  return factOf(index, number, path) ?? fallback ?? null
}
