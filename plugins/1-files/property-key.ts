/** One class a character that Logseq refuses in a key, and blanks. */
const refused = /[\s"^(){},;@~\\[\]`:]/

/**
 * Normalise a property key: lower case, blanks and `_` as `-`, and `custom-id` as `id`.
 *
 * @see Logseq: `A_b::` is the property `a-b`.
 */
export function propertyKey(written: string): string {
  const key = written.trim().toLowerCase().replace(/[\s_]/g, '-')
  return key === 'custom-id' ? 'id' : key
}

/**
 * Whether Logseq takes a key: readable as a keyword, no brackets or quotes in it, at most one `/` and that inside.
 * A leading digit is fine.
 */
export function isPropertyKey(key: string): boolean {
  if (key === '' || key.startsWith('#') || refused.test(key)) return false
  const slash = key.indexOf('/')
  return slash < 0 || (slash > 0 && slash < key.length - 1 && slash === key.lastIndexOf('/'))
}
