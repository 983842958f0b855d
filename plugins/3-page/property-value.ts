import type {GraphConfig} from '../1-files/index.ts'
import type {OutlineProperty} from '../2-outline/index.ts'
import {matchPageReference, matchTag, readLink} from '../syntax/index.ts'
import {append} from './append.ts'
import {shareEmpty} from './empty.ts'
import {findInName} from './find-references.ts'
import type {Findings, Found} from './found.ts'
import type {Property, PropertyValue, WrittenReference} from './page.ts'
import type {PointAt} from './point-at.ts'
import {readInline} from './read-inline.ts'
import {distinctReferences} from './written-references.ts'

/** Keys whose values Logseq takes as they are written, without references. */
const rawKeys = new Set([
  'title',
  'icon',
  'filters',
  'template',
  'id',
  'custom-id',
  'background-color',
  'query-properties',
  'query-sort-by',
  'ls-type',
  'hl-type',
  'hl-color',
  'macro',
  'filetags',
])

/** Keys whose plain words are names too, separated by commas. */
const commaKeys = new Set(['tags', 'alias', 'aliases'])

/**
 * Read a property: its typed value, what it refers to, and its inline Markdown.
 *
 * Quoted values and those of Logseq's own raw keys are strings without references. References at the top level of the
 * value (not in emphasis, code or maths) make it the list of the names; in `tags`, `alias` and the keys of
 * `:property/separated-by-commas` plain words between commas are names too. `true`, `false` and bare digits are typed.
 * A block reference leaves the value a string.
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
  const raw = rawKeys.has(key) || key.startsWith('logseq.')
  if (raw || quoted || config.ignoredReferenceKeys.includes(key)) {
    return {...base, value: written, references: shareEmpty<WrittenReference>([])}
  }
  const commas = commaKeys.has(key) || config.separatedByCommas.includes(key)
  const emphasized = new Set(findings.references.filter(found => found.emphasized).map(found => found.column))
  const named = findNames(written, commas, emphasized)
  const others = findings.references.filter(
    found => !found.emphasized && (found.type === 'block' || found.type === 'asset'),
  )
  const references = distinctReferences([...named.found, ...others].map(found => inFile(found, property)))
  return {...base, value: typedValue(written, named.names), references: shareEmpty(references)}
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

/**
 * Names at the top level of a value, in order, and what they refer to.
 *
 * @param emphasized Columns of references that stand in emphasis, which do not count.
 */
function findNames(value: string, commas: boolean, emphasized: ReadonlySet<number>): {names: string[]; found: Found[]} {
  const names: string[] = []
  const found: Found[] = []
  let wordStart = 0
  let index = 0
  while (index < value.length) {
    const character = value.charAt(index)
    const reference = nameAt(value, index)
    if (reference) {
      takeWord(index)
      if (!emphasized.has(reference.start + 1)) add(reference.type, reference.name, reference.start, reference.opening)
      index = reference.end
      wordStart = index
    } else if (commas && (character === ',' || character === '，')) {
      takeWord(index)
      index++
      wordStart = index
    } else index = character === '`' ? skipCode(value, index) : index + 1
  }
  takeWord(value.length)
  return {names, found}

  function takeWord(end: number): void {
    const word = value.slice(wordStart, end)
    const start = wordStart + (word.length - word.trimStart().length)
    if (commas && word.trim() !== '') add('page', word.trim(), start, 0)
  }

  function add(type: 'page' | 'tag', name: string, start: number, opening: number): void {
    const spot = {line: 1, column: start + 1, emphasized: false}
    const inside = findInName(type, name, spot, opening)
    if (inside.length === 0) return
    if (inside[0]?.type !== 'block') names.push(name.trim().normalize('NFC'))
    append(found, inside)
  }
}

/** A reference in a value. Indexes are into the value. */
interface ValueReference {
  readonly type: 'page' | 'tag'
  readonly name: string
  /** Where its brackets or its `#` stand. */
  readonly start: number
  /** Characters before the name. */
  readonly opening: number
  readonly end: number
}

/** The reference that begins here: `[[name]]`, `#name`, `[label]([[name]])`. */
function nameAt(value: string, index: number): ValueReference | undefined {
  const character = value.charAt(index)
  if (character === '[') {
    const end = matchPageReference(value, index)
    if (end !== -1) return {type: 'page', name: value.slice(index + 2, end - 2), start: index, opening: 2, end}
    const link = readLink(value, index)
    if (link?.kind !== 'page') return undefined
    return {type: 'page', name: link.target, start: value.indexOf('[[', link.labelEnd), opening: 2, end: link.end}
  }
  const end = character === '#' ? matchTag(value, index) : -1
  if (end === -1) return undefined
  const bracketed = matchPageReference(value, index + 1) === end
  const opening = bracketed ? 3 : 1
  return {type: 'tag', name: value.slice(index + opening, bracketed ? end - 2 : end), start: index, opening, end}
}

/** Past code that begins here; past its backticks where it does not end. */
function skipCode(value: string, index: number): number {
  const mark = /^`+/.exec(value.slice(index))?.[0] ?? '`'
  const close = value.indexOf(mark, index + mark.length)
  return close === -1 ? index + mark.length : close + mark.length
}

function inFile(found: Found, property: OutlineProperty): WrittenReference {
  const {type, target, column} = found
  return {type, target, via: 'property', key: property.key, line: property.line, column: property.column + column - 1}
}
