import type {Place} from '../../plugins/index.ts'

/** What a file's bytes say. */
export type DecodedText =
  | {readonly kind: 'text'; readonly text: string; readonly invalidAt: Place | undefined}
  | {readonly kind: 'binary'}

const strict = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true})
const lenient = new TextDecoder('utf-8', {ignoreBOM: true})

/**
 * Decode a note's bytes.
 *
 * @returns The text; with `invalidAt` (line and column from 1) where bytes are not UTF-8 and stand as U+FFFD, so that
 *   nothing readable is lost. `binary` for bytes with a NUL in the first 8 KiB: no text editor writes that.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes.subarray(0, 8192).includes(0)) return {kind: 'binary'}
  try {
    return {kind: 'text', text: strict.decode(bytes), invalidAt: undefined}
  } catch {
    const text = lenient.decode(bytes)
    return {kind: 'text', text, invalidAt: firstReplacement(text)}
  }
}

function firstReplacement(text: string): Place {
  const before = text.slice(0, Math.max(0, text.indexOf('\uFFFD')))
  const lines = before.split('\n')
  return {line: lines.length, column: (lines.at(-1) ?? '').length + 1}
}
