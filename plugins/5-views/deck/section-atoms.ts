import type {Nodes} from 'mdast'
import type {Page, PageBlock} from '../../3-page/index.ts'
import type {Site} from '../site.ts'
import type {Atom} from './atom.ts'
import {blockAtoms, type Frame} from './block-atoms.ts'
import {type PageItem, propertyWord} from './page-items.ts'
import {hasOwnBody, isFigure, type Section} from './sections.ts'
import {anyNode} from './text-runs.ts'

/** The body of a section as atoms, in document order. Embeds are opened, so that a long one can be cut. */
export function sectionAtoms(section: Section, items: readonly PageItem[], page: Page, site: Site): readonly Atom[] {
  const atoms: Atom[] = []
  const owner = items[section.owner]
  const steps = new Map<number, string>()
  const numbers = new Map<number, number>()
  if (owner && section.turn === 0 && (hasOwnBody(owner) || section.titleCut || holdsFigure(owner.block))) {
    const frame: Frame = {
      site,
      page,
      within: [],
      depth: 0,
      source: section.owner,
      step: undefined,
      bulleted: false,
      label: undefined,
      block: owner.block,
      heading: false,
    }
    for (const atom of blockAtoms(ownerNodes(owner.block, section.titleCut), frame)) atoms.push(atom)
  }
  for (const index of section.body) {
    const item = items[index]
    if (!item) continue
    const step = stepOf(item, index, items, steps)
    if (step !== undefined) steps.set(index, step)
    const frame: Frame = {
      site,
      page,
      within: [],
      depth: item.depth - section.base,
      source: index,
      step,
      bulleted: item.block.kind === 'bullet' && page.shape === 'outline',
      label: numberOf(item, numbers),
      block: item.block,
      heading: item.block.heading !== undefined,
    }
    for (const atom of blockAtoms(item.block.tree.children, frame)) atoms.push(atom)
  }
  return atoms
}

/** What a title's block holds beside the title; the whole of it where the title is cut. */
function ownerNodes(block: PageBlock, whole: boolean): readonly Nodes[] {
  const [first, ...rest] = block.tree.children
  if (!first || whole) return block.tree.children
  if (first.type !== 'paragraph' && first.type !== 'heading') return block.tree.children
  const figures = first.children.filter(node => isFigure(anyNode(node).type))
  return figures.length > 0 ? [{type: 'paragraph', children: figures}, ...rest] : rest
}

function holdsFigure(block: PageBlock): boolean {
  const first = block.tree.children[0]
  return first?.type === 'paragraph' && first.children.some(node => isFigure(anyNode(node).type))
}

function stepOf(
  item: PageItem,
  index: number,
  items: readonly PageItem[],
  steps: ReadonlyMap<number, string>,
): string | undefined {
  const parent = items[item.parent]
  const inherited = steps.get(item.parent)
  if (inherited !== undefined) return inherited
  const own =
    propertyWord(item.block, 'fragment') ?? propertyWord(item.block, 'step') ?? propertyWord(item.block, 'incremental')
  if (own !== undefined && own !== 'children' && own !== 'none' && own !== 'false') return `${index}`
  if (parent && propertyWord(parent.block, 'fragment') === 'children') return `${index}`
  return undefined
}

/** `3.` for an item of a numbered list: `logseq.order-list-type:: number`. */
function numberOf(item: PageItem, numbers: Map<number, number>): string | undefined {
  if (propertyWord(item.block, 'logseq.order-list-type') !== 'number') {
    numbers.delete(item.parent)
    return undefined
  }
  const number = (numbers.get(item.parent) ?? 0) + 1
  numbers.set(item.parent, number)
  return `${number}.`
}
