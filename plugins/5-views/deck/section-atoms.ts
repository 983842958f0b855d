import type {Nodes} from 'mdast'
import type {Page, PageBlock} from '../../3-page/index.ts'
import type {Site} from '../site.ts'
import type {Atom, TableAtom} from './atom.ts'
import {blockAtoms} from './block-atoms.ts'
import type {LeftOut} from './deck-view.ts'
import type {Frame} from './frame.ts'
import type {PageItem} from './page-items.ts'
import {hasOwnBody, isFigure, type Section} from './sections.ts'
import {nearestWord, slideFlag, slideWord} from './slide-settings.ts'
import {anyNode} from './text-runs.ts'

/** A step of a slide: what has the same key appears together. */
interface Step {
  readonly key: string
  readonly order: number | undefined
}

/**
 * The body of a section as atoms, in document order. Embeds are opened, so that a long one can be cut.
 *
 * @param leftOut Takes what no slide shows.
 */
export function sectionAtoms(
  section: Section,
  items: readonly PageItem[],
  page: Page,
  site: Site,
  leftOut: LeftOut[] = [],
): readonly Atom[] {
  const atoms: Atom[] = []
  const owner = items[section.owner]
  const steps = new Map<number, Step>()
  const numbers = new Map<number, number>()
  const keeps = new Map<number, number>()
  const around = [owner, ...section.above.toReversed().map(at => items[at])].flatMap(item => (item ? [item.block] : []))
  const table = tableManner(nearestWord([...around, page], 'table'))
  const plain = {
    site,
    step: undefined,
    order: undefined,
    breaks: false,
    keep: undefined,
    table,
    label: undefined,
  }
  if (owner && section.turn === 0 && (hasOwnBody(owner) || section.titleCut || holdsFigure(owner.block))) {
    const frame: Frame = {
      ...plain,
      page: owner.page,
      within: owner.within,
      depth: 0,
      source: section.owner,
      index: owner.index,
      bulleted: false,
      block: owner.block,
      heading: false,
      leave: leaver(owner),
    }
    for (const atom of blockAtoms(ownerNodes(owner.block, section.titleCut), frame)) atoms.push(atom)
  }
  let after = false
  for (const index of section.body) {
    const item = items[index]
    if (!item) continue
    const step = stepOf(item, index, section, items, page, steps)
    if (step !== undefined) steps.set(index, step)
    const keep = keeps.get(item.parent) ?? (slideFlag(item.block, 'keep') === true ? index : undefined)
    if (keep !== undefined) keeps.set(index, keep)
    const breaks = slideWord(item.block, 'break')
    const frame: Frame = {
      ...plain,
      page: item.page,
      within: item.within,
      depth: item.depth - section.base,
      source: index,
      index: item.index,
      step: step?.key,
      order: step?.order,
      breaks: after || breaks === 'before' || breaks === 'true',
      keep,
      table: tableManner(slideWord(item.block, 'table')) ?? table,
      bulleted: item.block.kind === 'bullet' && item.page.shape === 'outline',
      label: numberOf(item, numbers),
      block: item.block,
      heading: item.block.heading !== undefined,
      leave: leaver(item),
    }
    for (const atom of blockAtoms(item.block.tree.children, frame)) atoms.push(atom)
    after = breaks === 'after'
  }
  return atoms

  function leaver({line}: PageItem): Frame['leave'] {
    return (reason, text) => {
      if (text.trim() !== '') leftOut.push({reason, text: text.trim(), line})
    }
  }
}

function tableManner(word: string | undefined): TableAtom['manner'] {
  return word === 'split' || word === 'head' || word === 'scroll' || word === 'notes' ? word : undefined
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

/**
 * The step an item appears in. `fragment:: true` is a step of the block with what stands below it, a number says which;
 * `fragment:: children` and `incremental:: true` make a step of each child; `fragment:: none` takes an item out of it.
 * Below a heading `true` can only mean its children.
 */
function stepOf(
  item: PageItem,
  index: number,
  section: Section,
  items: readonly PageItem[],
  page: Page,
  steps: ReadonlyMap<number, Step>,
): Step | undefined {
  const own = slideWord(item.block, 'fragment')
  if (own === 'none' || own === 'false') return undefined
  const number = own !== undefined && /^\d+$/.test(own) ? Number(own) : undefined
  if (number !== undefined) return {key: `#${number}`, order: number}
  if (own !== undefined && own !== 'children') return {key: `${index}`, order: undefined}
  const owner = items[section.owner]
  const isTop = item.depth === section.base
  const parent = items[item.parent]
  const parts = [parent, isTop ? owner : undefined].flatMap(around => (around ? [around.block] : []))
  const isStep =
    parts.some(block => slideWord(block, 'fragment') === 'children' || slideFlag(block, 'incremental') === true) ||
    (isTop && owner !== undefined && slideFlag(owner.block, 'fragment') === true) ||
    (isTop && slideFlag(page, 'incremental') === true && slideFlag(owner?.block ?? page, 'incremental') !== false)
  return isStep ? {key: `${index}`, order: undefined} : steps.get(item.parent)
}

/** `3.` for an item of a numbered list: `logseq.order-list-type:: number`. */
function numberOf(item: PageItem, numbers: Map<number, number>): string | undefined {
  if (slideWord(item.block, 'logseq.order-list-type') !== 'number') {
    numbers.delete(item.parent)
    return undefined
  }
  const number = (numbers.get(item.parent) ?? 0) + 1
  numbers.set(item.parent, number)
  return `${number}.`
}
