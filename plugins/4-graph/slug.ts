import {shortHash} from './short-hash.ts'

const maximumBytes = 200
const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d)$/
/** What the page above is written to. Astro takes such a part out of an address wherever it stands. */
const indexFile = /^index\.html/
// Unsafe in an address or in a file name on some system; brackets besides, since route patterns read them. White space
// and `/` are among them: a slug is one component.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not get through
const unsafe = /[\u0000-\u0020\u007f-\u00a0?#%\\/:*"<>|[\]{}^`\u2028\u2029\s]+/g

/**
 * Make one component of an address from a name: NFC, lower case, every run of spaces and unsafe characters as one `-`,
 * letters of all scripts kept.
 *
 * @returns Never empty, never over 200 bytes of UTF-8, without leading dots; a name that leaves nothing becomes `p-` and
 * the hash of the name, a longer one is cut and ends in its hash. The name of a
 * device gets `-page`; `index.html`, what a folder's own page is written to, becomes `index-html`.
 */
export function slugOf(name: string): string {
  const slug = name
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFC')
    .replace(unsafe, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
  if (slug === '') return `p-${shortHash(name)}`
  if (deviceName.test(slug)) return `${slug}-page`
  return cut(slug.replace(indexFile, 'index-html'), name)
}

function cut(slug: string, name: string): string {
  // Three bytes a code unit is the most UTF-8 takes.
  if (slug.length * 3 <= maximumBytes) return slug
  let bytes = 0
  let end = 0
  const room = maximumBytes - 9
  let fits = true
  for (const character of slug) {
    bytes += byteLength(character.codePointAt(0) ?? 0)
    if (bytes <= room) end += character.length
    if (bytes > maximumBytes) {
      fits = false
      break
    }
  }
  return fits ? slug : `${slug.slice(0, end)}-${shortHash(name)}`
}

function byteLength(codePoint: number): number {
  return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4
}
