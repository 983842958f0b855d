import type {Page} from '../../3-page/index.ts'
import {cutText, plainText} from '../to-hast/plain-text.ts'

/** Blocks looked at for the first words of a page, at most. */
const looked = 24

/** What says nothing in one line of plain text. */
const wordless: ReadonlySet<string> = new Set(['code', 'html', 'math', 'table'])

/**
 * What a page is about, as one line of plain text: `description::`, else its first words.
 *
 * @param limit Characters, ellipsis included.
 * @returns Empty for a page without words.
 */
export function describePage(page: Page, limit: number): string {
  const own = page.properties.find(({key}) => key === 'description')?.written.replace(/^"(.*)"$/s, '$1')
  if (own !== undefined && own.trim() !== '') return cutText(own.trim(), limit)
  const parts: string[] = []
  let length = 0
  for (const block of [page.preamble, ...page.blocks.slice(0, looked)]) {
    if (!block || block.pointer || block.properties.some(({key}) => key === 'template')) continue
    const words = plainText(block.tree.children.filter(({type}) => !wordless.has(type)))
    // A comment that the reader left as text, such as what office programs paste, describes nothing.
    const text = words
      .replace(/<!--.*?(?:-->|$)/gs, ' ')
      .replace(/\s+/g, ' ')
      .trim()
    if (text === '') continue
    parts.push(text)
    length += text.length + 1
    if (length > limit) break
  }
  return cutText(parts.join(' '), limit)
}
