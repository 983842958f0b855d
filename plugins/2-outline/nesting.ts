interface OpenBlock {
  readonly level: number
  readonly index: number
}

/** Where a block stands in the tree. */
export interface Nested {
  /** From 0. */
  readonly depth: number
  /** Index of the parent; -1 at the top. */
  readonly parent: number
}

/**
 * Nest blocks by their levels, in document order and constant time a block on average.
 *
 * Deeper than the last block: its child, however many steps. As deep as an open block: its sibling. Between two open
 * blocks: sibling of the shallowest deeper one, whose level it takes over, so that later lines compare with that.
 *
 * @returns A function to call for each block with its level and index.
 * @see Logseq: indents are counted in characters, a tab as one.
 */
export function createNesting(): (level: number, index: number) => Nested {
  const open: OpenBlock[] = []
  return (level, index) => {
    let taken = level
    let last = open.at(-1)
    let deeper: OpenBlock | undefined
    while (last !== undefined && last.level > level) {
      deeper = open.pop()
      last = open.at(-1)
    }
    if (last?.level === level) open.pop()
    else if (deeper !== undefined) taken = deeper.level
    const parent = open.at(-1)?.index ?? -1
    const depth = open.length
    open.push({level: taken, index})
    return {depth, parent}
  }
}
