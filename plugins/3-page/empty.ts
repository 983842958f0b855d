/** The one empty list: tens of thousands of blocks share it. */
const empty: readonly never[] = Object.freeze([])

/** A list, or the shared empty one. */
export function shareEmpty<Item>(list: readonly Item[]): readonly Item[] {
  return list.length === 0 ? empty : list
}
