import type {Page} from '../../3-page/index.ts'
import type {Site} from '../site.ts'
import {renderNodes} from '../to-hast/render-nodes.ts'
import type {PageNote} from './page-items.ts'

/** A speaker's note as HTML: a paragraph for a property, a block each for a subtree, with its depth. */
export function noteHtml(note: PageNote, page: Page, site: Site): string {
  const context = {site, page, surface: 'slide', within: []} as const
  if (note.property)
    return `<div class="note" data-depth="0"><p>${renderNodes(note.property.content, context)}</p></div>`
  const base = note.blocks[0]?.depth ?? 0
  return note.blocks
    .filter(block => block.tree.children.length > 0)
    .map(
      block =>
        `<div class="note" data-depth="${Math.min(block.depth - base, 5)}">${renderNodes(block.tree.children, context)}</div>`,
    )
    .join('')
}
