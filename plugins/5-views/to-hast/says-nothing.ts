/**
 * Whether HTML of ours has nothing that a screen reader could say: no words, and no picture with any. A link around it
 * needs a name of its own.
 */
export function saysNothing(html: string): boolean {
  if (!html.includes('<img')) return false
  return !/ alt="[^"]/.test(html) && html.replace(/<(?:"[^"]*"|[^">])*>/g, '').trim() === ''
}
