import type {BlockId} from './page.ts'

/**
 * Names the blocks of one page, in document order.
 *
 * @returns A function from a block's id and text to its anchor: `b-` and 8 hex digits, the first of the id, else of a hash of
 * the text. A second block of the same text, or one whose digits are taken, gets those of its text with a count.
 */
export function createAnchors(): (id: BlockId | undefined, text: string) => string {
  const taken = new Set<string>()
  const counts = new Map<string, number>()
  return (id, text) => {
    const wanted = id === undefined ? undefined : `b-${id.slice(0, 8)}`
    if (wanted !== undefined && !taken.has(wanted)) {
      taken.add(wanted)
      return wanted
    }
    while (true) {
      const count = counts.get(text) ?? 0
      counts.set(text, count + 1)
      const anchor = `b-${hash(count === 0 ? text : `${text}\n${count}`)}`
      if (taken.has(anchor)) continue
      taken.add(anchor)
      return anchor
    }
  }
}

/** FNV-1a over UTF-16 code units, 32 bits, as 8 hex digits. */
function hash(text: string): string {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  }
  return (value >>> 0).toString(16).padStart(8, '0')
}
