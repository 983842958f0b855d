import type {GraphConfig} from '../../plugins/index.ts'
import {type Category, type Facts, foldName, macroFact, noFacts, propertyFact, say} from './facts.ts'
import {type MldocBlock, type MldocNode, parseInlineWithMldoc, parseWithMldoc, referencesWithMldoc} from './mldoc.ts'
import type {Reason} from './reasons.ts'

/** What Logseq reads in a file, and where Lectern may say more or less. */
export interface ReferenceReading extends Facts {
  /** Category and fact, a line end between: what Logseq does not say and Lectern may. */
  readonly allowed: ReadonlyMap<string, Reason>
  /** What Logseq says and Lectern need not. */
  readonly forgiven: ReadonlyMap<string, Reason>
}

interface Link {
  readonly url: readonly [string, unknown]
  readonly label: readonly MldocNode[]
  readonly full_text: string
}

/** Where the facts of a part of a file go. */
type Tell = (category: Category, fact: string) => void

const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i

/** Keys whose values Logseq never parses: logseq-format.md 2.9, column V = raw. */
const rawKeys = new Set(
  (
    'title icon filters template id custom-id background-color query-properties query-sort-by ls-type hl-type hl-color ' +
    'macro filetags logseq.macro-name logseq.macro-arguments logseq.order-list-type logseq.tldraw.page ' +
    'logseq.tldraw.shape logseq.color logseq.table.version logseq.table.compact logseq.table.headers ' +
    'logseq.table.hover logseq.table.borders logseq.table.stripes logseq.table.max-width'
  ).split(' '),
)

/** Keys that are typed, but whose values refer to nothing. */
const typedKeys = new Set(
  (
    'public exclude-from-graph-view template-including-parent heading collapsed created-at updated-at last-modified-at ' +
    'query-table query-sort-desc hl-page hl-stamp todo doing now later done logseq.query/nlp-date'
  ).split(' '),
)

/**
 * Read a file in the manner of Logseq's graph parser, from mldoc's tree: blocks and their levels, the first group of
 * properties of each, explicit references, tags, block references and macros. Independent of Lectern's own readers.
 *
 * @param text Without byte order mark.
 * @see logseq-format.md 0, 2, 3.2, 5.1. The preamble is no block here and takes no block in.
 */
