import type {Page} from '../../3-page/index.ts'
import type {Site} from '../site.ts'
import type {Atom} from './atom.ts'
import {bodyWidth, type Canvas, type as measures} from './canvas.ts'
import type {LeftOut, SlideLayout} from './deck-view.ts'
import {detailOf, disclose} from './disclose.ts'
import {besidePicture, inferredLayout, namedLayout, namedSheet} from './layout.ts'
import {measureTitle} from './measure.ts'
import type {PageItem} from './page-items.ts'
import {goesOn, paginate, type Sheet, zoomScale} from './paginate.ts'
import {sectionAtoms} from './section-atoms.ts'
import type {Section} from './sections.ts'
import {nearestWord, slideText, slideWord} from './slide-settings.ts'
import {splitAtom} from './split-atom.ts'

/** A section with its atoms shared out, before it is drawn. */
export interface Draft {
  readonly section: Section
  readonly atoms: readonly Atom[]
  /** What the speaker tells before anything else of it. */
  readonly told: readonly Atom[]
  readonly sheets: readonly Sheet[]
  /** Layout of all its slides; `undefined` where each is judged by what is on it. */
  readonly layout: SlideLayout | undefined
  /** The author named the layout. */
  readonly named: boolean
  /** Height of the body, in px. */
  readonly room: number
  /** `overflow:: scroll` */
  readonly scrolls: boolean
  /** Sections that were merged into this one, beside its own; their ids lead here. */
  readonly merged: readonly Section[]
  /** Title of its own section, where `section` has that of the heading around it. */
  readonly ownTitle?: string
}

/** What drafts are made from. */
export interface DraftSource {
  readonly items: readonly PageItem[]
  readonly page: Page
  readonly site: Site
  readonly canvas: Canvas
  /** Blocks whose properties hold for a whole talk. */
  readonly deck: Page
  /** Takes what no slide shows. */
  readonly leftOut: LeftOut[]
}

/** Layouts of a slide that has a title and nothing else. */
const ofTitles: readonly SlideLayout[] = ['cover', 'section', 'center', 'statement', 'fact', 'end']

/** Share a section out over slides: measure, choose a layout, paginate. */
export function draftOf(section: Section, source: DraftSource): Draft {
  const {items, page, site, canvas, leftOut} = source
  const width = bodyWidth(canvas)
  const room = roomBelow(section, canvas)
  const around = ownersOf(section, source)
  const {atoms: shown, told} = disclose(
    sectionAtoms(section, items, page, site, leftOut),
    detailOf(nearestWord(around, 'detail')),
  )
  const owner = items[section.owner]?.block ?? page
  const layout = namedLayout(
    slideWord(owner, 'layout') ?? (slideWord(owner, 'slide') === 'title' ? 'section' : undefined),
  )
  const overflow = overflowOf(nearestWord(around, 'overflow'))
  const zoom = zoomScale(slideText(owner, 'zoom') ?? slideText(page, 'zoom'))
  const common = {section, told, room, scrolls: overflow === 'scroll', merged: []}
  if (section.divider) {
    return {
      ...common,
      atoms: shown,
      sheets: [plainSheet(shown)],
      layout: layout !== undefined && ofTitles.includes(layout) ? layout : 'section',
      named: layout !== undefined,
    }
  }
  const named = layout && layout !== 'default' ? namedSheet(layout, shown, room, canvas) : undefined
  if (named) return {...common, atoms: shown, sheets: [named], layout, named: true}
  const beside = layout === undefined && zoom === undefined ? besidePicture(shown, room, canvas) : undefined
  if (beside) return {...common, atoms: shown, sheets: [beside], layout: 'two-cols', named: false}
  const gallery = layout === undefined ? namedSheet('gallery', shown, room, canvas) : undefined
  if (gallery) return {...common, atoms: shown, sheets: [gallery], layout: 'gallery', named: false}
  const atoms = overflow === 'scroll' ? shown : shown.flatMap(atom => splitAtom(atom, width, room, site.graph))
  const sheets = paginate(atoms, width, room, {overflow, zoom}).map(sheet =>
    layout === undefined && zoom === undefined && sheet.shift === 0 ? withPictureBeside(sheet, room, canvas) : sheet,
  )
  const centred = layout === 'center' && sheets.length === 1
  const decided = layout === 'default' || centred ? layout : undefined
  return {...common, atoms, sheets, layout: decided, named: decided !== undefined}
}

/** Height of the body below a section's title, in px. */
export function roomBelow(section: Section, canvas: Canvas): number {
  const title = `${section.title}${section.turn > 0 ? ' 9/9' : ''}`
  return canvas.bottom - canvas.top - measureTitle(title, bodyWidth(canvas)).height - measures.slack
}

/** The layout that a sheet is drawn in. */
export function layoutOf(draft: Draft, sheet: Sheet, canvas: Canvas): SlideLayout {
  if (sheet.beside) return 'two-cols'
  return draft.layout ?? inferredLayout(sheet, draft.sheets.length === 1, draft.room, canvas)
}

/** Whose properties hold for a section: its heading, those around it, the page, the first page of the talk. */
export function ownersOf(section: Section, {items, page, deck}: DraftSource) {
  const blocks = [section.owner, ...section.above.toReversed()].flatMap(at => items[at]?.block ?? [])
  return [...blocks, page, deck]
}

/** A part of a longer section whose picture finds room beside its text. */
function withPictureBeside(sheet: Sheet, room: number, canvas: Canvas): Sheet {
  const beside = goesOn(sheet.atoms[0]) ? undefined : besidePicture(sheet.atoms, room, canvas)
  return beside ? {...beside, beside: true} : sheet
}

export function plainSheet(atoms: readonly Atom[]): Sheet {
  return {atoms, shift: 0, scale: 100}
}

function overflowOf(word: string | undefined): 'split' | 'fit' | 'scroll' | undefined {
  return word === 'split' || word === 'fit' || word === 'scroll' ? word : undefined
}
