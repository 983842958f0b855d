import {attributes} from '../to-hast/attributes.ts'

/** Says how many are not drawn; nothing where all are. */
export function drawMore(count: number, noun: string, href?: string): string {
  if (count <= 0) return ''
  const words = `${count} more ${count === 1 ? noun : `${noun}s`}`
  return `<p class="more">${href === undefined ? words : `<a${attributes({href})}>${words}</a>`}</p>`
}
