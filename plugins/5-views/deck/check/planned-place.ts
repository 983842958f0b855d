import type {Page, PageBlock} from '../../../3-page/index.ts'
import type {DraftSource} from '../draft.ts'
import type {PlannedSlide} from '../plan-page.ts'

/** A slide before it is drawn, with what it was planned from. */
export interface PlannedPlace {
  readonly plan: PlannedSlide
  readonly source: DraftSource
}

/** Line of the author's file where a slide begins, from 1: its heading, or what a continuation goes on with. */
export function lineOf({plan, source}: PlannedPlace): number {
  if (plan.draft === undefined) return 1
  const {section} = plan.draft
  const isContinued = plan.index > 0 || section.turn > 0
  const first = isContinued ? plan.sheet.atoms[0]?.source : section.owner
  return blockOf(first, source)?.line ?? 1
}

/** The block of an item of a page; `undefined` for the page itself. */
export function blockOf(item: number | undefined, {items}: DraftSource): PageBlock | undefined {
  return items[item ?? -1]?.block
}

/** Blocks whose words or properties a slide shows: of its heading, of those merged with it, and of its body. */
export function blocksOf({plan, source}: PlannedPlace): ReadonlySet<PageBlock> {
  if (plan.draft === undefined) return new Set()
  const {draft, sheet, index, dropped} = plan
  const owners = index === 0 ? [draft.section, ...draft.merged, ...dropped].map(({owner}) => owner) : []
  const told = index === 0 ? draft.told : []
  const shown = [...sheet.atoms, ...told].flatMap(atom => [atom, ...(atom.below?.atoms ?? [])])
  const found = [...owners, ...shown.map(atom => atom.source)].flatMap(item => blockOf(item, source) ?? [])
  return new Set(found)
}

/** The block a line of a file stands in; `undefined` above the first block. */
export function blockAt(line: number, {blocks, preamble}: Page): PageBlock | undefined {
  return blocks.findLast(block => block.line <= line) ?? (preamble && preamble.line <= line ? preamble : undefined)
}
