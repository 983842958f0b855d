import {
  type GraphConfig,
  journalDay,
  journalTitle,
  pageKey,
  pageName,
  type RawFile,
  readSourceFile,
  type SourceFile,
} from '../1-files/index.ts'
import {type Outline, type OutlineBlock, readOutline} from '../2-outline/index.ts'
import {createMessage, type Message} from '../diagnostics/index.ts'
import {createAnchors} from './anchor.ts'
import {append} from './append.ts'
import {definitionsOf} from './document-definitions.ts'
import {shareEmpty} from './empty.ts'
import {findPointers} from './find-pointers.ts'
import {nearMissMessages} from './near-miss-messages.ts'
import type {Page, PageBlock, Pointer, Property, WrittenReference} from './page.ts'
import type {ParseOptions} from './parse-block.ts'
import {type PointAt, pointsOfFile} from './point-at.ts'
import {readPropertyPointer} from './pointer/property-pointer.ts'
import {readProperty} from './property-value.ts'
import {readBlock, readPreamble} from './read-block.ts'
import {distinctReferences} from './written-references.ts'

/**
 * Read one file: stages 1 to 3. Pure: the page depends on the file and the configuration alone, so it can be cached.
 *
 * Everything in the page is as written; a link that is a date in any form stays so. Never throws at an author's text.
 * Reports the messages of the stages before, `id-duplicate`, `pointer-near-miss`, and what looks like a link, macro, task or plan
 * and is text (`near-miss-messages.ts`).
 */
export function readPage(raw: RawFile, config: GraphConfig): Page {
  const source = readSourceFile(raw, config)
  const outline = readOutline(source, config)
  return assemblePage(source, outline, config, readParts(source, outline, config))
}

/** A page and what it was made from. */
export interface PlacedPage {
  readonly page: Page
  readonly source: SourceFile
  readonly outline: Outline
  /** Properties, preamble and blocks with positions in their trees, and with the words of pointers, which the page's lack. */
  readonly parts: PageParts
}

/**
 * Read one file as `readPage` does, with positions in the author's file on every node of an outline. An ordinary Markdown
 * file is read without.
 *
 * @param shape How Markdown is to be read, where the text is not to decide.
 */
export function readPlacedPage(raw: RawFile, config: GraphConfig, shape?: Page['shape']): PlacedPage {
  const source = readSourceFile(raw, config)
  const outline = readOutline(source, config, shape)
  const parts = readParts(source, outline, config, pointsOfFile(source.text))
  return {page: assemblePage(source, outline, config, parts), source, outline, parts}
}

/** What a page is put together from. */
export interface PageParts {
  readonly properties: readonly Property[]
  readonly preamble: PageBlock | undefined
  readonly blocks: readonly PageBlock[]
  readonly messages: readonly Message[]
}

function readParts(source: SourceFile, outline: Outline, config: GraphConfig, pointAt?: PointAt): PageParts {
  const messages: Message[] = [...outline.messages]
  const properties = shareEmpty(outline.properties.map(property => readProperty(property, config, pointAt)))
  const anchor = createAnchors()
  const definitionsFor = outline.shape === 'document' ? definitionsOf(outline) : undefined
  const options: ParseOptions = {pointAt, definitionsFor}
  const preamble = readPreamble(source, outline, anchor, options)
  const read = (written: OutlineBlock) => readBlock(written, source, outline, config, anchor, options)
  const blocks = outline.blocks.map(read)
  if (source.format === 'markdown') append(messages, nearMissMessages(source, blocks))
  const own = blocks.map(({block}) => block)
  return {properties, preamble, blocks: withOwnIds(own, source, messages), messages}
}

function assemblePage(source: SourceFile, outline: Outline, config: GraphConfig, parts: PageParts): Page {
  const {properties, preamble, blocks, messages} = parts
  // Of a key given twice the last value counts, but every one of them refers.
  const overridden = (outline.overridden ?? []).map(property => readProperty(property, config))
  const pointed = findPointers(preamble, blocks, outline.shape, source.path, config.slidePhrases)
  const propertyPointers = [properties, ...blocks.map(block => block.properties)]
    .map(readPropertyPointer)
    .filter((pointer): pointer is Pointer => pointer !== undefined)
  return {
    path: source.path,
    ...nameOf(source, properties, config),
    format: source.format,
    shape: outline.shape,
    properties,
    preamble: pointed.preamble,
    references: shareEmpty(
      distinctReferences([...referencesOf([...properties, ...overridden]), ...(preamble?.references ?? [])]),
    ),
    blocks: pointed.blocks,
    pointers: shareEmpty([...propertyPointers, ...pointed.pointers]),
    messages: shareEmpty([...messages, ...pointed.messages]),
  }
}

/** Of an id given twice the first block keeps it, which reports `id-duplicate`. */
function withOwnIds(blocks: readonly PageBlock[], source: SourceFile, messages: Message[]): PageBlock[] {
  const ids = new Set<string>()
  return blocks.map(block => {
    if (block.id === undefined) return block
    if (!ids.has(block.id)) {
      ids.add(block.id)
      return block
    }
    const property = block.properties.find(({key}) => key === 'id')
    const place = property ?? {line: block.line, column: 1}
    const reason = `Unexpected id \`${block.id}\` of an earlier block, expected an id of its own`
    messages.push(createMessage('id-duplicate', source.path, place, reason, {actual: block.id}))
    return {...block, id: undefined, properties: shareEmpty(block.properties.filter(({key}) => key !== 'id'))}
  })
}

/** Name, key, kind and day: a `title` wins over the file name; a title that is a date makes a journal. */
function nameOf(
  source: SourceFile,
  properties: readonly Property[],
  config: GraphConfig,
): Pick<Page, 'name' | 'key' | 'kind' | 'day'> {
  const property = properties.find(({key}) => key === 'title')
  const title = pageName(unquote(property !== undefined && namesPage(property, source) ? property.written : ''))
  if (title === '' || source.path.startsWith(`${config.pagesDirectory}/contents.`)) {
    return {name: source.name, key: pageKey(source.name), kind: source.kind, day: source.day}
  }
  const day = journalDay(title, config)
  if (day === undefined) return {name: title, key: pageKey(title), kind: 'page', day: undefined}
  const name = journalTitle(day, config)
  return {name, key: pageKey(name), kind: 'journal', day}
}

/** A title names its page from front matter, from a directive, or in a group on the very first line of the file. */
function namesPage({line}: Property, {text, format}: SourceFile): boolean {
  if (format === 'org' || /^(?:---|[ \t]*[^\s:]+::(?:\s|$)|[ \t]*:properties:)/i.test(text)) return true
  return /^[ \t]*#\+/.test(text.split(/\r\n|\n|\r/, line)[line - 1] ?? '')
}

/** Logseq keeps the quotes of `title:: "T"` in the name; nobody means them. */
function unquote(written: string): string {
  const trimmed = written.trim()
  return /^(?:".*"|'.*')$/.test(trimmed) && trimmed.length > 2 ? trimmed.slice(1, -1) : trimmed
}

function referencesOf(properties: readonly Property[]): WrittenReference[] {
  return properties.flatMap(property => property.references)
}
