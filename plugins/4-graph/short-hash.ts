/**
 * Hash a text with FNV-1a, 32 bits, over its UTF-16 code units.
 *
 * @returns 8 lower-case hex digits. For names that must stay apart, never for secrets.
 */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return (hash >>> 0).toString(16).padStart(8, '0')
}
