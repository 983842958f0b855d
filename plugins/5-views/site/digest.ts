/**
 * A short name for a text: 16 hex digits; equal texts have equal digests. Not for secrets.
 *
 * @see FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/ : two 32-bit lanes that start apart, over UTF-16 code units
 */
export function digestOf(text: string): string {
  let left = 0x811c9dc5
  let right = 0x050c5d1f
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    left = Math.imul(left ^ unit, 0x01000193)
    right = Math.imul(right ^ (unit + index), 0x01000193)
  }
  return hex(left) + hex(right)
}

function hex(lane: number): string {
  return (lane >>> 0).toString(16).padStart(8, '0')
}
