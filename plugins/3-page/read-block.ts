import type {Root} from 'mdast'
import type {GraphConfig, SourceFile} from '../1-files/index.ts'
import {type Outline, type OutlineBlock, placeInFile} from '../2-outline/index.ts'
import {isUuid} from '../syntax/index.ts'
import {areaPictureReferences} from './area-picture.ts'
import {shareEmpty} from './empty.ts'
import {noPlans} from './find-plans.ts'
import type {ReadBlock} from './near-miss-messages.ts'
import type {BlockId, MacroCall, PageBlock, Property, WrittenReference} from './page.ts'
import {type ParseOptions, parseBlock} from './parse-block.ts'
import {readProperty} from './property-value.ts'
import {distinctReferences} from './written-references.ts'

type Anchor = (id: BlockId | undefined, text: string) => string

/** The one empty tree: blocks without text share it. */
const emptyTree: Root = Object.freeze({type: 'root', children: Object.freeze([]) as never})

/** Read a block of an outline. Whether it is a pointer is found later, when its children are known. */
export function readBlock(
  written: OutlineBlock,
  source: SourceFile,
  outline: Outline,
  config: GraphConfig,
  anchor: Anchor,
  options: ParseOptions = {},
): ReadBlock {
  const parsed = parseBlock(written.text, written.map, outline.shape, source.format === 'org', options)
  const all = written.properties.map(property => readProperty(property, config, options.pointAt))
  const id = idOf(all)
  const properties = all.filter(({key}) => key !== 'collapsed')
  // Of a key given twice the last value counts, but every one of them refers.
  const overridden = (written.overridden ?? []).map(property => readProperty(property, config, options.pointAt))
  const found = [
    ...parsed.references,
    ...[...properties, ...overridden].flatMap(property => property.references),
    ...areaPictureReferences(properties, id, source.name),
  ]
  const block: PageBlock = {
    kind: written.kind,
    depth: written.depth,
    parent: written.parent,
    line: written.line,
    text: written.text,
    tree: parsed.tree.children.length === 0 ? emptyTree : parsed.tree,
    id,
    anchor: anchor(id, written.text),
    heading: headingOf(parsed.hashes, all, written.depth),
    marker: parsed.marker,
    priority: parsed.priority,
    scheduled: parsed.scheduled,
    deadline: parsed.deadline,
    collapsed: all.some(({key, value}) => key === 'collapsed' && value === true),
    properties: shareEmpty<Property>(properties),
    references: shareEmpty<WrittenReference>(distinctReferences(found)),
    macros: shareEmpty<MacroCall>(parsed.macros),
    pointer: undefined,
  }
  return {block, start: placeInFile(written.map, {line: 1, column: 1}), unread: parsed.unread}
}

/** The text before the first block, as a block; `undefined` if there is none. */
export function readPreamble(
  source: SourceFile,
  outline: Outline,
  anchor: Anchor,
  options: ParseOptions = {},
): PageBlock | undefined {
  const {text, map} = outline.preamble
  if (text.trim() === '') return undefined
  const parsed = parseBlock(text, map, outline.shape, source.format === 'org', {...options, preamble: true})
  return {
    kind: 'bullet',
    depth: 0,
    parent: -1,
    line: map.lines[0] ?? 1,
    text,
    tree: parsed.tree,
    id: undefined,
    anchor: anchor(undefined, text),
    heading: undefined,
    marker: undefined,
    priority: undefined,
    ...noPlans,
    collapsed: false,
    properties: shareEmpty<Property>([]),
    references: shareEmpty<WrittenReference>(distinctReferences(parsed.references)),
    macros: shareEmpty<MacroCall>(parsed.macros),
    pointer: undefined,
  }
}

/** An id that is no UUID is no identity. */
function idOf(properties: readonly Property[]): BlockId | undefined {
  const written = properties.find(({key}) => key === 'id' || key === 'custom-id')?.written
  return written !== undefined && isUuid(written) ? (written.toLowerCase() as BlockId) : undefined
}

/** From `#`s, else from `heading::`, where `true` means one below the block's level. At most 6. */
function headingOf(hashes: number | undefined, properties: readonly Property[], depth: number): number | undefined {
  if (hashes !== undefined) return Math.min(hashes, 6)
  const value = properties.find(({key}) => key === 'heading')?.value
  if (value === true) return Math.min(depth + 2, 6)
  return typeof value === 'number' && value > 0 ? Math.min(value, 6) : undefined
}
