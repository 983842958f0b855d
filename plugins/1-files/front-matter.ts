import {isCollection, isMap, isScalar, LineCounter, type Node, parseDocument, stringify} from 'yaml'
import {propertyKey} from './property-key.ts'

/** A field of front matter, with its value as one line of text. */
export interface FrontMatterField {
  /** Normalised as a property key is. */
  readonly key: string
  readonly value: string
  /** Place of the value in the file, from 1. */
  readonly line: number
  readonly column: number
}

/** What stands between the two `---` lines at the very top of a file. */
export interface FrontMatter {
  readonly fields: readonly FrontMatterField[]
  /** Lines it takes, both `---` included; 0 where it is not readable, so that its text stays in the page. */
  readonly lines: number
  /** Why it is no YAML map, and where, from 1. */
  readonly problem: {readonly line: number; readonly column: number; readonly reason: string} | undefined
}

/**
 * A line of flat front matter. The blank after the colon is Logseq's condition as well as YAML's; authors who come from
 * Logseq's own pages write two colons here too.
 */
const flatLine = /^([^\s:#'"[{&*!|>%@`-][^:]*?)::?(?=[ \t]|$)/

/**
 * Read front matter: it begins in the first byte with a line `---` and ends at the next such line.
 *
 * Where every line is `key: value`, values are what is written, as Logseq reads them, but for quotes and `[…]` lists, which
 * YAML reads. Anything richer is YAML; dates and numbers stay as written. A list becomes its items joined by `, `, an item
 * that holds a comma in `[[…]]`. What is no YAML map gives its flat lines only, a `problem`, and `lines` 0: an author who
 * wrote `public: false` above a mistake still means it.
 *
 * @returns `undefined` where the file has no front matter. Never throws.
 */
export function splitFrontMatter(text: string): FrontMatter | undefined {
  const opening = /^---[ \t]*(?:\r\n|\n|\r)/.exec(text)
  if (opening === null) return undefined
  const closing = /(?<=[\n\r])---[ \t]*(?=[\n\r]|$)/g
  closing.lastIndex = opening[0].length
  const end = closing.exec(text)?.index
  if (end === undefined) return undefined
  const inner = text.slice(opening[0].length, end)
  const lines = inner.split(/\r\n|\n|\r/)
  // The text ends with a line end, so the last piece is the empty one before the closing line.
  const taken = lines.length + 1
  const flat = readFlat(lines)
  if (flat.whole) return {fields: flat.fields, lines: taken, problem: undefined}
  const yaml = readYaml(inner)
  if ('reason' in yaml) return {fields: flat.fields, lines: 0, problem: yaml}
  return {fields: yaml.fields, lines: taken, problem: undefined}
}

/** The lines that are `key: value`, and whether all are. */
function readFlat(lines: readonly string[]): {fields: FrontMatterField[]; whole: boolean} {
  const fields: FrontMatterField[] = []
  let whole = true
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue
    const match = flatLine.exec(line)
    const written = line.slice(match?.[0].length ?? 0).trim()
    if (match === null || /^[|>][-+\d]*(?:\s|$)/.test(written)) {
      whole = false
      continue
    }
    const colon = line.indexOf(':') + 1
    const column = written === '' ? colon + 1 : line.indexOf(written, colon) + 1
    fields.push({key: propertyKey(match[1] ?? ''), value: flatValue(written), line: index + 2, column})
  }
  return {fields, whole}
}

/** `[[Name]]` is a page reference, not a list in a list. */
function flatValue(written: string): string {
  const quoted = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')(?:\s+#.*)?$/.test(written)
  const list = /^\[(?!\[).*\]$/.test(written)
  if (!quoted && !list) return written
  const document = parseDocument(written, {schema: 'failsafe', logLevel: 'silent'})
  return document.errors.length > 0 ? written : oneLine(document.contents)
}

type YamlResult = {fields: FrontMatterField[]} | {line: number; column: number; reason: string}

/** The yaml package descends by recursion: what nests deeper than its stack is no front matter anybody wrote. */
function readYaml(inner: string): YamlResult {
  try {
    return parseYaml(inner)
  } catch {
    return {line: 2, column: 1, reason: 'Unexpected front matter that YAML cannot read, expected `key: value` lines'}
  }
}

function parseYaml(inner: string): YamlResult {
  const counter = new LineCounter()
  const document = parseDocument(inner, {
    schema: 'failsafe',
    lineCounter: counter,
    logLevel: 'silent',
    prettyErrors: false,
    uniqueKeys: false,
  })
  const error = document.errors[0]
  if (error !== undefined) {
    const {line, col} = counter.linePos(error.pos[0])
    return {
      line: Math.max(line, 1) + 1,
      column: Math.max(col, 1),
      reason: `Unexpected front matter that YAML refuses (${error.code}), expected \`key: value\` lines`,
    }
  }
  if (document.contents === null) return {fields: []}
  if (!isMap(document.contents)) {
    return {line: 2, column: 1, reason: 'Unexpected front matter without keys, expected `key: value` lines'}
  }
  const fields: FrontMatterField[] = []
  for (const pair of document.contents.items) {
    const key = isScalar(pair.key) ? propertyKey(String(pair.key.value ?? '').replace(/:$/, '')) : ''
    if (key === '') continue
    const node = pair.value as Node | null
    const start = node?.range?.[0] ?? (pair.key as Node | null)?.range?.[1] ?? 0
    const {line, col} = counter.linePos(start)
    fields.push({key, value: oneLine(node), line: line + 1, column: Math.max(col, 1)})
  }
  return {fields}
}

/** A value as one line: a text with its line ends as blanks, a list joined by commas, a map as YAML writes it in a line. */
function oneLine(node: unknown): string {
  if (isScalar(node)) return joinLines(String(node.value ?? ''))
  if (!isCollection(node)) return ''
  if (isMap(node)) return joinLines(stringify(node, {collectionStyle: 'flow', lineWidth: 0}))
  const items = node.items.map(oneLine).filter(item => item !== '')
  return items.map(item => (/[,，]/.test(item) && !item.startsWith('[[') ? `[[${item}]]` : item)).join(', ')
}

function joinLines(text: string): string {
  const lines = text.split(/[\r\n]+/).map(line => line.trim())
  return lines.filter(line => line !== '').join(' ')
}
