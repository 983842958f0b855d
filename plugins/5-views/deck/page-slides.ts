import type {Nodes} from 'mdast'
import type {Page} from '../../3-page/index.ts'
import type {Site} from '../site.ts'
import {cutText} from '../to-hast/plain-text.ts'
import {renderNodes} from '../to-hast/render-nodes.ts'
import type {Atom} from './atom.ts'
import {bodyWidth, canvas} from './canvas.ts'
import type {SlideLayout, SlideView} from './deck-view.ts'
import {drawSlide} from './draw-slide.ts'
import {besidePicture, columnBreak, inferredLayout, namedLayout, suitsCover} from './layout.ts'
import {titleHeight} from './measure.ts'
import {noteHtml} from './notes-html.ts'
import {type PageItem, pageItems, propertyWord} from './page-items.ts'
import {goesOn, paginate, type Sheet} from './paginate.ts'
import {sectionAtoms} from './section-atoms.ts'
import {isFigure, pageSections, type Section} from './sections.ts'
import type {SlideIds} from './slide-ids.ts'
import {splitAtom} from './split-atom.ts'
import {anyNode, plainText} from './text-runs.ts'

/** A slide before it has a number in its deck. */
export type PageSlide = Omit<SlideView, 'number' | 'label' | 'plan'>

/** What a page must know of the deck it stands in. */
export interface DeckPlace {
  readonly slug: string
  /** Title of the deck for its first page, which begins with a cover; else `undefined`. */
  readonly coverTitle: string | undefined
  readonly ids: SlideIds
}

/** The slides of a page, in order. A page without anything to show gives one slide with its name. */
export function pageSlides(page: Page, place: DeckPlace, site: Site): readonly PageSlide[] {
  const {items, notes} = pageItems(page)
  const found = pageSections(page, items, site.graph)
  const sections = found.length > 0 ? found : [emptySection(page)]
  const slides: PageSlide[] = []
  const spokenOf = new Set(notes.map(note => note.item))
  const all = sections.map(section => draftOf(section, items, page, site))
  const filled = all.filter(draft => !isBare(draft, spokenOf))
  const drafts = filled.length > 0 ? filled : all
  const [first] = drafts
  if (place.coverTitle !== undefined && first) {
    if (suitsCover(first.section, first.atoms)) {
      const layout: SlideLayout = 'cover'
      drafts[0] = {...first, sheets: [{atoms: first.atoms, shift: 0, scale: 100}], layout}
    } else {
      slides.push(coverSlide(place.coverTitle, page, place))
    }
  }
  const parts = countParts(drafts)
  const shown = new Map<number, number>()
  for (const draft of drafts) {
    const {section} = draft
    for (const [index, sheet] of draft.sheets.entries()) {
      const total = parts.get(section.owner) ?? 1
      const at = (shown.get(section.owner) ?? 0) + 1
      if (!section.divider) shown.set(section.owner, at)
      const layout = draft.layout ?? inferredLayout(sheet, draft.sheets.length === 1)
      const carried = goesOn(sheet.atoms[0]) ? carriedText(sheet, section, items, site) : ''
      const drawn = drawSlide(sheet, layout, carried, draft.room, site)
      const range = sourceRange(draft, index)
      const noted = site.options.notes
        ? notes
            .filter(note => inRange(note.item, section.owner, range))
            .map(note => noteHtml(note, page, site))
            .join('')
        : ''
      slides.push({
        id: place.ids.next(
          place.slug,
          section.owner,
          section.owner < 0 ? undefined : section.title,
          wantedId(section, items),
        ),
        title: section.title === '' ? page.name : section.title,
        titleHtml: titleHtml(section, items, page, site),
        part: !section.divider && total > 1 ? `${at}/${total}` : undefined,
        breadcrumb: section.owner < 0 ? [] : [page.name, ...section.breadcrumb],
        layout,
        scale: sheet.scale,
        html: drawn.html,
        steps: drawn.steps,
        notesHtml: noted === '' ? undefined : noted,
        timing: index === 0 ? timingOf(section, items, page) : undefined,
        ...plain,
      })
    }
  }
  return slides
}

/** A section with its atoms shared out, before it is drawn. */
interface Draft {
  readonly section: Section
  readonly atoms: readonly Atom[]
  readonly sheets: readonly Sheet[]
  /** Layout of all its slides; `undefined` where each is judged by what is on it. */
  readonly layout: SlideLayout | undefined
  /** Height of the body, in px. */
  readonly room: number
}

function draftOf(section: Section, items: readonly PageItem[], page: Page, site: Site): Draft {
  const title = `${section.title}${section.turn > 0 ? ' 9/9' : ''}`
  const room = canvas.bottom - canvas.top - titleHeight(title, bodyWidth) - canvas.slack
  const atoms = sectionAtoms(section, items, page, site).flatMap(atom => splitAtom(atom, bodyWidth, room, site.graph))
  const owner = items[section.owner]
  const named = namedLayout(propertyWord(owner?.block ?? page, 'layout'))
  if (section.divider)
    return {section, atoms, sheets: [{atoms, shift: 0, scale: 100}], layout: named ?? 'section', room}
  const beside = named === undefined || named === 'two-cols' ? besidePicture(atoms, room) : undefined
  if (beside) return {section, atoms, sheets: [beside], layout: 'two-cols', room}
  if (named === 'two-cols' && columnBreak(atoms, room) !== undefined)
    return {section, atoms, sheets: [{atoms, shift: 0, scale: 100}], layout: named, room}
  // A layout by name is for a section that fits it; a longer one keeps its words.
  const sheets = paginate(atoms, bodyWidth, room)
  const fits =
    sheets.length === 1 &&
    (named !== 'statement' || inferredLayout(sheets[0] ?? {atoms, shift: 0, scale: 100}, true) === 'statement')
  return {section, atoms, sheets, layout: fits && named !== 'two-cols' ? named : undefined, room}
}

