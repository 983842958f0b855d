/** Measures of a desk of panes that slide over each other, in px. */
export interface Desk {
  readonly count: number
  /** Width of each pane. */
  readonly pane: number
  /** What stays to be seen of a pane that others cover. */
  readonly spine: number
  /** Width of what shows the desk. */
  readonly room: number
}

/**
 * How far a desk must be scrolled so that a pane lies free: the nearest place to where it is scrolled now.
 *
 * @param index Of the pane, from 0.
 * @param now Where it is scrolled.
 */
export function scrollToShow(index: number, now: number, {count, pane, spine, room}: Desk): number {
  const last = index * (pane - spine)
  const first = (index + 1) * pane + (count - 1 - index) * spine - room
  return Math.max(0, Math.min(Math.max(now, first), last))
}

/**
 * Which panes are covered so far that only their spine is to be seen.
 *
 * @param starts Where each pane begins, in reading direction, in px.
 * @param end Where the room ends.
 */
export function coveredPanes(starts: readonly number[], end: number, {spine}: Pick<Desk, 'spine'>): readonly boolean[] {
  // Two spines: a pane of which a sliver of text is left is covered, too.
  return starts.map((start, index) => (starts[index + 1] ?? end) - start < 2 * spine)
}
