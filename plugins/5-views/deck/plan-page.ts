import type {Page} from '../../3-page/index.ts'
import type {Site} from '../site.ts'
import type {DeckPlace} from './deck-place.ts'
import type {LeftOut, SlideLayout} from './deck-view.ts'
import {type Draft, type DraftSource, draftOf, layoutOf, plainSheet} from './draft.ts'
import {suitsCover} from './layout.ts'
import {mergeDrafts} from './merge-drafts.ts'
import {openEmbeds} from './open-embeds.ts'
import {type PageItem, type PageNote, pageItems} from './page-items.ts'
import {type Sheet, withoutLoneBullet} from './paginate.ts'
import {pageSections, type Section} from './sections.ts'

/** A slide that is decided and not yet drawn; without a draft it is the cover of the deck. */
export type PlannedSlide =
  | {readonly draft: undefined; readonly title: string}
  | {
      readonly draft: Draft
      readonly sheet: Sheet
      /** Index of the sheet in its draft. */
      readonly index: number
      readonly layout: SlideLayout
      /** `2/4`, or `undefined` where the section has one slide. */
      readonly part: string | undefined
      /** Section slides that are not drawn, since this one says all of theirs: their ids lead here. */
      readonly dropped: readonly Section[]
    }

/** A page, planned. */
export interface PagePlan {
  readonly planned: readonly PlannedSlide[]
  readonly notes: readonly PageNote[]
  readonly source: DraftSource
}

/** Decide the slides of a page, in order. A page without anything to show gives one with its name. */
export function planPage(
  page: Page,
  {coverTitle, canvas, first}: Pick<DeckPlace, 'coverTitle' | 'canvas' | 'first'>,
  site: Site,
): PagePlan {
  const {items, notes, leftOut} = openEmbeds(pageItems(page), site)
  const lost: LeftOut[] = [...leftOut]
  const source: DraftSource = {items, page, site, canvas, deck: first, leftOut: lost}
  const found = pageSections(page, items, site.graph)
  const sections = found.length > 0 ? found : [emptySection(page)]
  const spokenOf = new Set(notes.map(note => note.item))
  const all = sections.map(section => draftOf(section, source))
  const filled = all.filter(draft => !isBare(draft, spokenOf))
  const drafts = filled.length > 0 ? filled : all
  const [opening] = drafts
  const isCover =
    coverTitle !== undefined && opening !== undefined && suitsCover(opening.section, opening.atoms, canvas)
  const cover: PlannedSlide[] = coverTitle !== undefined && !isCover ? [{draft: undefined, title: coverTitle}] : []
  const merged = mergeDrafts(isCover ? drafts.slice(1) : drafts, source, spokenOf)
  const kept = isCover && opening ? [asCover(opening), ...dropDividers(merged, items)] : dropDividers(merged, items)
  const parts = countParts(kept)
  const shown = new Map<number, number>()
  const planned = kept.flatMap(draft =>
    draft.sheets.map((sheet, index): PlannedSlide => {
      const {owner, divider} = draft.section
      const total = draft.merged.length > 0 ? 1 : (parts.get(owner) ?? 1)
      const at = (shown.get(owner) ?? 0) + 1
      if (!divider) shown.set(owner, at)
      return {
        draft,
        sheet: withoutLoneBullet(sheet),
        index,
        layout: layoutOf(draft, sheet, canvas),
        part: !divider && total > 1 ? `${at}/${total}` : undefined,
        dropped: index === 0 ? draft.dropped : [],
      }
    }),
  )
  lost.sort((left, right) => left.line - right.line)
  return {planned: [...cover, ...planned], notes, source}
}

function asCover(draft: Draft): Draft & {dropped: readonly Section[]} {
  const layout = draft.named && draft.layout !== undefined ? draft.layout : 'cover'
  return {...draft, sheets: [plainSheet(draft.atoms)], layout, dropped: []}
}

/** Take out section slides whose sections all stand on the one slide after them, which has the same title. */
function dropDividers(
  drafts: readonly Draft[],
  items: readonly PageItem[],
): readonly (Draft & {dropped: readonly Section[]})[] {
  const kept: (Draft & {dropped: readonly Section[]})[] = []
  let held: Section[] = []
  drafts.forEach((draft, at) => {
    const next = drafts[at + 1]
    const {owner, divider} = draft.section
    const after = drafts[at + 2]?.section
    const isSaid =
      divider &&
      !draft.named &&
      items.length > 0 &&
      next !== undefined &&
      next.merged.length > 0 &&
      next.section.titled === owner &&
      !after?.above.includes(owner)
    if (isSaid) {
      held = [...held, draft.section]
      return
    }
    kept.push({...draft, dropped: held})
    held = []
  })
  return kept
}

/**
 * A part of a section of which nothing is drawn, such as a picture that is not there after a sub-section: its title has
 * been shown. One that the speaker has notes for is kept.
 */
function isBare({section, atoms, told}: Draft, spokenOf: ReadonlySet<number>): boolean {
  if (atoms.length > 0 || told.length > 0 || (section.owner >= 0 && section.turn === 0)) return false
  return !section.body.some(item => spokenOf.has(item))
}

function emptySection(page: Page): Section {
  const title = page.name
  return {owner: -1, turn: 0, base: 0, title, titleCut: false, breadcrumb: [], above: [], body: [], divider: true}
}

/** Slides by owner, dividers and merged sections not counted. */
function countParts(drafts: readonly Draft[]): ReadonlyMap<number, number> {
  const parts = new Map<number, number>()
  for (const {section, sheets, merged} of drafts)
    if (!section.divider && merged.length === 0)
      parts.set(section.owner, (parts.get(section.owner) ?? 0) + sheets.length)
  return parts
}
