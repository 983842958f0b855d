/**
 * A word, or one sign of a script that writes no spaces, or a run of white space, or any other character. Texts are compared
 * token by token, so whatever is found begins and ends where words do.
 */
const token =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]\p{M}*|[[\p{L}\p{N}\p{M}_]--[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]]+|\s+|./gsv

/**
 * Prepare to find many names in texts at once, by the automaton of Aho and Corasick over words. Case, the form of Unicode and
 * the width of white space do not matter.
 *
 * @returns A function that gives the indexes of the names that stand in a text, in the order they end in. Its time grows with
 * the text and what is found, not with the number of names. An empty name is never found.
 */
export function wordFinder(names: readonly string[]): (text: string) => ReadonlySet<number> {
  const tokens = new Map<string, number>()
  const spelled = names.map(name =>
    tokensOf(name.trim()).map(word => {
      const known = tokens.get(word)
      if (known !== undefined) return known
      tokens.set(word, tokens.size)
      return tokens.size - 1
    }),
  )
  const width = Math.max(1, tokens.size)
  // A state's way on by a token: the key is both in one number.
  const next = new Map<number, number>()
  const ends: number[][] = [[]]
  const levels: {readonly state: number; readonly parent: number; readonly word: number}[][] = []
  for (const [index, words] of spelled.entries()) {
    let state = 0
    for (const [depth, word] of words.entries()) {
      const way = state * width + word
      let to = next.get(way)
      if (to === undefined) {
        to = ends.length
        ends.push([])
        next.set(way, to)
        const level = levels[depth]
        if (level === undefined) levels[depth] = [{state: to, parent: state, word}]
        else level.push({state: to, parent: state, word})
      }
      state = to
    }
    if (state !== 0) ends[state]?.push(index)
  }
  // Of each state, the longest other state that ends in the same words, and the nearest of those where a name ends.
  const fallback = new Int32Array(ends.length)
  const shorter = new Int32Array(ends.length)
  for (const level of levels) {
    for (const {state, parent, word} of level) {
      const back = parent === 0 ? 0 : step(fallback[parent] ?? 0, word)
      fallback[state] = back
      shorter[state] = (ends[back]?.length ?? 0) > 0 ? back : (shorter[back] ?? 0)
    }
  }
  return find

  function step(from: number, word: number): number {
    for (let state = from; ; state = fallback[state] ?? 0) {
      const to = next.get(state * width + word)
      if (to !== undefined) return to
      if (state === 0) return 0
    }
  }

  function find(text: string): ReadonlySet<number> {
    const found = new Set<number>()
    let state = 0
    for (const written of tokensOf(text)) {
      const word = tokens.get(written)
      state = word === undefined ? 0 : step(state, word)
      for (let at = state; at !== 0; at = shorter[at] ?? 0) for (const index of ends[at] ?? []) found.add(index)
    }
    return found
  }
}

function tokensOf(text: string): readonly string[] {
  const words = text.normalize('NFC').toLowerCase().normalize('NFC').match(token) ?? []
  return words.map(word => (/^\s/.test(word) ? ' ' : word))
}
