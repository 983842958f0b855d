import type {Page, PageBlock} from '../../3-page/index.ts'
import type {LeftOut} from './deck-view.ts'
import {slideWord} from './slide-settings.ts'
import {withoutStrayId} from './without-stray-id.ts'

/** A block of a page that a deck shows, with its place in the tree of those. */
export interface PageItem {
  readonly block: PageBlock
  /** Index in `Page.blocks`; -1 is the preamble. */
  readonly index: number
  /** Depth and parent among the items; the children of a pointer take its place. */
  readonly depth: number
  /** Index in the list of items; -1 at the top. */
  readonly parent: number
  /** The page the block stands on, and the embeds around it: none for the page's own. */
  readonly page: Page
  readonly within: readonly string[]
  /** In the page's file, from 1: of the block, or of the embed that brings it. */
  readonly line: number
  /** `slide-id::` as the page says it; an embedded block has that of its own page there only. */
  readonly slideId: string | undefined
}

/** A speaker's note: a block tagged `#notes` with its subtree, or a `notes::` property. */
export interface PageNote {
  /** Index of the item it speaks of; -1 is the page. */
  readonly item: number
  /** The page it stands on. */
  readonly page: Page
  readonly blocks: readonly PageBlock[]
  /** `notes::` as written; empty where the note is a subtree. */
  readonly property: PageBlock['properties'][number] | undefined
}

export interface PageItems {
  readonly items: readonly PageItem[]
  readonly notes: readonly PageNote[]
  /** What its author keeps off slides, in document order. */
  readonly leftOut: readonly LeftOut[]
}

/**
 * The blocks of a page that belong on slides, in document order.
 * Left out: pointers (navigation) and `slide:: skip`, whose children stay; blocks without anything to draw; subtrees of
 * `slide:: false`, of `visibility:: hidden`, of `template::`, and of speaker's notes.
 */
export function pageItems(page: Page): PageItems {
  const items: PageItem[] = []
  const notes: {item: number; page: Page; blocks: PageBlock[]; property: PageNote['property']}[] = []
  const leftOut: LeftOut[] = []
  /** By index of the block: the item that its children belong to, and their depth; why they are left out. */
  const places: ({item: number; depth: number} | {note: number} | {left: LeftOut['reason']})[] = []
  const top = {item: -1, depth: 0}

  function add(written: PageBlock, index: number, parent: {item: number; depth: number}): void {
    const {block, said} = withoutStrayId(written)
    if (said !== '') leftOut.push({reason: 'silent', text: said, line: block.line})
    const own = items.length
    const skipped = slideWord(block, 'slide') === 'skip'
    if (skipped) leave(block, 'asked')
    const drawn = block.pointer === undefined && !skipped && block.tree.children.some(isDrawn)
    if (drawn)
      items.push({
        block,
        index,
        depth: parent.depth,
        parent: parent.item,
        page,
        within: [],
        line: block.line,
        slideId: slideWord(block, 'slide-id'),
      })
    for (const property of block.properties)
      if (property.key === 'notes') notes.push({item: drawn ? own : parent.item, page, blocks: [], property})
    if (index >= 0) places[index] = drawn ? {item: own, depth: parent.depth + 1} : parent
  }

  function leave({text, line}: PageBlock, reason: LeftOut['reason']): void {
    if (text.trim() !== '') leftOut.push({reason, text: text.trim(), line})
  }

  if (page.preamble) add(page.preamble, -1, top)
  for (const property of page.properties)
    if (property.key === 'notes') notes.push({item: -1, page, blocks: [], property})
  page.blocks.forEach((block, index) => {
    const parent = block.parent < 0 ? top : (places[block.parent] ?? top)
    if ('left' in parent) {
      places[index] = parent
      leave(block, parent.left)
      return
    }
    if ('note' in parent) {
      places[index] = parent
      notes[parent.note]?.blocks.push(block)
      return
    }
    const reason = whyLeftOut(block)
    if (reason !== undefined) {
      places[index] = {left: reason}
      leave(block, reason)
      return
    }
    if (isNote(block)) {
      places[index] = {note: notes.length}
      notes.push({item: parent.item, page, blocks: [block], property: undefined})
      return
    }
    add(block, index, parent)
  })
  return {items, notes, leftOut}
}

/** A paragraph without words is what `- #` leaves. */
function isDrawn(node: PageBlock['tree']['children'][number]): boolean {
  return node.type !== 'paragraph' || node.children.length > 0
}

function whyLeftOut(block: PageBlock): LeftOut['reason'] | undefined {
  if (slideWord(block, 'slide') === 'false' || slideWord(block, 'visibility') === 'hidden') return 'asked'
  return block.properties.some(property => property.key === 'template') ? 'template' : undefined
}

function isNote(block: PageBlock): boolean {
  return block.references.some(
    reference => reference.type === 'tag' && reference.via === 'text' && reference.target.toLowerCase() === 'notes',
  )
}
