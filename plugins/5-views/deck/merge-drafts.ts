import type {Nodes} from 'mdast'
import type {TextAtom} from './atom.ts'
import {bodyWidth} from './canvas.ts'
import {type Draft, type DraftSource, layoutOf, plainSheet, roomBelow} from './draft.ts'
import {grownScale, sheetHeight} from './paginate.ts'
import {hasOwnBody, isFigure, type Section} from './sections.ts'
import {slideProperty, slideWord} from './slide-settings.ts'
import {anyNode, textRuns} from './text-runs.ts'

/** Share of the body that one section may fill to be called tiny, and that several may fill together. */
const tiny = 0.42
const together = 0.8
/** Parts of one slide, so that it keeps one idea. */
const mostParts = 4

/** What an author says of one slide keeps it one. */
const ofOneSlide = [
  'slide',
  'layout',
  'slide-id',
  'timing',
  'background',
  'class',
  'transition',
  'auto-animate',
  'autoslide',
  'visibility',
  'theme',
  'notes',
  'fragment',
  'incremental',
  'keep',
  'break',
  'zoom',
  'overflow',
] as const

/**
 * Merge neighbouring tiny sections below one heading into one slide, with their titles as strong lines. Sections that make
 * a slide of their own kind (a statement, a picture) or that their author says something of stay apart; so do those that
 * a speaker's note belongs to.
 *
 * @param spokenOf Items that notes belong to.
 */
export function mergeDrafts(
  drafts: readonly Draft[],
  source: DraftSource,
  spokenOf: ReadonlySet<number>,
): readonly Draft[] {
  // Who says where slides begin means it.
  const level = slideWord(source.page, 'slide-level') ?? 'auto'
  if (level !== 'auto') return drafts
  const merged: Draft[] = []
  const turns = new Map<number, number>()
  for (const {section} of drafts) turns.set(section.owner, (turns.get(section.owner) ?? 0) + 1)
  for (let at = 0; at < drafts.length; ) {
    const run: Draft[] = []
    for (const draft of drafts.slice(at, at + mostParts)) {
      const [first] = run
      if (!isTiny(draft) || (first && !areSiblings(first, draft, source))) break
      if (!fits([...run, draft], source)) break
      run.push(draft)
    }
    const [first] = run
    if (first && run.length > 1) {
      merged.push(joined(run, source))
      at += run.length
    } else {
      const draft = drafts[at]
      if (draft) merged.push(draft)
      at++
    }
  }
  return merged

  function isTiny(draft: Draft): boolean {
    const {section, sheets, atoms, room} = draft
    const [sheet] = sheets
    const item = source.items[section.owner]
    if (!item || !sheet || sheets.length > 1 || section.turn > 0 || (turns.get(section.owner) ?? 0) > 1) return false
    if (section.divider || atoms.length === 0 || draft.told.length > 0 || section.titleCut || hasOwnBody(item))
      return false
    if (ofOneSlide.some(key => slideProperty(item.block, key) !== undefined)) return false
    if (spokenOf.has(section.owner) || section.body.some(index => spokenOf.has(index))) return false
    return (
      layoutOf(draft, sheet, source.canvas) === 'default' &&
      sheetHeight(atoms, 0, bodyWidth(source.canvas), 1) <= tiny * room
    )
  }
}

function areSiblings({section: left}: Draft, {section: right}: Draft, {items}: DraftSource): boolean {
  return items[left.owner]?.parent === items[right.owner]?.parent && left.above.at(-1) === right.above.at(-1)
}

function fits(run: readonly Draft[], source: DraftSource): boolean {
  if (run.length < 2) return true
  const {room, atoms} = joined(run, source)
  return sheetHeight(atoms, 0, bodyWidth(source.canvas), 1) <= together * room
}

/** Several drafts as one: the slide has the title of the heading around them, else the page's. */
function joined(run: readonly Draft[], source: DraftSource): Draft {
  const {page, canvas} = source
  const sections = run.map(({section}) => section)
  const [first] = sections
  if (!first) throw new Error('Expected drafts to join')
  const parent = first.above.at(-1)
  const section: Section = {
    ...first,
    title: parent === undefined ? page.name : (first.breadcrumb.at(-1) ?? page.name),
    titled: parent ?? -1,
    breadcrumb: first.breadcrumb.slice(0, -1),
    body: sections.flatMap(({owner, body}, index) => (index === 0 ? body : [owner, ...body])),
  }
  const atoms = run.flatMap(draft => [headingAtom(draft, source), ...draft.atoms])
  const room = roomBelow(section, canvas)
  const scale = grownScale(atoms, 0, bodyWidth(canvas), room)
  return {
    section,
    atoms,
    told: [],
    sheets: [{...plainSheet(atoms), scale}],
    layout: 'default',
    named: false,
    room,
    scrolls: false,
    merged: sections.slice(1),
    ownTitle: first.title,
  }
}

function headingAtom({section}: Draft, {items, page, site}: DraftSource): TextAtom {
  const own = items[section.owner]
  const first = own?.block.tree.children[0]
  const words = first && 'children' in first ? (first.children as Nodes[]) : []
  const nodes = words.filter(node => !isFigure(anyNode(node).type))
  return {
    depth: 0,
    source: section.owner,
    opens: true,
    page: own?.page ?? page,
    within: own?.within ?? [],
    step: undefined,
    kind: 'text',
    nodes,
    runs: textRuns(nodes, site.graph, 'strong'),
    bullet: 'flat',
    label: undefined,
    strong: true,
    marker: own?.block.marker,
  }
}