/**
 * A part of a section of which nothing is drawn, such as a picture that is not there after a sub-section: its title has
 * been shown. One that the speaker has notes for is kept.
 */
function isBare({section, atoms}: Draft, spokenOf: ReadonlySet<number>): boolean {
  if (atoms.length > 0 || (section.owner >= 0 && section.turn === 0)) return false
  return !section.body.some(item => spokenOf.has(item))
}

function emptySection(page: Page): Section {
  return {owner: -1, turn: 0, base: 0, title: page.name, titleCut: false, breadcrumb: [], body: [], divider: true}
}

function coverSlide(title: string, page: Page, place: DeckPlace): PageSlide {
  return {
    // The cover is the page itself; the sections that carry its name come after.
    id: place.ids.next(place.slug, -1, undefined, undefined),
    title,
    titleHtml: '',
    part: undefined,
    breadcrumb: title === page.name ? [] : [page.name],
    layout: 'cover',
    scale: 100,
    html: '',
    steps: 0,
    notesHtml: undefined,
    timing: undefined,
    ...plain,
  }
}

/** What most slides say of themselves. */
const plain = {
  longTitle: false,
  density: 'full',
  words: 0,
  asideHtml: undefined,
  background: undefined,
  classes: [],
  theme: undefined,
  transition: undefined,
  autoAnimate: false,
  autoslide: undefined,
  uncounted: false,
  scrolls: false,
} as const

/** Slides by owner, dividers not counted. */
function countParts(drafts: readonly Draft[]): ReadonlyMap<number, number> {
  const parts = new Map<number, number>()
  for (const {section, sheets} of drafts)
    if (!section.divider) parts.set(section.owner, (parts.get(section.owner) ?? 0) + sheets.length)
  return parts
}

/** Title as HTML; empty where the plain title is all there is to draw. */
function titleHtml(section: Section, items: readonly PageItem[], page: Page, site: Site): string {
  const first = items[section.owner]?.block.tree.children[0]
  if (section.titleCut || section.title === '' || section.title.endsWith('…')) return ''
  if (!first || (first.type !== 'paragraph' && first.type !== 'heading')) return ''
  const words = first.children.filter(node => !isFigure(anyNode(node).type)).flatMap(withoutEmphasis)
  if (words.every(node => node.type === 'text')) return ''
  return renderNodes(words, {site, page, surface: 'slide', within: []})
}

function withoutEmphasis(node: Nodes): readonly Nodes[] {
  return node.type === 'strong' || node.type === 'emphasis' ? node.children : [node]
}

/** First words of the item whose children the slide goes on with. */
function carriedText(sheet: Sheet, section: Section, items: readonly PageItem[], site: Site): string {
  const source = sheet.atoms[0]?.source ?? -1
  const parent = items[items[source]?.parent ?? -1]
  if (!parent || parent === items[section.owner]) return ''
  const first = parent.block.tree.children[0]
  if (first?.type !== 'paragraph') return ''
  const words = first.children.filter(node => !isFigure(anyNode(node).type))
  return cutText(plainText(words, site.graph), 200)
}

/** Items a slide speaks of: from its first to the one before the next slide of its section. */
function sourceRange(draft: Draft, index: number): readonly [number, number] {
  const first = index === 0 ? Number.NEGATIVE_INFINITY : (draft.sheets[index]?.atoms[0]?.source ?? 0)
  const next = draft.sheets[index + 1]?.atoms[0]?.source ?? Number.POSITIVE_INFINITY
  const body = draft.section.body
  const from = draft.section.turn === 0 ? draft.section.owner : (body[0] ?? 0)
  return [Math.max(first, from), Math.min(next - 1, body.at(-1) ?? from)]
}

function inRange(item: number, owner: number, [from, to]: readonly [number, number]): boolean {
  return (item === owner && from === owner) || (item >= from && item <= to)
}

function wantedId(section: Section, items: readonly PageItem[]): string | undefined {
  const owner = items[section.owner]
  return owner && propertyWord(owner.block, 'slide-id')
}

function timingOf(section: Section, items: readonly PageItem[], page: Page): number | undefined {
  const owner = items[section.owner]
  if (section.turn > 0) return undefined
  return readSeconds(propertyWord(owner?.block ?? page, 'timing'))
}

/** `90`, `90s`, `2m`, `1m30s` → seconds. */
export function readSeconds(written: string | undefined): number | undefined {
  const match = /^(?:(\d+)\s*m(?:in)?)?\s*(?:(\d+)\s*s?)?$/.exec(written ?? '')
  if (!match || (match[1] === undefined && match[2] === undefined)) return undefined
  return Number(match[1] ?? 0) * 60 + Number(match[2] ?? 0)
}
