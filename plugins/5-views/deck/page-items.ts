import type {Page, PageBlock, PropertyValue} from '../../3-page/index.ts'

/** A block of a page that a deck shows, with its place in the tree of those. */
export interface PageItem {
  readonly block: PageBlock
  /** Index in `Page.blocks`; -1 is the preamble. */
  readonly index: number
  /** Depth and parent among the items; the children of a pointer take its place. */
  readonly depth: number
  /** Index in the list of items; -1 at the top. */
  readonly parent: number
}

/** A speaker's note: a block tagged `#notes` with its subtree, or a `notes::` property. */
export interface PageNote {
  /** Index of the item it speaks of; -1 is the page. */
  readonly item: number
  readonly blocks: readonly PageBlock[]
  /** `notes::` as written; empty where the note is a subtree. */
  readonly property: PageBlock['properties'][number] | undefined
}

export interface PageItems {
  readonly items: readonly PageItem[]
  readonly notes: readonly PageNote[]
}

/**
 * The blocks of a page that belong on slides, in document order.
 * Left out: pointers (navigation; their children stay), blocks without anything to draw, subtrees of `slide:: false`,
 * of `template::`, and of speaker's notes.
 */
export function pageItems(page: Page): PageItems {
  const items: PageItem[] = []
  const notes: {item: number; blocks: PageBlock[]; property: PageNote['property']}[] = []
  /** By index of the block: the item that its children belong to, and their depth; `undefined` where they are left out. */
  const places: ({item: number; depth: number} | {note: number} | undefined)[] = []
  const top = {item: -1, depth: 0}

  function add(block: PageBlock, index: number, parent: {item: number; depth: number}): void {
    const own = items.length
    const drawn = block.pointer === undefined && block.tree.children.some(isDrawn)
    if (drawn) items.push({block, index, depth: parent.depth, parent: parent.item})
    for (const property of block.properties)
      if (property.key === 'notes') notes.push({item: drawn ? own : parent.item, blocks: [], property})
    if (index >= 0) places[index] = drawn ? {item: own, depth: parent.depth + 1} : parent
  }

  if (page.preamble) add(page.preamble, -1, top)
  for (const property of page.properties) if (property.key === 'notes') notes.push({item: -1, blocks: [], property})
  page.blocks.forEach((block, index) => {
    const parent = block.parent < 0 ? top : places[block.parent]
    if (parent === undefined) return
    if ('note' in parent) {
      places[index] = parent
      notes[parent.note]?.blocks.push(block)
      return
    }
    if (isLeftOut(block)) return
    if (isNote(block)) {
      places[index] = {note: notes.length}
      notes.push({item: parent.item, blocks: [block], property: undefined})
      return
    }
    add(block, index, parent)
  })
  return {items, notes}
}

/** A property of a block or page. */
export function propertyOf(
  owner: {readonly properties: PageBlock['properties']},
  key: string,
): PropertyValue | undefined {
  return owner.properties.find(property => property.key === key)?.value
}

/** The same as text, trimmed and in lower case; a list's first. */
export function propertyWord(owner: {readonly properties: PageBlock['properties']}, key: string): string | undefined {
  const value = propertyOf(owner, key)
  const first = typeof value === 'object' ? value[0] : value
  return first === undefined ? undefined : String(first).trim().toLowerCase()
}

/** A paragraph without words is what `- #` leaves. */
function isDrawn(node: PageBlock['tree']['children'][number]): boolean {
  return node.type !== 'paragraph' || node.children.length > 0
}

function isLeftOut(block: PageBlock): boolean {
  const slide = propertyWord(block, 'slide')
  return (
    slide === 'false' ||
    slide === 'skip' ||
    propertyWord(block, 'visibility') === 'hidden' ||
    propertyWord(block, 'template') !== undefined
  )
}

function isNote(block: PageBlock): boolean {
  return block.references.some(
    reference => reference.type === 'tag' && reference.via === 'text' && reference.target.toLowerCase() === 'notes',
  )
}
