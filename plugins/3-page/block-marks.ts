/** What stands before a block's title. */
export interface BlockMarks {
  /** Number of `#`s; `undefined` if there are none. */
  readonly hashes: number | undefined
  readonly marker: string | undefined
  readonly priority: string | undefined
  /** Characters that the marks take of the first line. */
  readonly length: number
}

const heading = /^(#+)(?:[ \t]+|$)/
const task = /^(TODO|DOING|NOW|LATER|WAITING|WAIT|DONE|CANCELED|CANCELLED|STARTED|IN-PROGRESS)(?: +|$)/
const importance = /^\[#([\x21-\x7e])\][ \t]*/

/**
 * Read heading marks, task marker and priority, in this order, off the first line of a block.
 *
 * A marker is followed by a space. At the end of the line it counts too: the app reads it so after an edit, though not from
 * disk. Closing `#`s belong to the title.
 *
 * @param line First line, without bullet.
 * @see logseq-format.md, 3.11
 */
export function readBlockMarks(line: string): BlockMarks {
  const hashes = heading.exec(line)
  const afterHashes = hashes?.[0].length ?? 0
  const marker = task.exec(line.slice(afterHashes))
  const afterMarker = afterHashes + (marker?.[0].length ?? 0)
  const priority = importance.exec(line.slice(afterMarker))
  return {
    hashes: hashes?.[1]?.length,
    marker: marker?.[1],
    priority: priority?.[1],
    length: afterMarker + (priority?.[0].length ?? 0),
  }
}
