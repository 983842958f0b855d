import type {GraphConfig} from '../1-files/index.ts'
import type {OutlineProperty} from '../2-outline/index.ts'
import {isParent, tokenizeOutlineText, toPageName} from '../syntax/index.ts'
import {append} from './append.ts'
import {shareEmpty} from './empty.ts'
import {findInName} from './find-references.ts'
import type {Findings, Found} from './found.ts'
import {isAsset} from './is-asset.ts'
import type {Property, PropertyValue, WrittenReference} from './page.ts'
import type {PointAt} from './point-at.ts'
import {readInline} from './read-inline.ts'
import {distinctReferences} from './written-references.ts'

/** Keys whose values Logseq takes as they are written, without references; so it does with all `logseq.` keys. */
const rawKeys = new Set(
  (
    'title icon filters template id custom-id background-color query-properties query-sort-by ls-type hl-type hl-color macro ' +
    'filetags'
  ).split(' '),
)

/** Keys whose values are a number, `true` or `false`, and refer to nothing. */
const typedKeys = new Set(
  (
    'public exclude-from-graph-view template-including-parent heading collapsed created-at updated-at last-modified-at ' +
    'query-table query-sort-desc logseq.query/nlp-date hl-page hl-stamp todo doing now later done'
  ).split(' '),
)

/** Keys that name the picture of a page, which other publishers take as a bare path; for Logseq that is text. */
const pictureKeys = new Set(['image', 'cover', 'banner'])

/** Keys whose plain words are names too, separated by commas. */
const commaKeys = new Set(['tags', 'alias', 'aliases'])

/**
 * Read a property: its typed value, what it refers to, and its inline Markdown.
 *
 * Quoted values and those of Logseq's own raw keys are strings without references. References at the top level of the
 * value (not in emphasis, code or maths) make it the list of the names; in `tags`, `alias` and the keys of
 * `:property/separated-by-commas` plain words between commas are names too. `true`, `false` and bare digits are typed; so are
 * the keys of Logseq's own that hold nothing else.
 * A block reference leaves the value a string, and so does the bare path of a picture in `image`, `cover` or `banner`.
 *
 * @param pointAt Places in the file; nodes of the value have positions only where it is given.
 * @see logseq-format.md, 2.8
 */
export function readProperty(property: OutlineProperty, config: GraphConfig, pointAt?: PointAt): Property {
  const {key, value: written, line, column} = property
  const place = pointAt ? {pointAt: valuePoints(property, pointAt)} : {}
  const findings: Findings = {references: [], macros: [], ...place}
  const content = shareEmpty(written === '' ? [] : readInline(written.replace(/[ \t]+$/, ''), findings))
  const base = {key, written, content, line, column}
  const quoted = written.length > 1 && written.startsWith('"') && written.endsWith('"')
  if (typedKeys.has(key)) return {...base, value: typedValue(written, []), references: shareEmpty<WrittenReference>([])}
  const raw = rawKeys.has(key) || key.startsWith('logseq.')
  if (raw || quoted || config.ignoredReferenceKeys.includes(key)) {
    return {...base, value: written, references: shareEmpty(barePicture(property))}
  }
  const commas = commaKeys.has(key) || config.separatedByCommas.includes(key)
  const named = findNames(written, commas)
  const others = findings.references.filter(
    found => !found.emphasized && (found.type === 'block' || found.type === 'asset'),
  )
  const references = distinctReferences([...named.found, ...others].map(found => inFile(found, property)))
  return {
    ...base,
    value: typedValue(written, named.names),
    references: shareEmpty([...references, ...barePicture(property)]),
  }
}

/** `cover:: ../assets/bed.jpg`, with or without quotes: a file of the graph and nothing else. */
function barePicture({key, value, line, column}: OutlineProperty): WrittenReference[] {
  if (!pictureKeys.has(key)) return []
  const path = value.trim().replace(/^"(.*)"$/, '$1')
  if (!isAsset(path) || /[[\](){}<>]/.test(path)) return []
  return [
    {type: 'asset', target: path.normalize('NFC'), via: 'property', key, line, column: column + value.indexOf(path)},
  ]
}

/** Places in a value. */
function valuePoints({line, column}: OutlineProperty, file: PointAt): PointAt {
  return (_, at) => file(line, column + at - 1)
}

function typedValue(written: string, names: readonly string[]): PropertyValue {
  if (names.length > 0) return [...new Set(names)]
  if (written === 'true') return true
  if (written === 'false') return false
  return /^\d+$/.test(written) && Number.isSafeInteger(Number(written)) ? Number(written) : written
}

/** Names at the top level of a value, in order, and what they refer to. Macros are not read: what stands in one counts. */
function findNames(value: string, commas: boolean): {names: string[]; found: Found[]} {
  const names: string[] = []
  const found: Found[] = []
  let word = ''
  let wordStart = 0
  let depth = 0
  for (const [kind, token] of mayHoldNames(value) || commas ? tokenizeOutlineText(value, {macros: false}) : []) {
    const {start, end, parts} = token
    if (depth === 0 && kind === 'enter') {
      if (token.type === 'data') {
        if (word === '') wordStart = start.offset
        word += value.slice(start.offset + (token.skip ?? 0), end.offset)
        continue
      }
      takeWords()
      const source = value.slice(start.offset, end.offset)
      if (token.type === 'pageReference') add('page', source.slice(2, -2), start.offset, 2)
      else if (token.type === 'tag') addTag(source, start.offset)
      else if (parts?.kind === 'page') add('page', parts.target, value.indexOf('[[', parts.labelEnd), 2)
    }
    if (isParent(token)) depth += kind === 'enter' ? 1 : -1
  }
  takeWords()
  return {names, found}

  /** Plain text between references: in a list, each word or phrase between commas is a name. */
  function takeWords(): void {
    let at = wordStart
    for (const part of commas ? word.split(/[,，]/) : []) {
      if (part.trim() !== '') add('page', part.trim(), at + part.length - part.trimStart().length, 0)
      at += part.length + 1
    }
    word = ''
  }

  function addTag(source: string, start: number): void {
    const bracketed = source.startsWith('#[[')
    add('tag', bracketed ? source.slice(3, -2) : source.slice(1), start, bracketed ? 3 : 1)
  }

  function add(type: 'page' | 'tag', name: string, start: number, opening: number): void {
    const spot = {line: 1, column: start + 1, emphasized: false}
    const inside = findInName(type, name, spot, opening)
    if (inside.length === 0) return
    if (inside[0]?.type !== 'block') names.push(toPageName(name).normalize('NFC'))
    append(found, inside)
  }
}

function mayHoldNames(value: string): boolean {
  return value.includes('[') || value.includes('#')
}

function inFile(found: Found, property: OutlineProperty): WrittenReference {
  const {type, target, column} = found
  return {type, target, via: 'property', key: property.key, line: property.line, column: property.column + column - 1}
}
