import type {Nodes} from 'mdast'
import type {Site} from '../site.ts'
import {renderNodes} from '../to-hast/render-nodes.ts'
import type {PageNote} from './page-items.ts'

/**
 * A speaker's note as HTML: a paragraph for a property, a block each for a subtree, with its depth.
 *
 * @param step Step of the slide that what it speaks of appears in.
 */
export function noteHtml(note: PageNote, step: number | undefined, site: Site): string {
  const at = step === undefined ? '' : ` data-step="${step}"`
  const context = {site, page: note.page, surface: 'slide', within: []} as const
  if (note.property)
    return `<div class="note" data-depth="0"${at}><p>${renderNodes(note.property.content, context)}</p></div>`
  const base = note.blocks[0]?.depth ?? 0
  return note.blocks
    .map(block => ({depth: Math.min(block.depth - base, 5), nodes: block.tree.children.flatMap(withoutTag)}))
    .filter(({nodes}) => nodes.length > 0)
    .map(({depth, nodes}) => `<div class="note" data-depth="${depth}"${at}>${renderNodes(nodes, context)}</div>`)
    .join('')
}

/** A paragraph without the tag that makes it a note; nothing where that is all it says. */
function withoutTag(node: Nodes): readonly Nodes[] {
  if (node.type !== 'paragraph') return [node]
  const children = node.children.filter(child => !(child.type === 'tag' && child.value.toLowerCase() === 'notes'))
  const isEmpty = children.every(child => child.type === 'text' && child.value.trim() === '')
  return isEmpty ? [] : [{...node, children}]
}
