/** What is left of a line beside a long word; an address of so many characters stands on one line of a slide. */
const longest = 60

/**
 * An address as an audience reads it: without `https://` and `www.`, its middle left out where it is long. The link itself
 * keeps the whole.
 *
 * @param url Address of a page.
 * @returns `undefined` for what is no such address.
 */
export function shortAddress(url: string): string | undefined {
  const match = /^https?:\/\/(?:www\.)?([^/?#]+)([^?#]*)(.*)$/is.exec(url)
  if (!match) return undefined
  const [, host = '', path = '', rest = ''] = match
  const bare = host + path.replace(/\/$/, '')
  const segments = path.split('/').filter(segment => segment !== '')
  const last = segments.at(-1) ?? ''
  const candidates = [
    bare + rest,
    bare + (rest === '' ? '' : '…'),
    ...segments.slice(0, -1).map((_, cut) => [host, ...segments.slice(0, -2 - cut), '…', last].join('/')),
    ...segments.slice(0, -1).map((_, cut) => [host, ...segments.slice(0, -1 - cut), '…'].join('/')),
  ]
  return candidates.find(candidate => [...candidate].length <= longest) ?? `${host}/…`
}
