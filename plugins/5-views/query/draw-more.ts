import {attributes} from '../to-hast/attributes.ts'
import {escapeHtml} from '../to-hast/escape-html.ts'

/**
 * Says how many are not drawn; nothing where all are.
 *
 * @param words Of the site's language: `3 more blocks`.
 */
export function drawMore(count: number, words: (count: number) => string, href?: string): string {
  if (count <= 0) return ''
  const text = escapeHtml(words(count))
  return `<p class="more">${href === undefined ? text : `<a${attributes({href})}>${text}</a>`}</p>`
}
