/** When a register was written: by whom, and as which change in the order that all windows agree on. */
export interface Stamp {
  readonly count: number
  readonly author: string
}

/**
 * What one window knows of the order of changes. The shared state is a set of registers; the last change of a register wins,
 * by a count that grows with every change anybody makes, and by the author's name where two counts are the same. So windows
 * agree in whatever order messages come, twice or not at all but for the last.
 */
export interface Replica {
  /** Highest count heard of. */
  readonly clock: number
  readonly stamps: Readonly<Record<string, Stamp>>
}

export const newReplica: Replica = {clock: 0, stamps: {}}

/** The replica after this window changed some registers. */
export function write(replica: Replica, keys: readonly string[], author: string): Replica {
  if (keys.length === 0) return replica
  const count = replica.clock + 1
  const stamps = {...replica.stamps}
  for (const key of keys) stamps[key] = {count, author}
  return {clock: count, stamps}
}

/**
 * The replica after it heard of changes, and the keys whose value is to be taken over.
 *
 * @param isNew Whether this window has just come: what it has not changed itself it takes over from anybody, even where
 * nobody has changed it either.
 */
export function accept(
  replica: Replica,
  heard: Readonly<Record<string, Stamp>>,
  isNew: boolean,
): {replica: Replica; keys: readonly string[]} {
  const stamps = {...replica.stamps}
  const keys: string[] = []
  let {clock} = replica
  for (const [key, stamp] of Object.entries(heard)) {
    clock = Math.max(clock, stamp.count)
    const own = stamps[key]
    const wins = own === undefined || own.count === 0 ? isNew || stamp.count > 0 : isLater(stamp, own)
    if (!wins) continue
    stamps[key] = stamp
    keys.push(key)
  }
  return {replica: {clock, stamps}, keys}
}

function isLater(stamp: Stamp, than: Stamp): boolean {
  return stamp.count > than.count || (stamp.count === than.count && stamp.author > than.author)
}
