import {cutMarkdown, readFlowPiece} from '../2-outline/index.ts'
import {cutText, longestText} from './cut-text.ts'

/** A part of a document that is read at once. */
export interface DocumentPiece {
  readonly text: string
  /** The piece goes on with the paragraph of the piece before; what it begins with opens nothing. */
  readonly continues: boolean
  /** The piece is of a paragraph that goes on, at a line's end or within a line. */
  readonly ending: 'whole' | 'line' | 'blank'
  /** Line ends before it in the whole text. */
  readonly lines: number
  /** Characters before it in its first line. */
  readonly columns: number
}

/**
 * Cut a long document into pieces that are read one by one: time grows with the square of what CommonMark's parser is given
 * at once. A paragraph longer than a hand writes is cut into pieces of its own.
 */
export function cutDocument(text: string): readonly DocumentPiece[] {
  if (text.length <= longestText) return [{text, continues: false, ending: 'whole', lines: 0, columns: 0}]
  const pieces: DocumentPiece[] = []
  const cuts = cutMarkdown(text)
  let lines = 0
  for (const [index, cut] of cuts.entries()) {
    const part = text.slice(cut, cuts[index + 1])
    let from = 0
    for (const {start, end} of longParts(part)) {
      add(part.slice(from, start))
      addLong(part.slice(start, end))
      from = end
    }
    add(part.slice(from))
  }
  return pieces

  function add(whole: string): void {
    if (whole.trim() !== '') pieces.push({text: whole, continues: false, ending: 'whole', lines, columns: 0})
    lines += lineEnds(whole)
  }

  function addLong(paragraph: string): void {
    const parts = cutText(paragraph)
    for (const [index, part] of parts.entries()) {
      const ending = index === parts.length - 1 ? 'whole' : part.breaks ? 'line' : 'blank'
      pieces.push({text: part.text, continues: index > 0, ending, lines: lines + part.lines, columns: part.columns})
    }
    lines += lineEnds(paragraph)
  }
}

/** Paragraphs too long to be read at once, and lists and quotes with a line that is. */
function longParts(text: string) {
  if (text.length <= longestText) return []
  return readFlowPiece(text).filter(({type, start, end}) => {
    if (end - start <= longestText || /^[`~$<|]/.test(text.slice(start, start + 1))) return false
    return (
      type !== 'other' ||
      text
        .slice(start, end)
        .split('\n')
        .some(line => line.length > longestText)
    )
  })
}

function lineEnds(text: string): number {
  return text.split(/\r\n|\n|\r/).length - 1
}
