import type {Nodes} from 'mdast'
import type {Page} from '../../3-page/index.ts'
import type {Site} from '../site.ts'
import {cutText} from '../to-hast/plain-text.ts'
import {renderNodes} from '../to-hast/render-nodes.ts'
import type {Atom} from './atom.ts'
import {type BlockAddress, blockAddresses} from './block-addresses.ts'
import {bodyWidth} from './canvas.ts'
import type {DeckPlace} from './deck-place.ts'
import type {LeftOut, SlideView} from './deck-view.ts'
import type {Draft, DraftSource} from './draft.ts'
import {drawNote, drawSlide} from './draw-slide.ts'
import {isImage} from './layout.ts'
import {leadOf} from './lead-of.ts'
import {measureTitle} from './measure.ts'
import {noteHtml} from './notes-html.ts'
import type {PageItem, PageNote} from './page-items.ts'
import {goesOn, type Sheet} from './paginate.ts'
import {type PlannedSlide, planPage} from './plan-page.ts'
import {isFigure, type Section, withoutColon} from './sections.ts'
import {type SlideFacts, slideFacts} from './slide-facts.ts'
import {anyNode, plainText} from './text-runs.ts'

/** A slide before it has a number in its deck. */
export type PageSlide = Omit<SlideView, 'number' | 'label' | 'plan'>

/** The slides of a page, and what of it is on none. */
export interface PageSlides {
  readonly addresses: readonly BlockAddress[]
  readonly slides: readonly PageSlide[]
  readonly leftOut: readonly LeftOut[]
}

/** The slides of a page, in order. A page without anything to show gives one slide with its name. */
export function pageSlides(page: Page, place: DeckPlace, site: Site): PageSlides {
  const {planned, source, notes} = planPage(page, place, site)
  const ids = idsOf(planned, source, place)
  const slides = planned.map((plan, at) =>
    plan.draft === undefined
      ? coverSlide(plan.title, page, ids[at] ?? [place.slug])
      : drawPlanned(plan, source, notes, ids[at] ?? [place.slug]),
  )
  return {slides, leftOut: source.leftOut, addresses: blockAddresses(planned, source.items)}
}

type PlannedDraft = Extract<PlannedSlide, {draft: object}>

function drawPlanned(
  plan: PlannedDraft,
  source: DraftSource,
  notes: readonly PageNote[],
  [id = '', ...anchors]: readonly string[],
): PageSlide {
  const {draft, layout, index, part} = plan
  const {section} = draft
  const {items, page, site} = source
  const facts = slideFacts(section, source)
  const sheet = facts.density === 'talk' ? led(plan.sheet) : plan.sheet
  const carried = goesOn(sheet.atoms[0]) ? carriedText(draft, index, source) : ''
  const {html, steps} = drawSlide(sheet, {layout, carried, room: draft.room, canvas: source.canvas, site})
  const range = sourceRange(plan)
  const noted = site.options.notes
    ? notes
        .filter(note => inRange(note.item, section.owner, range))
        .map(note => {
          const spoken = sheet.atoms.find(atom => atom.source === note.item)
          return noteHtml(note, spoken && steps.of(spoken), site)
        })
        .join('')
    : ''
  const told = [
    ...(index === 0 ? draft.told : []),
    ...sheet.atoms.flatMap(atom => (atom.below?.as === 'notes' ? atom.below.atoms : [])),
  ]
  const base = Math.min(...told.map(({depth}) => depth))
  const title = section.title === '' ? page.name : section.title
  return {
    id,
    anchors,
    title,
    titleHtml: titleHtml(section, items, site),
    longTitle: measureTitle(part === undefined ? title : `${title} ${part}`, bodyWidth(source.canvas)).long,
    part,
    breadcrumb: isPageTitled(section) ? [] : trailOf(page, section.breadcrumb, title),
    layout,
    scale: sheet.scale,
    html,
    steps: steps.count,
    words: wordCount(sheet.atoms),
    asideHtml: told.length === 0 ? undefined : told.map(atom => drawNote(atom, atom.depth - base, site)).join(''),
    notesHtml: noted === '' ? undefined : noted,
    ...facts,
    classes: layout === 'image' && draft.named ? [...facts.classes, 'is-bleed'] : facts.classes,
    timing: index === 0 ? facts.timing : undefined,
    scrolls: draft.scrolls,
  }
}

/** The page's name and the titles below it; a heading that only repeats the end of the name is said once. */
function trailOf({name}: Page, titles: readonly string[], title: string): readonly string[] {
  const parts = name.split('/')
  const own = parts.pop()?.trim().toLowerCase()
  if (titles.length === 0 && title.trim().toLowerCase() === own) return parts.length > 0 ? [parts.join('/')] : []
  return titles[0]?.trim().toLowerCase() === own ? titles : [name, ...titles]
}

/** Whether a section's title is the name of its page. */
function isPageTitled(section: Section): boolean {
  return (section.titled ?? section.owner) < 0
}

function coverSlide(title: string, page: Page, [id = '', ...anchors]: readonly string[]): PageSlide {
  return {
    id,
    anchors,
    title,
    titleHtml: '',
    longTitle: [...title].length > 36,
    part: undefined,
    breadcrumb: title === page.name ? [] : [page.name],
    layout: 'cover',
    scale: 100,
    html: '',
    steps: 0,
    words: countWords(title),
    asideHtml: undefined,
    notesHtml: undefined,
    ...noFacts,
    scrolls: false,
  }
}