export function readAsLogseq(text: string, blocks: readonly MldocBlock[], config: GraphConfig): ReferenceReading {
  const facts = noFacts()
  const allowed = new Map<string, Reason>()
  const forgiven = new Map<string, Reason>()
  const lineAt = createLineFinder(text)
  const directives = blocks.filter(([node]) => node[0] === 'Directive')
  const nest = createNesting()
  /** Line of the block that carries an id. */
  const ids = new Map<string, number>()
  const atTop = countTop(blocks)
  let line = 0
  // Directives are a group of their own before everything else.
  let groups = directives.length > 0 ? 1 : 0
  const tell: Tell = (category, fact) => say(facts, category, fact, line)
  const allow =
    (reason: Reason): Tell =>
    (category, fact) =>
      allowed.set(`${category}\n${fact}`, reason)
  const forgive =
    (reason: Reason): Tell =>
    (category, fact) =>
      forgiven.set(`${category}\n${fact}`, reason)

  const pageProperties = directives.map(([node]) => {
    const value = String(node[2])
    return [String(node[1]), value, referencesWithMldoc(value)] as const
  })
  tellProperties(pageProperties, tell)
  tellProperties(pageProperties.slice(atTop), forgive('directive-at-the-top'))

  for (const [node, place] of blocks) {
    switch (node[0]) {
      case 'Directive':
        break
      case 'Heading': {
        const {level, unordered, size} = node[1] as {level: number; unordered: boolean; size: number | null}
        line = lineAt(place.start_pos)
        groups = 0
        facts.depths.push(nest(size !== null && !unordered ? 1 : level))
        facts.lines.push(line)
        walk(node[1], tell)
        break
      }
      case 'Property_Drawer':
      case 'Properties': {
        const properties = node[1] as readonly (readonly [string, string, readonly MldocNode[]])[]
        if (groups === 0) tellProperties(properties, tell)
        else if (line === 0 && directives.length > 0 && groups === 1) {
          tellProperties(properties, allow('directives-beside-properties'))
          tellText(properties, allow('directives-beside-properties'))
        } else tellText(properties, allow('later-group-is-text'))
        groups++
        break
      }
      default:
        walk(node, isDropped(node) ? allow('timestamp-paragraph') : tell)
    }
  }
  return {...facts, allowed, forgiven}

  /** References that stand in the lines of a group which stay in the text. */
  function tellText(properties: readonly (readonly [string, string, readonly MldocNode[]])[], to: Tell): void {
    for (const [key, value] of properties) walk(parseInlineWithMldoc(`${key}:: ${value}`), to)
  }

  function tellProperties(properties: readonly (readonly [string, string, readonly MldocNode[]])[], to: Tell): void {
    const last = new Map<string, (typeof properties)[number]>()
    for (const property of properties) {
      const key = normaliseKey(property[0])
      if (isKey(key)) last.set(key, property)
      else walk(parseInlineWithMldoc(`${property[0]}:: ${property[1]}`), allow('later-group-is-text'))
      if (!isKey(key)) continue
      for (const found of property[2]) walkBlocks(found, to)
      tellPropertyReferences(key, property[1], property[2], to)
    }
    for (const [key, [, written, found]] of last) {
      // Of a block it is state.
      if (key === 'collapsed' && line > 0) continue
      if (key === 'id' && isTaken(written.trim())) continue
      to('properties', propertyFact(line, key, written.trim()))
      to('values', propertyFact(line, key, readValue(key, written.trim(), found)))
    }
  }

  /** Of blocks with one id the first keeps it. */
  function isTaken(written: string): boolean {
    const id = uuid.test(written) ? written.toLowerCase() : undefined
    if (id === undefined || line === 0) return false
    if (ids.has(id)) return ids.get(id) !== line
    ids.set(id, line)
    return false
  }

  function readValue(key: string, written: string, found: readonly MldocNode[]): unknown {
    if (rawKeys.has(key) || isQuoted(written)) return written
    const names = namesOf(key, written, found)
    if (names.length > 0) return names
    if (written === 'true' || written === 'false') return written === 'true'
    return /^\d+$/.test(written) && Number.isSafeInteger(Number(written)) ? Number(written) : written
  }

  /** Names that a value holds: its references at the top level, and words between commas where the key splits. */
  function namesOf(key: string, written: string, found: readonly MldocNode[]): string[] {
    const names = found.flatMap(node => nameIn(node)?.[1] ?? [])
    return splitsAtCommas(key) ? [...names, ...words(written)] : names
  }

  function tellPropertyReferences(key: string, written: string, found: readonly MldocNode[], to: Tell): void {
    if (rawKeys.has(key) || typedKeys.has(key) || isQuoted(written.trim())) return
    const teller = config.ignoredReferenceKeys.includes(key)
      ? (category: Category, fact: string) => {
          to(category, fact)
          forgive('ignored-keys')(category, fact)
        }
      : to
    for (const node of [...found, ...parseInlineWithMldoc(written)]) {
      const name = nameIn(node)
      if (name !== undefined) tellName(name[0], name[1], teller)
      // Names in the brackets of a name: Logseq sees them on the page of the value only.
      if (node[0] === 'Nested_link')
        for (const inner of nestedNames(node)) allow('later-group-is-text')('pages', foldName(inner))
    }
    if (splitsAtCommas(key)) for (const word of words(written)) tellName('pages', word, teller)
  }

  function splitsAtCommas(key: string): boolean {
    return ['tags', 'alias', 'aliases'].includes(key) || config.separatedByCommas.includes(key)
  }

  /** Everything that a part of the tree refers to, wherever it stands in it. */
  function walk(value: unknown, to: Tell): void {
    if (Array.isArray(value)) {
      if (value[0] === 'Custom' && value[1] === 'query') return
      if (value[0] === 'Tag') {
        tellTag(value[1] as readonly MldocNode[], to)
        return
      }
      if (value[0] === 'Link') tellLink(value[1] as Link, to)
      else if (value[0] === 'Nested_link') tellName('pages', unbracket(contentOf(value as unknown as MldocNode)), to)
      else if (value[0] === 'Macro') tellMacro(value[1] as {name: string; arguments: readonly string[]}, to)
      for (const item of value) if (typeof item === 'object') walk(item, to)
    } else if (typeof value === 'object' && value !== null) {
      for (const item of Object.values(value)) if (typeof item === 'object') walk(item, to)
    }
  }

  function tellLink({url: [kind, target], label}: Link, to: Tell): void {
    if (typeof target !== 'string') return
    const id = blockIdIn(target)
    if (id !== undefined) to('blocks', id)
    if (kind === 'Page_ref' && !isFile(target)) tellName('pages', target, to)
    const [first] = label
    if (kind === 'File' && typeof first?.[1] === 'string') tellName('pages', first[1], to)
  }

  function tellTag(parts: readonly MldocNode[], to: Tell): void {
    const text = parts.map(textOfTagPart).join('')
    const [only] = parts
    if (parts.length === 1 && only !== undefined) {
      tellName('tags', unbracket(text), to)
      if (only[0] === 'Nested_link') for (const inner of nestedNames(only)) tellName('pages', inner, to)
      return
    }
    tellName('tags', unbracket(text), to)
    const brackets = parts.filter(part => part[0] !== 'Plain')
    if (brackets.length === 0) return
    tellName('tags', unbracket(text), forgive('glued-tag'))
    for (const part of brackets) {
      walk(part, to)
      walk(part, forgive('glued-tag'))
      tellName('tags', unbracket(textOfTagPart(part)), allow('glued-tag'))
    }
  }

  function tellMacro(macro: {name: string; arguments: readonly string[]}, to: Tell): void {
    to('macros', macroFact(macro.name, macro.arguments))
    if (macro.name !== 'embed') return
    const target = macro.arguments.join(', ')
    const id = blockIdIn(macro.arguments[0] ?? '')
    if (id !== undefined) to('blocks', id)
    else if (!/^\(\(.*\)\)$/.test(target)) tellName('pages', unbracket(target), to)
  }

  function tellName(category: 'pages' | 'tags', name: string, to: Tell): void {
    const fact = foldName(name)
    if (fact === '') return
    to(category, fact)
    if (blockIdIn(name) !== undefined) {
      forgive('block-id-is-no-page')(category, fact)
      allow('block-id-is-no-page')('blocks', blockIdIn(name) ?? '')
    }
  }
}

