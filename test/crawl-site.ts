import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'

/** A link in a built site that leads nowhere. */
export interface BrokenLink {
  /** File that holds it, relative to the site. */
  readonly file: string
  readonly href: string
  readonly reason: 'no such file' | 'no such fragment' | 'outside the base' | 'not an address'
}

/** What a crawl of a whole output folder found. */
export interface Crawl {
  readonly files: readonly string[]
  readonly htmlFiles: number
  readonly links: number
  readonly broken: readonly BrokenLink[]
  /** Files with an inline script, an inline style, or an address of another host that a browser would load by itself. */
  readonly unsafe: readonly {readonly file: string; readonly what: string}[]
}

interface Found {
  readonly file: string
  readonly href: string
}

const tagPattern = /<([a-z][a-z0-9-]*)((?:\s+[^\s"'>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*\/?>/gi
const attributePattern = /([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g
const loading = new Set(['img', 'script', 'iframe', 'link', 'source', 'video', 'audio', 'embed', 'object'])

/**
 * Follow every link of every HTML file of a folder, on disk.
 *
 * @param folder The site's folder.
 * @param base Path it is meant for, `/` at both ends.
 */
export async function crawlSite(folder: string, base: string): Promise<Crawl> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true})
  const files = entries
    .filter(entry => entry.isFile())
    .map(entry =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort()
  const known = new Set(files)
  const ids = new Map<string, Set<string>>()
  const links: Found[] = []
  const unsafe: {file: string; what: string}[] = []
  for (const file of files) {
    if (!file.endsWith('.html')) continue
    const html = await readFile(join(folder, file), 'utf8')
    const here = new Set<string>()
    ids.set(file, here)
    for (const what of readHtml(html, here, href => links.push({file, href}))) unsafe.push({file, what})
  }
  const broken: BrokenLink[] = []
  for (const link of links) {
    const reason = checkLink(link, base, known, ids)
    if (reason) broken.push({...link, reason})
  }
  return {files, htmlFiles: ids.size, links: links.length, broken, unsafe}
}

function readHtml(html: string, ids: Set<string>, onLink: (href: string) => void): string[] {
  const unsafe: string[] = []
  const markup = html.replace(/<!--[\s\S]*?-->/g, '')
  for (const [, tag = '', attributes = ''] of markup.matchAll(tagPattern)) {
    const values = new Map<string, string>()
    for (const [, name = '', double, single, bare] of attributes.matchAll(attributePattern)) {
      values.set(name.toLowerCase(), unescapeHtml(double ?? single ?? bare ?? ''))
    }
    const id = values.get('id')
    if (id) ids.add(id)
    const name = tag.toLowerCase()
    if (values.has('style')) unsafe.push(`style attribute on <${name}>`)
    if (name === 'style') unsafe.push('<style>')
    if (name === 'script' && !values.has('src') && !/json/.test(values.get('type') ?? ''))
      unsafe.push('inline <script>')
    for (const key of values.keys()) if (/^on/.test(key)) unsafe.push(`${key} on <${name}>`)
    for (const candidate of (values.get('srcset') ?? '').split(',')) {
      const address = candidate.trim().split(/\s+/, 1)[0]
      if (address) onLink(address)
    }
    const href = values.get('href') ?? values.get('src')
    if (href === undefined) continue
    const isOutside = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(href)
    if (!isOutside) onLink(href)
    else if (/^javascript:/i.test(href)) unsafe.push(`javascript address on <${name}>`)
    else if (loading.has(name) && !href.startsWith('data:') && values.get('rel') !== 'canonical') {
      unsafe.push(`<${name}> loads ${href}`)
    }
  }
  return unsafe
}

function checkLink(
  {file, href}: Found,
  base: string,
  known: ReadonlySet<string>,
  ids: ReadonlyMap<string, ReadonlySet<string>>,
): BrokenLink['reason'] | undefined {
  let target: URL
  let path: string
  let fragment: string
  try {
    target = new URL(
      href,
      `https://site.example${base}${file
        .split('/')
        .map(encodeURIComponent)
        .join('/')
        .replace(/index\.html$/, '')}`,
    )
    path = decodeURIComponent(target.pathname)
    fragment = decodeURIComponent(target.hash.slice(1))
  } catch {
    return 'not an address'
  }
  if (!path.startsWith(base)) return 'outside the base'
  let wanted = path.slice(base.length)
  if (wanted === '' || wanted.endsWith('/')) wanted += 'index.html'
  if (!known.has(wanted)) return 'no such file'
  if (fragment !== '' && wanted.endsWith('.html') && !ids.get(wanted)?.has(fragment)) return 'no such fragment'
  return undefined
}

function unescapeHtml(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, hex) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/&#(\d+);/g, (_, digits) => String.fromCodePoint(Number(digits)))
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
