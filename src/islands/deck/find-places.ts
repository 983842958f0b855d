/** Something a talk can jump to. */
export interface Findable {
  readonly title: string
  /** Text beside the title, for slides. */
  readonly text?: string
}

/**
 * Things whose title or text holds every word of a query, the likeliest first: title as typed, title that begins so, words
 * that begin so in the title, then in the text. Case, accents and width are the same.
 *
 * @returns Indexes; empty for a query without a word.
 */
export function findPlaces(query: string, places: readonly Findable[], most: number): readonly number[] {
  const wanted = fold(query)
  const words = wanted.split(/\s+/).filter(word => word !== '')
  if (words.length === 0) return []
  const found: {index: number; rank: number}[] = []
  places.forEach((place, index) => {
    const rank = rankOf(fold(place.title), place.text, wanted.trim(), words)
    if (rank !== undefined) found.push({index, rank})
  })
  return found
    .sort((left, right) => left.rank - right.rank || left.index - right.index)
    .slice(0, most)
    .map(({index}) => index)
}

function rankOf(title: string, text: string | undefined, wanted: string, words: readonly string[]): number | undefined {
  if (title === wanted) return 0
  if (title.startsWith(wanted)) return 1
  if (words.every(word => startsWord(title, word))) return 2
  if (words.every(word => title.includes(word))) return 3
  if (text === undefined) return undefined
  const whole = `${title} ${fold(text)}`
  return words.every(word => whole.includes(word)) ? 4 : undefined
}

function startsWord(text: string, word: string): boolean {
  const at = text.indexOf(word)
  return at === 0 || (at > 0 && text.includes(` ${word}`))
}

/** Spellings that people take for the same. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
