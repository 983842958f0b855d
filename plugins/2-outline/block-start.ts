import {isBlank, skipBlanks} from './split-lines.ts'

/** The beginning of a block. */
export interface BlockStart {
  readonly kind: 'bullet' | 'heading'
  /** Offset where the block's text begins: after the bullet and its blanks, or at the first `#`. */
  readonly text: number
}

/**
 * Recognise what starts a block: `-` or a run of `#`, each with a blank or the line's end behind it.
 *
 * @param content Offset of the line's first character that is no blank.
 * @param end Offset of the line's end.
 */
export function blockStart(text: string, content: number, end: number): BlockStart | undefined {
  const code = text.charCodeAt(content)
  if (code === 45) {
    if (content + 1 < end && !isBlank(text.charCodeAt(content + 1))) return undefined
    return {kind: 'bullet', text: skipBlanks(text, content + 1, end)}
  }
  if (code !== 35) return undefined
  let after = content + 1
  while (after < end && text.charCodeAt(after) === 35) after++
  return after === end || isBlank(text.charCodeAt(after)) ? {kind: 'heading', text: content} : undefined
}
