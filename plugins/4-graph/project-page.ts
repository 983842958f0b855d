import type {PhrasingContent, RootContent} from 'mdast'
import type {GraphConfig, GraphPath} from '../1-files/index.ts'
import type {MacroCall, Page, PageBlock, Pointer, Property, WrittenReference} from '../3-page/index.ts'
import {namesInMacro, namesInQuery} from './names-in-query.ts'
import {plainText} from './plain-text.ts'
import type {Privacy} from './privacy.ts'
import {labelsToPrivatePages, projectNodes} from './project-nodes.ts'
import {propertyPage} from './property-page.ts'

/** Properties that are read for their names, never drawn: a private name goes and leaves no text. */
const namesOnly = new Set(['alias', 'aliases', 'next-slide', 'prev-slide', 'previous-slide'])

/** How one page is projected. */
export interface PageProjection {
  readonly privacy: Privacy
  readonly config: GraphConfig
  /** Indexes of blocks that go, whole subtrees. */
  readonly dropped: ReadonlySet<number>
  /** `notes::` goes: the page is a slide and speaker notes are not for the public. */
  readonly withoutNotes: boolean
  /** Pointers as they lead past private pages; `undefined` where none has to change. */
  readonly pointers: readonly Pointer[] | undefined
}

/**
 * Make the public form of a page that is shown: without its private blocks, and without a word of what its references
 * lead to where that is private. Messages go as well: they quote. Unchanged blocks are shared with the full page.
 */
export function projectPage(page: Page, projection: PageProjection): Page {
  const pointers = projection.pointers
  const blocks = keptBlocks(page, projection.dropped).map(block => projectBlock(block, page.path, projection))
  const preamble = page.preamble === undefined ? undefined : projectBlock(page.preamble, page.path, projection)
  const isKept = (pointer: Pointer) =>
    pointer.form === 'property' || [preamble, ...blocks].some(block => isSamePlace(block?.pointer, pointer))
  return {
    ...page,
    properties: projectProperties(page.properties, page.path, projection),
    preamble,
    references: withoutLabels(
      projectReferences(page.references, page.path, projection),
      page.preamble,
      page.path,
      projection,
    ),
    blocks,
    pointers: (pointers ?? page.pointers).filter(isKept),
    messages: [],
  }
}

/** Blocks that stay, with the indexes of their parents among those that stay. */
function keptBlocks(page: Page, dropped: ReadonlySet<number>): readonly PageBlock[] {
  if (dropped.size === 0) return page.blocks
  const places = new Map<number, number>([[-1, -1]])
  const kept: PageBlock[] = []
  for (const [index, block] of page.blocks.entries()) {
    if (dropped.has(index)) continue
    places.set(index, kept.length)
    kept.push({...block, parent: places.get(block.parent) ?? -1})
  }
  return kept
}

function projectBlock(block: PageBlock, from: GraphPath, projection: PageProjection): PageBlock {
  const children = projectNodes<RootContent>(block.tree.children, from, projection.privacy)
  const properties = projectProperties(block.properties, from, projection)
  const references = withoutLabels(projectReferences(block.references, from, projection), block, from, projection)
  const macros = keepAll(block.macros, macro => !tellsMacro(macro, projection.privacy))
  const pointer = projection.pointers?.find(pointer => isSamePlace(block.pointer, pointer)) ?? block.pointer
  const isSameTree = children === block.tree.children
  // The text of the block is its source, where a reference without a node of its own, as in code, may still stand.
  const isSameText = isSameTree && references === block.references && !projection.privacy.holdsPrivateId(block.text)
  if (isSameText && properties === block.properties && macros === block.macros && pointer === block.pointer)
    return block
  // A pointer is navigation, never drawn: it does not even name the private page that the walk passes.
  const drawn = pointer === undefined || isSameText ? children : []
  return {
    ...block,
    text: isSameText ? block.text : plainText(drawn),
    tree: isSameTree && isSameText ? block.tree : {type: 'root', children: [...drawn]},
    properties,
    references,
    macros,
    pointer,
  }
}

function isSamePlace(left: Pointer | undefined, right: Pointer): boolean {
  return left !== undefined && left.form === right.form && left.line === right.line && left.column === right.column
}

