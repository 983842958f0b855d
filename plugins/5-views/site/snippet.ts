/** Characters kept on either side of the name. */
const around = 80

/** A name in its sentence, as plain text; an ellipsis stands where the sentence was cut. */
export interface Snippet {
  readonly before: string
  readonly name: string
  readonly after: string
}

/**
 * Prepare to cut texts down to the words around one of several names.
 *
 * @param names The first that stands in a text is the one it is cut around; case and white space do not matter.
 * @returns A function that gives the snippet of a text; one without any of the names gives its beginning.
 */
export function snippetFinder(names: readonly string[]): (text: string) => Snippet {
  const wanted = names.map(name => lower(even(name))).filter(name => name !== '')
  return text => {
    const line = even(text)
    const lowered = lower(line)
    for (const name of wanted) {
      const start = findWords(lowered, name)
      if (start < 0) continue
      const end = start + name.length
      return {
        before: cutStart(line.slice(0, start)),
        name: line.slice(start, end),
        after: cutEnd(line.slice(end), around),
      }
    }
    return {before: cutEnd(line, 2 * around), name: '', after: ''}
  }
}

function even(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}

/** Small letters; the text as it is where they would not stand in the same places. */
function lower(text: string): string {
  const lowered = text.toLowerCase()
  return lowered.length === text.length ? lowered : text
}

/** Where a name stands in a text and neither begins nor ends inside a word; -1 for nowhere. No pattern is as fast. */
function findWords(text: string, name: string): number {
  for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1)) {
    const end = start + name.length
    if (!joins(text, start) && !joins(text, end)) return start
  }
  return -1
}

const letter = /[\p{L}\p{N}_]/u
/** Letters of scripts that write no spaces: a word may begin and end at each. */
const unspaced = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u

/** Whether a word goes on over a place in a text. */
function joins(text: string, place: number): boolean {
  return [text.charAt(place - 1), text.charAt(place)].every(sign => letter.test(sign) && !unspaced.test(sign))
}

function cutStart(text: string): string {
  if (text.length <= around) return text
  const cut = text.slice(-around).replace(/^[\uDC00-\uDFFF]/, '')
  const space = cut.indexOf(' ')
  return `…${space >= 0 && space < around * 0.4 ? cut.slice(space + 1) : cut}`
}

function cutEnd(text: string, limit: number): string {
  if (text.length <= limit) return text
  const cut = text.slice(0, limit).replace(/[\uD800-\uDBFF]$/, '')
  const space = cut.lastIndexOf(' ')
  return `${space > limit * 0.6 ? cut.slice(0, space) : cut}…`
}
