/** What lines refer to, with the line of each, from 1. */
export interface Mentions {
  readonly names: readonly (readonly [string, number])[]
  readonly blocks: readonly (readonly [string, number])[]
  readonly assets: readonly (readonly [string, number])[]
}

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
const asset =
  /^(?![a-z][a-z0-9+.-]*:|\/\/|#)(?:[./]*assets\/.*|\S*\.(?:gif|svg|jpe?g|ico|png|bmp|webp|heic|avif|mp3|ogg|mpeg|wav|m4a|flac|wma|aac|opus|mp4|webm|mov|flv|avi|mkv|pdf|docx?|xlsx?|pptx?|one|epub|excalidraw|zip|csv)(?:[?#].*)?)$/i
/** Properties whose value is text, and those that name no page. */
const raw = new Set(
  'title icon public id custom-id collapsed heading template template-including-parent background-color filters logseq.order-list-type query-table query-properties query-sort-by query-sort-desc ls-type hl-type hl-page hl-stamp hl-color alias created-at updated-at'.split(
    ' ',
  ),
)

/** A line that is a property; a bullet may stand before it. */
export function propertyOf(line: string): {readonly key: string; readonly value: string} | undefined {
  const found = /^\s*(?:-\s+)?([^\s:]+)::(?:\s+(.*))?$/.exec(line) ?? /^\s*:([\w-]+):\s+(.*)$/.exec(line)
  if (found === null) return undefined
  return {key: (found[1] ?? '').toLowerCase().replaceAll('_', '-'), value: (found[2] ?? '').trim()}
}

/** The picture of a page may be a bare path, in quotes or not. */
export function barePicture(key: string, value: string): readonly string[] {
  const path = value.trim().replace(/^"(.*)"$/, '$1')
  return /^(?:image|cover|banner)$/.test(key) && asset.test(path) ? [path.normalize('NFC')] : []
}

/** Whether a property of the same key follows in the same run of properties: the last one counts. */
function isRepeated(lines: readonly string[], index: number): boolean {
  const property = propertyOf(lines[index] ?? '')
  for (let next = index + 1; property !== undefined; next++) {
    const other = /^\s*-\s/.test(lines[next] ?? '') ? undefined : propertyOf(lines[next] ?? '')
    if (other === undefined) return false
    if (other.key === property.key) return true
  }
  return false
}

/** Find what lines refer to: `[[names]]`, `#tags`, `((ids))`, addresses of files, lists of `tags::`. */
export function mentionsIn(lines: readonly string[], isOrg: boolean): Mentions {
  const names: [string, number][] = []
  const blocks: [string, number][] = []
  const assets: [string, number][] = []
  for (const [index, written] of lines.entries()) {
    const line = index + 1
    if (isRepeated(lines, index)) continue
    // The sentence of a slide is navigation: what it names and does not find is a message of decks.
    if (/\[\[presentation\]\] sl?ide/i.test(written)) continue
    const property = propertyOf(written)
    if (property !== undefined) {
      const {key, value} = property
      for (const picture of barePicture(key, value)) assets.push([picture, line])
      if (raw.has(key) || /^".*"$/.test(value)) continue
      if (key === 'tags') for (const name of listed(value)) names.push([name, line])
      readText(value, line)
    } else readText(isOrg ? orgText(written, line) : written, line)
  }
  return {names, blocks, assets}

  function readText(text: string, line: number): void {
    const rest = text
      .replace(/\{\{\{?\s*embed\s+(.*?)\}\}\}?/gi, (_, argument: string) => ` ${argument} `)
      .replace(/\{\{[^}]*\}\}/g, ' ')
      .replace(new RegExp(`\\[[^\\]]*\\]\\(\\(\\((${uuid})\\)\\)\\)`, 'gi'), ' (($1)) ')
      .replace(
        /!?(?<!(?<!\\)\[)\[(?!\[(?:[^\]]|\](?!\]))+\]\])((?:[^[\]]|\[(?:[^[\]]|\[[^[\]]*\])*\])*)\]\((\[\[.*?\]\])[^)]*\)/g,
        ' $2 ',
      )
      .replace(
        /(!?)(?<!(?<!\\)\[)\[(?!\[(?:[^\]]|\](?!\]))+\]\])((?:[^[\]]|\[(?:[^[\]]|\[[^[\]]*\])*\])*)\]\(((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)/g,
        (_, _mark, label: string, target: string) => {
          const address = target
            .trim()
            .replace(/\s+"[^"]*"$/, '')
            .replace(/^<|>$/g, '')
          if (asset.test(address)) assets.push([address.normalize('NFC'), line])
          else if (/\.(?:md|markdown)$/i.test(address) && !/^(?!file:(?!\/\/))[a-z]+:/i.test(address))
            names.push([label, line])
          return ' '
        },
      )
      .replace(/(?<!\[\[[^\]]*|[\w(])[a-z][a-z0-9+.-]*:\/\/[^\s\])>]*/gi, ' ')
    for (const [, id = ''] of rest.matchAll(new RegExp(`\\(\\((${uuid})\\)\\)`, 'gi')))
      blocks.push([id.toLowerCase(), line])
    readNames(rest, line)
  }

  function readNames(text: string, line: number): void {
    for (const [name, isTag] of bracketed(text)) {
      if (new RegExp(`^${uuid}$`, 'i').test(name)) blocks.push([name.toLowerCase(), line])
      else if (/^[./]*assets|^draws/.test(name)) {
        if (asset.test(name)) assets.push([name, line])
      } else if (name !== '') names.push([name, line])
      if (!isTag && name.includes('[[')) readNames(name.slice(1), line)
    }
    const flat = text
      .replace(/\[\[.*?\]\]/g, found => ' '.repeat(found.length))
      .replace(/^\s*(?:[-*]+\s+)?#\+\w+/, ' ')
      .replace(/\[#[A-Z]\]/g, ' ')
      .replace(/\*\*(?!\s)[^*\n]+\*\*/g, ' ')
      .replace(/(?<!\*)\*(?![\s*])[^*\n]+\*/g, ' ')
    for (const [, tag = ''] of flat.matchAll(/(?<![\\#])#((?:[^ \t[,;.!?'":#]|[.;](?=[^ \t[,;.!?'":#]))+)/g))
      names.push([tag, line])
  }

  function orgText(text: string, line: number): string {
    const tags = /^\*+\s.*?\s(:(?:[\w@#%-]+:)+)\s*$/.exec(text)?.[1] ?? /^#\+tags:\s*(.*)$/i.exec(text)?.[1]
    for (const tag of tags?.split(/[:,]/) ?? []) if (tag.trim() !== '') names.push([tag.trim(), line])
    return text
      .replace(/^#\+(?:begin|end|title|alias|tags|filetags|options|startup)\b.*$/i, '')
      .replace(/^#\+\w+:/, '')
      .replace(new RegExp(`\\[\\[\\(\\((${uuid})\\)\\)\\]\\[[^\\]]*\\]\\]`, 'gi'), ' (($1)) ')
      .replace(/(?<=^|\s)[=~][^\s].*?[=~](?=\s|$|[.,])/g, ' ')
      .replace(/\[\[([^\][]+)\]\[([^\][]*)\]\]/g, (_, target: string) => {
        if (asset.test(target.replace(/^file:/, ''))) assets.push([target.replace(/^file:/, ''), line])
        return /^(?:[a-z]+:|\.{1,2}\/)/i.test(target) ? ' ' : `[[${target}]]`
      })
      .replace(/\[\[(?:[a-z]+:\/\/|file:)[^\]]*\]\]/gi, ' ')
  }
}

/** Plain names of a comma list: those in brackets and after `#` are found as anywhere. */
export function listed(value: string): readonly string[] {
  const plain = value.replace(/#?\[\[.*?\]\]/g, ' ').replace(/(?<=^|[\s,，])#[^\s,，]+/g, ' ')
  return plain
    .split(/[,，]/)
    .map(name => name.trim())
    .filter(name => name !== '')
}

/** What stands in double brackets, outermost, and whether a `#` stands before. */
function bracketed(text: string): readonly (readonly [string, boolean])[] {
  const found: (readonly [string, boolean])[] = []
  for (let start = text.indexOf('[['); start >= 0; start = text.indexOf('[[', start)) {
    let depth = 1
    let end = start + 2
    while (end < text.length && depth > 0) {
      if (text.startsWith('[[', end)) [depth, end] = [depth + 1, end + 2]
      else if (text.startsWith(']]', end)) [depth, end] = [depth - 1, end + 2]
      else end++
    }
    if (depth > 0 || text[start - 1] === '\\') {
      start += 2
      continue
    }
    found.push([text.slice(start + 2, end - 2).trim(), text[start - 1] === '#'])
    start = end
  }
  return found
}
