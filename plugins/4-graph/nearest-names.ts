/** Longer lists of names that share a piece say little about which is meant; looking through them would cost most. */
const crowded = 48
const maximumNames = 3

/**
 * Prepare to find the names nearest to a misspelt one: at most two edits away, one for names under six characters.
 *
 * Two edits leave at least one third of a name whole, so only names that share a third near the same place are compared.
 * Time a question does not grow with the number of names.
 */
export function nearestNames<Name extends string>(
  names: Iterable<readonly [string, Name]>,
): (key: string) => readonly Name[] {
  const index = new Map<string, (readonly [string, Name])[]>()
  for (const entry of names) {
    for (const [part, [start, end]] of thirds(entry[0].length).entries()) {
      const probe = `${entry[0].length}/${part}/${entry[0].slice(start, end)}`
      const list = index.get(probe)
      if (list === undefined) index.set(probe, [entry])
      else if (list.length < crowded) list.push(entry)
    }
  }
  return key => nearest(key, index)
}

function nearest<Name extends string>(
  key: string,
  index: ReadonlyMap<string, readonly (readonly [string, Name])[]>,
): readonly Name[] {
  const allowed = key.length < 4 ? 0 : key.length < 6 ? 1 : 2
  if (allowed === 0) return []
  const found = new Map<string, {readonly name: Name; readonly edits: number}>()
  for (let length = key.length - allowed; length <= key.length + allowed; length++) {
    for (const [part, [start, end]] of thirds(length).entries()) {
      for (let shift = -allowed; shift <= allowed; shift++) {
        if (start + shift < 0 || end + shift > key.length) continue
        const list = index.get(`${length}/${part}/${key.slice(start + shift, end + shift)}`)
        if (list === undefined || list.length >= crowded) continue
        for (const [candidate, name] of list) {
          if (found.has(candidate)) continue
          found.set(candidate, {name, edits: edits(key, candidate, allowed)})
        }
      }
    }
  }
  return [...found.values()]
    .filter(({edits}) => edits <= allowed)
    .sort((left, right) => left.edits - right.edits || (left.name < right.name ? -1 : 1))
    .slice(0, maximumNames)
    .map(({name}) => name)
}

function thirds(length: number): readonly (readonly [number, number])[] {
  const one = Math.floor(length / 3)
  const two = Math.floor((length * 2) / 3)
  return [
    [0, one],
    [one, two],
    [two, length],
  ]
}

/** Edits between two texts: insert, delete, replace. Beyond `most` any larger number may come back. */
function edits(left: string, right: string, most: number): number {
  if (Math.abs(left.length - right.length) > most) return most + 1
  let before = Array.from({length: right.length + 1}, (_, index) => index)
  for (let row = 1; row <= left.length; row++) {
    const now = [row]
    let best = row
    for (let column = 1; column <= right.length; column++) {
      const change = left[row - 1] === right[column - 1] ? 0 : 1
      const value = Math.min((before[column] ?? 0) + 1, (now[column - 1] ?? 0) + 1, (before[column - 1] ?? 0) + change)
      now.push(value)
      best = Math.min(best, value)
    }
    if (best > most) return most + 1
    before = now
  }
  return before[right.length] ?? most + 1
}
