import type {Place} from '../../plugins/index.ts'

/** What a file's bytes say. */
export type DecodedText =
  | {
      readonly kind: 'text'
      readonly text: string
      /** What is wrong with the bytes, and where; absent for UTF-8 without NUL. */
      readonly fault?: TextFault
    }
  | {readonly kind: 'binary'}

/** What keeps bytes from being plain UTF-8. */
export interface TextFault {
  /** `invalid`: bytes that are not UTF-8. `nul`: NUL characters. `utf-16`: UTF-16 with a byte order mark. */
  readonly kind: 'invalid' | 'nul' | 'utf-16'
  readonly place: Place
}

const lenient = new TextDecoder('utf-8', {ignoreBOM: true})
/** Above this share of NUL, bytes are UTF-16 without a mark, or no text at all. */
const mostNuls = 0.25

/**
 * Decode a note's bytes.
 *
 * @returns The text. Bytes that are not UTF-8 and NUL characters stand as U+FFFD, so that nothing readable is lost, and
 *   `fault` tells of the first (line and column from 1). `binary` where a NUL is in the first 8 KiB and either not all is
 *   UTF-8 or more than every fourth byte is NUL.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const wide = utf16Of(bytes)
  if (wide) return {kind: 'text', text: wide.decode(bytes), fault: {kind: 'utf-16', place: {line: 1, column: 1}}}
  const head = bytes.subarray(0, 8192)
  const nuls = head.reduce((count, byte) => (byte === 0 ? count + 1 : count), 0)
  if (nuls > head.length * mostNuls) return {kind: 'binary'}
  const invalidAt = firstInvalid(bytes)
  if (invalidAt !== undefined && nuls > 0) return {kind: 'binary'}
  const decoded = lenient.decode(bytes)
  const text = decoded.replaceAll('\0', '\uFFFD')
  if (invalidAt !== undefined) return {kind: 'text', text, fault: {kind: 'invalid', place: placeOf(text, invalidAt)}}
  const nulAt = decoded.indexOf('\0')
  return nulAt < 0 ? {kind: 'text', text} : {kind: 'text', text, fault: {kind: 'nul', place: placeOf(text, nulAt)}}
}

function utf16Of(bytes: Uint8Array): TextDecoder | undefined {
  const [first, second, third, fourth] = bytes
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be')
  // UTF-32 begins like UTF-16 and goes on with zeros.
  const little = first === 0xff && second === 0xfe && !(third === 0 && fourth === 0)
  return little ? new TextDecoder('utf-16le') : undefined
}

/** Offset, in code units, of the first character that is not UTF-8. A U+FFFD that the author wrote is none. */
function firstInvalid(bytes: Uint8Array): number | undefined {
  try {
    new TextDecoder('utf-8', {fatal: true}).decode(bytes)
    return undefined
  } catch {
    const again = new TextEncoder().encode(lenient.decode(bytes))
    const differs = again.findIndex((byte, index) => byte !== bytes[index])
    const valid = bytes.subarray(0, differs < 0 ? undefined : differs)
    // As a stream, so that the first bytes of a character that breaks off do not count as one.
    return new TextDecoder('utf-8', {ignoreBOM: true}).decode(valid, {stream: true}).length
  }
}

function placeOf(text: string, offset: number): Place {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/)
  return {line: lines.length, column: (lines.at(-1) ?? '').length + 1}
}
