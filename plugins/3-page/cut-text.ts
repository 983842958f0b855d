/** A part of a long text, and where it begins in it. */
export interface TextPiece {
  readonly text: string
  /** Line ends before it in the whole text. */
  readonly lines: number
  /** Characters before it in its first line. */
  readonly columns: number
  /** It was cut off at a line end, which stands in neither piece. */
  readonly breaks: boolean
}

/**
 * Longer texts are read in pieces: the tokenizer's time grows with the square of what it is given at once, and nobody
 * writes a paragraph of that length by hand.
 */
export const longestText = 16_000

/** A picture that stands in the text itself: one token, however long. */
const data = /\]\(data:[^\s()]{1000,}\)/g

/**
 * Cut a long text into pieces of at most `limit` characters: at a line end, else after a blank, else anywhere. Emphasis and
 * links that reach over a cut stay text; no character but line ends at cuts is left out. The data of a picture does not count
 * and is not cut.
 */
export function cutText(text: string, limit: number = longestText): readonly TextPiece[] {
  const pieces: TextPiece[] = []
  let start = 0
  let lines = 0
  let columns = 0
  const pictures = text.includes('](data:') ? [...text.matchAll(data)] : []
  let passed = 0
  for (let reach = reachOf(start); reach < text.length; reach = reachOf(start)) {
    const lineEnd = text.lastIndexOf('\n', reach)
    const breaks = lineEnd > start
    const end = breaks ? lineEnd : endAfterBlank(text, start, reach)
    const piece = text.slice(start, end)
    pieces.push({text: piece, lines, columns, breaks})
    const inside = piece.split('\n').length - 1
    lines += inside + (breaks ? 1 : 0)
    columns = breaks ? 0 : inside > 0 ? piece.length - piece.lastIndexOf('\n') - 1 : columns + piece.length
    start = breaks ? end + 1 : end
  }
  pieces.push({text: text.slice(start), lines, columns, breaks: false})
  return pieces

  /** Offset behind as many characters as a piece may have. */
  function reachOf(from: number): number {
    let reach = from + limit
    while ((pictures[passed]?.index ?? from) < from) passed++
    for (let next = passed; (pictures[next]?.index ?? reach) < reach; next++) reach += pictures[next]?.[0].length ?? 0
    return reach
  }
}

function endAfterBlank(text: string, start: number, reach: number): number {
  const blank = text.lastIndexOf(' ', reach - 1)
  if (blank > start) return blank + 1
  // Not between the halves of one character.
  const isLow = /[\uDC00-\uDFFF]/.test(text.charAt(reach))
  return isLow && reach > start + 1 ? reach - 1 : reach
}