function tellsMacro(macro: MacroCall, privacy: Privacy): boolean {
  return (
    privacy.holdsPrivateId(macro.args.join(' ')) || namesInMacro(macro.name, macro.args).some(privacy.isPrivateName)
  )
}

/** A link to the file of a page refers to the page by its label: where that may not stand, it may not in a reference. */
function withoutLabels(
  references: readonly WrittenReference[],
  block: PageBlock | undefined,
  from: GraphPath,
  {privacy}: PageProjection,
): readonly WrittenReference[] {
  if (block === undefined || privacy.saysMentions || references.length === 0) return references
  const labels = labelsToPrivatePages(block.tree.children, from, privacy)
  return labels.size === 0
    ? references
    : keepAll(references, ({type, target}) => type !== 'page' || !labels.has(target))
}

function projectReferences(
  references: readonly WrittenReference[],
  from: GraphPath,
  {privacy, withoutNotes}: PageProjection,
): readonly WrittenReference[] {
  return keepAll(references, reference => {
    if (withoutNotes && reference.via === 'property' && reference.key === 'notes') return false
    if (reference.type === 'block') return !privacy.isPrivateBlock(reference.target)
    if (reference.type === 'asset') return !privacy.isPrivateFile(from, reference.target)
    return !privacy.isPrivateName(reference.target)
  })
}

function projectProperties(
  properties: readonly Property[],
  from: GraphPath,
  projection: PageProjection,
): readonly Property[] {
  let changed = false
  const projected: Property[] = []
  for (const property of properties) {
    const safe = projectProperty(property, from, projection)
    changed ||= safe !== property
    if (safe !== undefined) projected.push(safe)
  }
  return changed ? projected : properties
}

function projectProperty(property: Property, from: GraphPath, projection: PageProjection): Property | undefined {
  const {privacy} = projection
  const keyPage = privacy.saysMentions ? undefined : propertyPage(property.key, projection.config)
  if (keyPage !== undefined && privacy.isPrivateName(keyPage)) return undefined
  if (projection.withoutNotes && property.key === 'notes') return undefined
  if (namesOnly.has(property.key)) return withoutNames(property, privacy)
  // Its value is a map of page names, never drawn: nothing of it can be text for a reader.
  if (property.key === 'filters')
    return namesInQuery(property.written).some(privacy.isPrivateName) ? undefined : property
  const content = projectNodes<PhrasingContent>(property.content, from, privacy)
  const references = projectReferences(property.references, from, projection)
  const names = Array.isArray(property.value) ? (property.value as readonly string[]) : undefined
  const isTags = property.key === 'tags'
  // A list of names is asked by queries as well as drawn: where a name may not stand, it does not stand there either.
  const keptNames =
    names !== undefined && (isTags || !privacy.saysMentions)
      ? keepAll(names, name => !privacy.isPrivateName(name))
      : names
  // Names that are all private leave no row without a value.
  if (isTags && names !== undefined && names.length > 0 && keptNames?.length === 0) return undefined
  // Names between commas are no nodes of their own: they go from the text as they go from the list.
  if (!privacy.saysMentions && keptNames !== names && content === property.content)
    return withoutNames(property, privacy)
  const isSame = content === property.content && references === property.references && keptNames === names
  if (isSame && !privacy.holdsPrivateId(property.written)) return property
  const written = plainText(content)
  return {
    ...property,
    content,
    references,
    written,
    value: keptNames ?? (typeof property.value === 'string' ? written : property.value),
  }
}

/** A property of names without those of private pages; `undefined` if none is left. */
function withoutNames(property: Property, privacy: Privacy): Property | undefined {
  const names = typeof property.value === 'object' ? property.value : [String(property.value)]
  const kept = keepAll(names, name => !privacy.isPrivateName(name))
  if (kept === names) return property
  if (kept.length === 0) return undefined
  const written = kept.join(', ')
  return {
    ...property,
    value: kept,
    written,
    content: [{type: 'text', value: written}],
    references: property.references.filter(reference => !privacy.isPrivateName(reference.target)),
  }
}

/** Filter a list; the list itself if all of it is kept. */
function keepAll<Item>(items: readonly Item[], isKept: (item: Item) => boolean): readonly Item[] {
  const kept = items.filter(isKept)
  return kept.length === items.length ? items : kept
}
