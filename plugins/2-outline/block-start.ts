import {isBlank, skipBlanks} from './split-lines.ts'

/** The beginning of a block. */
export interface BlockStart {
  readonly kind: 'bullet' | 'heading'
  /** Offset where the block's text begins: after the bullet and its blanks, or at the first `#`. */
  readonly text: number
}

/**
 * Recognise what starts a block: `-`, a run of `#`, or both, with a blank or the line's end behind it.
 *
 * @param content Offset of the line's first character that is no blank.
 * @param end Offset of the line's end.
 */
export function blockStart(text: string, content: number, end: number): BlockStart | undefined {
  const code = text.charCodeAt(content)
  if (code === 45) {
    // `-# x` is a bullet too.
    if (!standsAlone(text, content + 1, end) && !hashesStandAlone(text, content + 1, end)) return undefined
    return {kind: 'bullet', text: skipBlanks(text, content + 1, end)}
  }
  return hashesStandAlone(text, content, end) ? {kind: 'heading', text: content} : undefined
}

function hashesStandAlone(text: string, from: number, end: number): boolean {
  let after = from
  while (after < end && text.charCodeAt(after) === 35) after++
  return after > from && standsAlone(text, after, end)
}

/** Nothing but a blank or the line's end comes next. */
function standsAlone(text: string, offset: number, end: number): boolean {
  return offset === end || isBlank(text.charCodeAt(offset))
}
