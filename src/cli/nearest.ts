/**
 * The candidate that takes the fewest single-letter edits to become `word`; the first of equals.
 *
 * @param candidates At least one; a handful, compared one by one.
 */
export function nearest(word: string, candidates: readonly string[]): string {
  let best = ''
  let bestDistance = Number.POSITIVE_INFINITY
  for (const candidate of candidates) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase())
    if (distance < bestDistance) {
      best = candidate
      bestDistance = distance
    }
  }
  return best
}

/** Levenshtein distance: single-letter insertions, deletions and replacements. */
function editDistance(left: string, right: string): number {
  let previous = Array.from({length: right.length + 1}, (_, index) => index)
  for (let row = 1; row <= left.length; row++) {
    const current = [row]
    for (let column = 1; column <= right.length; column++) {
      const same = left[row - 1] === right[column - 1] ? 0 : 1
      const above = previous[column] ?? 0
      const before = current[column - 1] ?? 0
      const diagonal = previous[column - 1] ?? 0
      current.push(Math.min(above + 1, before + 1, diagonal + same))
    }
    previous = current
  }
  return previous[right.length] ?? 0
}
