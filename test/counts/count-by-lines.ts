import {readdirSync, readFileSync} from 'node:fs'
import {join, relative, sep} from 'node:path'
import {dayNames} from './day-names.ts'
import {barePicture, listed, type Mentions, mentionsIn, propertyOf} from './mentions-in.ts'
import {withoutOpaque} from './without-opaque.ts'

/** What a folder refers to and does not have. */
export interface Count {
  /** Pages that files make. */
  readonly pages: number
  /** Keys of names that lead to no page, an alias, a journal or a namespace parent; a day as `YYYY-MM-DD`. */
  readonly unresolved: ReadonlyMap<string, readonly string[]>
  /** Ids that no block carries. */
  readonly brokenBlocks: ReadonlyMap<string, readonly string[]>
  /** Last parts of paths of files that are not there. */
  readonly missingAssets: ReadonlyMap<string, readonly string[]>
}

/**
 * Count what does not resolve in a graph folder, by lines and regular expressions: the second opinion on the typed graph.
 * It shares no code with Lectern and reads the folder by itself.
 *
 * Values are the places, as `file:line`.
 */
export function countByLines(folder: string): Count {
  const config = readConfig(folder)
  const days = dayNames(config.titleFormat)
  const files = readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter(entry => entry.isFile())
    .map(entry => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/').normalize('NFC'))
    .filter(path => !path.split('/').some(part => part.startsWith('.') || part === 'node_modules' || part === 'bak'))
    // Of two files that make one page the first is read: journals before others, then by path.
    .sort(
      (left, right) =>
        Number(right.startsWith('journals/')) - Number(left.startsWith('journals/')) || (left < right ? -1 : 1),
    )
  const keyOf = (name: string) => {
    const key = name
      .trim()
      .normalize('NFC')
      .toLowerCase()
      .replace(/^\/|\/$/g, '')
    return days.get(key) ?? key
  }
  const known = new Set<string>()
  const pages = new Set<string>()
  const ids = new Set<string>()
  const mentions: (Mentions & {readonly path: string})[] = []
  for (const path of files) {
    if (!/\.(?:md|markdown|org)$/i.test(path)) continue
    const text = readFileSync(join(folder, path), 'utf8')
      .replace(/^\uFEFF/, '')
      .replaceAll('\r\n', '\n')
    if (text.trim() === '') continue
    const isOrg = path.endsWith('.org')
    const lines = withoutOpaque(text.split('\n'), isOrg)
    const top = topProperties(lines, isOrg)
    const key = keyOf(
      path === 'pages/contents.md' ? 'Contents' : (top.get('title') ?? nameOf(path, config.tripleLowbar)),
    )
    if (pages.has(key)) continue
    pages.add(key)
    const aliases = top.get('alias') ?? ''
    for (const alias of [...listed(aliases), ...(aliases.match(/(?<=\[\[).*?(?=\]\])/g) ?? [])]) known.add(keyOf(alias))
    for (let up = key.lastIndexOf('/'); up > 0; up = key.lastIndexOf('/', up - 1)) known.add(key.slice(0, up))
    for (const line of lines) {
      const property = propertyOf(line)
      if (property?.key === 'id' || property?.key === 'custom-id') ids.add(property.value.toLowerCase())
    }
    const found = mentionsIn(lines, isOrg)
    const tags = lines[0] === '---' ? listed(top.get('tags') ?? '') : []
    const pictures =
      lines[0] === '---' ? ['image', 'cover', 'banner'].flatMap(key => barePicture(key, top.get(key) ?? '')) : []
    const assets = [...found.assets, ...pictures.map(picture => [picture, 1] as const)]
    mentions.push({...found, assets, names: [...found.names, ...tags.map(tag => [tag, 1] as const)], path})
  }
  for (const key of pages) known.add(key)
  const here = new Set(files)
  const unresolved = new Map<string, string[]>()
  const brokenBlocks = new Map<string, string[]>()
  const missingAssets = new Map<string, string[]>()
  for (const {path, names, blocks, assets} of mentions) {
    for (const [name, line] of names) {
      const key = keyOf(name)
      if (key !== '' && !known.has(key)) add(unresolved, key, `${path}:${line}`)
    }
    for (const [id, line] of blocks) if (!ids.has(id)) add(brokenBlocks, id, `${path}:${line}`)
    for (const [asset, line] of assets) {
      const spellings = [asset, asset.replace(/[?#].*$/, '')].flatMap(spelling => [spelling, decoded(spelling)])
      if (!spellings.some(spelling => placesOf(path, spelling).some(place => here.has(place)))) {
        add(missingAssets, baseName(spellings.at(-1) ?? asset), `${path}:${line}`)
      }
    }
  }
  return {pages: pages.size, unresolved, brokenBlocks, missingAssets}
}

/** Where a written path may lead: from the root, below `assets/`, beside the page. */
function placesOf(page: string, written: string): readonly string[] {
  const plain = written.replaceAll('\\', '/').replace(/^(?:\.{0,2}\/)+/, '')
  return [plain, plain.replace(/^.*?(?=assets\/)/, ''), page.replace(/[^/]*$/, plain)]
}

interface CountConfig {
  readonly tripleLowbar: boolean
  readonly titleFormat: string
}

function readConfig(folder: string): CountConfig {
  let edn = ''
  try {
    edn = readFileSync(join(folder, 'logseq/config.edn'), 'utf8').replace(/^\s*;.*$/gm, '')
  } catch {
    // A folder of single pages has no configuration.
  }
  return {
    tripleLowbar: /:file\/name-format\s+:triple-lowbar/.test(edn),
    titleFormat: /:journal\/page-title-format\s+"([^"]*)"/.exec(edn)?.[1] ?? 'MMM do, yyyy',
  }
}

/** Page properties: the lines at the very top, front matter or directives of Org. */
function topProperties(lines: readonly string[], isOrg: boolean): ReadonlyMap<string, string> {
  const top = new Map<string, string>()
  const isFrontMatter = lines[0] === '---' && lines.indexOf('---', 1) > 0
  const start = isFrontMatter ? 1 : lines.findIndex(line => line.trim() !== '')
  let list = ''
  for (const line of lines.slice(Math.max(0, start))) {
    const item = isFrontMatter ? /^\s*-\s+(.*)$/.exec(line)?.[1] : undefined
    if (item !== undefined) top.set(list, [top.get(list), unquoted(item)].filter(Boolean).join(','))
    else {
      const found = isFrontMatter
        ? /^([\w-]+):{1,2}\s*(.*)$/.exec(line)
        : isOrg
          ? /^#\+(\w+):\s*(.*)$/.exec(line)
          : /^\s*([^\s:]+)::(?:\s+(.*))?$/.exec(line)
      if (found === null) break
      list = (found[1] ?? '').toLowerCase()
      top.set(list, unquoted(found[2] ?? '').replace(/^\[(?!\[)|(?<!\])\]$/g, ''))
    }
  }
  return new Map([...top].filter(([, value]) => value.trim() !== ''))
}

function unquoted(value: string): string {
  return value.trim().replace(/^(["'])(.*)\1$/, '$2')
}

function nameOf(path: string, tripleLowbar: boolean): string {
  const base = baseName(path).replace(/\.[^.]*$/, '')
  if (!tripleLowbar) return decoded(base.replaceAll('.', '/'))
  const name = base.replaceAll('___', '/').replace(/%[0-7][0-9A-Fa-f]/g, code => decoded(code))
  return name.split('/').filter(Boolean).join('/')
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

function add(map: Map<string, string[]>, key: string, place: string): void {
  const places = map.get(key)
  if (places === undefined) map.set(key, [place])
  else places.push(place)
}