function walkBlocks(value: unknown, to: Tell): void {
  if (Array.isArray(value)) {
    if (value[0] === 'Link') {
      const {url} = value[1] as Link
      const id = typeof url[1] === 'string' ? blockIdIn(url[1]) : undefined
      if (id !== undefined) to('blocks', id)
    }
    for (const item of value) walkBlocks(item, to)
  }
}

/** Kind and name of a reference at the top level of a value. */
function nameIn(node: MldocNode): ['pages' | 'tags', string] | undefined {
  if (node[0] === 'Nested_link') return ['pages', unbracket(contentOf(node))]
  if (node[0] === 'Link') {
    const [kind, target] = (node[1] as Link).url
    return kind === 'Page_ref' && typeof target === 'string' && !isFile(target) ? ['pages', target] : undefined
  }
  if (node[0] !== 'Tag') return undefined
  const [first] = node[1] as readonly MldocNode[]
  if (first === undefined) return undefined
  const name = first[0] === 'Plain' ? String(first[1]) : nameIn(first)?.[1]
  return name === undefined ? undefined : ['tags', name]
}

function words(written: string): string[] {
  const [first] = parseWithMldoc(written)
  const inline = Array.isArray(first?.[0][1]) ? (first[0][1] as readonly MldocNode[]) : []
  return inline
    .filter(node => node[0] === 'Plain')
    .flatMap(node => String(node[1]).split(/[,，]/))
    .map(word => word.trim())
    .filter(word => word !== '')
}

function contentOf(node: MldocNode): string {
  return (node[1] as {content: string}).content
}

/** Names in the brackets of a name, however deep. */
function nestedNames(node: MldocNode): string[] {
  const children = (node[1] as {children: readonly MldocNode[]}).children
  return children
    .filter(child => child[0] === 'Nested_link')
    .flatMap(child => [unbracket(contentOf(child)), ...nestedNames(child)])
}

function textOfTagPart(part: MldocNode): string {
  if (part[0] === 'Plain') return String(part[1])
  if (part[0] === 'Link') return (part[1] as Link).full_text
  return part[0] === 'Nested_link' ? contentOf(part) : ''
}

function unbracket(text: string): string {
  return /^\[\[(.*)\]\]$/.exec(text)?.[1] ?? text
}

function blockIdIn(text: string): string | undefined {
  const id = /^\(\((.*)\)\)$/.exec(text)?.[1] ?? text
  return uuid.test(id) ? id.toLowerCase() : undefined
}

/** Logseq takes such names for files. */
function isFile(name: string): boolean {
  return /^[./]*assets/.test(name) || name.startsWith('draws')
}

function isQuoted(written: string): boolean {
  return written.length > 1 && written.startsWith('"') && written.endsWith('"')
}

function normaliseKey(written: string): string {
  const key = written.toLowerCase().replace(/[ _]/g, '-')
  return key === 'custom-id' ? 'id' : key
}

/** Readable as a keyword of EDN, and without the characters that Logseq refuses besides. */
function isKey(key: string): boolean {
  return !/["^(){}|,;@~\\[\]`\s]|^#|^\/|\/$|\/.*\//.test(key)
}

/** A paragraph whose first or second inline is a timestamp. */
function isDropped(node: MldocNode): boolean {
  if (node[0] !== 'Paragraph') return false
  const [first, second] = node[1] as readonly MldocNode[]
  return first?.[0] === 'Timestamp' || second?.[0] === 'Timestamp'
}

/** How many directives stand above all else, front matter's included. */
function countTop(blocks: readonly MldocBlock[]): number {
  let count = 0
  for (const [node] of blocks) {
    if (node[0] === 'Directive') count++
    else if (node[0] !== 'Paragraph' || (node[1] as readonly MldocNode[]).some(([type]) => type !== 'Break_Line')) break
  }
  return count
}

/** Depth by level: logseq-format.md 2.2. */
function createNesting(): (level: number) => number {
  let open: number[] = []
  return level => {
    const kept = open.filter(other => other < level)
    const shallowest = open[kept.length]
    const taken = shallowest === undefined || open.includes(level) ? level : shallowest
    open = [...kept, taken]
    return kept.length
  }
}

/** Line of an offset in bytes; offsets must not fall. */
function createLineFinder(text: string): (offset: number) => number {
  const bytes = Buffer.from(text)
  let line = 1
  let at = 0
  return offset => {
    for (; at < offset; at++) if (bytes[at] === 10) line++
    return line
  }
}
