/**
 * Put U+FFFD for NUL, as CommonMark has it, without moving a character. micromark does so itself, but as a chunk of its own,
 * over whose edge emphasis is then cut wrongly (`*\0*`).
 */
export function withoutNul(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '\uFFFD') : text
}