const noFacts: SlideFacts = {
  density: 'full',
  timing: undefined,
  background: undefined,
  classes: [],
  theme: undefined,
  transition: undefined,
  autoAnimate: false,
  autoslide: undefined,
  uncounted: false,
}

/** A sheet whose texts know what they lead with. */
function led(sheet: Sheet): Sheet {
  return {
    ...sheet,
    atoms: sheet.atoms.map((atom): Atom => {
      if (atom.kind !== 'text' || atom.strong) return atom
      const marker = atom.marker === undefined ? 0 : atom.marker.length + 2
      const end = leadOf(atom.runs)
      return end === undefined || end <= marker ? atom : {...atom, lead: end - marker}
    }),
  }
}

/** Words that the audience reads. */
function wordCount(atoms: readonly Atom[]): number {
  let count = 0
  for (const atom of atoms) {
    if (isImage(atom)) continue
    if (atom.kind === 'text') {
      const text = atom.runs.map(run => run.text).join('')
      count += countWords(atom.lead === undefined ? text : text.slice(0, atom.lead))
    } else if (atom.kind === 'table') {
      for (const row of atom.rows) for (const cell of row) for (const run of cell) count += countWords(run.text)
    } else if (atom.kind === 'quote' || atom.kind === 'box') {
      for (const runs of atom.paragraphs) for (const run of runs) count += countWords(run.text)
    }
  }
  return count
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
}

/**
 * By slide its id, and those of sections that are found on it too. What is embedded comes after what is the page's own, so
 * that a heading from elsewhere takes no id away from one of the same words.
 */
function idsOf(
  planned: readonly PlannedSlide[],
  {items}: DraftSource,
  {ids, slug}: DeckPlace,
): readonly (readonly string[])[] {
  const given: (readonly string[])[] = []
  const isOwn = (section: Section) => (items[section.owner]?.within.length ?? 0) === 0
  for (const own of [true, false]) {
    planned.forEach((plan, at) => {
      // The cover is the page itself; the sections that carry its name come after.
      if (plan.draft === undefined) given[at] ??= [ids.next(slug, -1, undefined, undefined)]
      else if (isOwn(plan.draft.section) === own) given[at] = sectionsOf(plan).map(nextId)
    })
  }
  return given

  function nextId({section, title}: {section: Section; title: string}): string {
    const {owner} = section
    return ids.next(slug, owner, owner < 0 ? undefined : title, items[owner]?.slideId)
  }
}

/** The section of a slide, and those that are found on it too, each with its own title. */
function sectionsOf({draft, index, dropped}: PlannedDraft): readonly {section: Section; title: string}[] {
  const {section, ownTitle = section.title} = draft
  const others = index === 0 ? [...draft.merged, ...dropped] : []
  return [{section, title: ownTitle}, ...others.map(other => ({section: other, title: other.title}))]
}

/** Title as HTML; empty where the plain title is all there is to draw. */
function titleHtml(section: Section, items: readonly PageItem[], site: Site): string {
  const item = items[section.titled ?? section.owner]
  const first = item?.block.tree.children[0]
  if (section.titleCut || section.title === '' || section.title.endsWith('…')) return ''
  if (!item || !first || (first.type !== 'paragraph' && first.type !== 'heading')) return ''
  const words = first.children.filter(node => !isFigure(anyNode(node).type)).flatMap(withoutEmphasis)
  const last = words.pop()
  if (last) words.push(last.type === 'text' ? {...last, value: withoutColon(last.value)} : last)
  if (words.every(node => node.type === 'text')) return ''
  return renderNodes(words, {site, page: item.page, surface: 'slide', within: item.within})
}

function withoutEmphasis(node: Nodes): readonly Nodes[] {
  return node.type === 'strong' || node.type === 'emphasis' ? node.children : [node]
}

/** First words of the line whose children the slide goes on with, also where both were embedded from elsewhere. */
function carriedText({section, atoms, sheets}: Draft, index: number, {items, site}: DraftSource): string {
  const first = sheets[index]?.atoms[0]
  if (!first) return ''
  for (const atom of atoms.slice(0, atoms.indexOf(first)).toReversed())
    if (atom.kind === 'text' && atom.depth < first.depth) return cutText(atom.runs.map(({text}) => text).join(''), 200)
  // It stands on a slide before those of a sub-section.
  const parent = items[items[first.source]?.parent ?? -1]
  const words = parent?.block.tree.children[0]
  if (words?.type !== 'paragraph' || parent === items[section.owner]) return ''
  return cutText(
    plainText(
      words.children.filter(node => !isFigure(anyNode(node).type)),
      site.graph,
    ),
    200,
  )
}

/** Items a slide speaks of: from its first to the one before the next slide of its section. */
function sourceRange({draft, index}: PlannedDraft): readonly [number, number] {
  const first = index === 0 ? Number.NEGATIVE_INFINITY : (draft.sheets[index]?.atoms[0]?.source ?? 0)
  const next = draft.sheets[index + 1]?.atoms[0]?.source ?? Number.POSITIVE_INFINITY
  const body = draft.section.body
  const from = draft.section.turn === 0 ? draft.section.owner : (body[0] ?? 0)
  return [Math.max(first, from), Math.min(next - 1, body.at(-1) ?? from)]
}

function inRange(item: number, owner: number, [from, to]: readonly [number, number]): boolean {
  return (item === owner && from === owner) || (item >= from && item <= to)
}
