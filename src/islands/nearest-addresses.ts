/** How much of two addresses has to be alike. */
const least = 0.4

/**
 * The addresses most like a wanted one, the most alike first.
 *
 * @param wanted Path below the base, unescaped.
 * @param addresses Paths of pages.
 * @param most How many to give at most.
 */
export function nearestAddresses(wanted: string, addresses: readonly string[], most: number): readonly string[] {
  const pairs = pairsOf(fold(wanted))
  const tail = pairsOf(fold(lastPart(wanted)))
  return addresses
    .map(address => {
      const name = fold(address)
      return {address, score: Math.max(likeness(pairs, pairsOf(name)), likeness(tail, pairsOf(lastPart(name))) * 0.95)}
    })
    .filter(({score}) => score >= least)
    .sort((left, right) => right.score - left.score || (left.address < right.address ? -1 : 1))
    .slice(0, most)
    .map(({address}) => address)
}

/** Spellings that people take for the same: case, accents, extensions, spaces. */
function fold(path: string): string {
  return path
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/(?:\/index)?\.(?:html?|md|org)$/, '')
    .replace(/[\s_.+-]+/g, '-')
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** Each two neighbours of a text, with its ends. */
function pairsOf(text: string): ReadonlySet<string> {
  const ended = ` ${text} `
  return new Set(Array.from({length: ended.length - 1}, (_, index) => ended.slice(index, index + 2)))
}

/** Share of pairs that two texts have in common, 0 to 1. @see Dice's coefficient */
function likeness(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  let common = 0
  for (const pair of left) if (right.has(pair)) common++
  return (2 * common) / (left.size + right.size)
}
