import type {Page} from '../../3-page/index.ts'
import type {PublicGraph} from '../../4-graph/index.ts'
import {onOneSlide} from './on-one-slide.ts'
import type {PageItem} from './page-items.ts'
import {slideFlag, slideProperty, slideWord} from './slide-settings.ts'
import {anyNode, plainText} from './text-runs.ts'

/** A title longer than this is cut; the whole of it then goes into the body. */
export const titleLimit = 90

/** A run of blocks under one title. It becomes one slide or several. */
export interface Section {
  /** Index of the item that is its title; -1 where the page's name is. */
  readonly owner: number
  /** Index of the item whose words are the title, where that is another: a slide that holds several small sections. */
  readonly titled?: number
  /** How many sections with the same owner came before it: the text went on after a sub-section. */
  readonly turn: number
  /** Plain text; empty where the owner has no words of its own. */
  readonly title: string
  /** The title is cut, so the body begins with the whole of it. */
  readonly titleCut: boolean
  /** Titles above it, outermost first, without the page's name. */
  readonly breadcrumb: readonly string[]
  /** Items of those titles. */
  readonly above: readonly number[]
  /** Depth of the shallowest item of all its turns. */
  readonly base: number
  /** Indexes of the items of its body, in document order. */
  readonly body: readonly number[]
  /** The owner has sub-sections and nothing of its own. */
  readonly divider: boolean
}

/**
 * Cut a page into sections by the depth of its tree.
 *
 * Headings begin sections; their number of `#`s says nothing. A heading without children adopts the siblings that follow
 * it. A heading with nothing below it is a strong line of the section around it. A heading that holds only one other
 * section survives in that one's breadcrumb. On a page without headings every top block with children begins a section.
 */
export function pageSections(page: Page, items: readonly PageItem[], graph: PublicGraph): readonly Section[] {
  const starters = findStarters(page, items, graph)
  const owners = findOwners(items, starters)
  const sections: Section[] = []
  const turns = new Map<number, number>()
  const bases = new Map<number, number>()
  items.forEach(({depth}, index) => {
    const owner = owners.of[index] ?? -1
    if (owner !== index) bases.set(owner, Math.min(depth, bases.get(owner) ?? depth))
  })
  const emitted = new Set<number>()

  function open(owner: number, body: readonly number[]): void {
    const turn = turns.get(owner) ?? 0
    turns.set(owner, turn + 1)
    const {title, cut} = titleOf(owner, page, items, graph)
    const divider = body.length === 0 && turn === 0 && owner >= 0 && !cut && !hasOwnBody(items[owner])
    sections.push({
      owner,
      turn,
      base: bases.get(owner) ?? 0,
      title,
      titleCut: cut && turn === 0,
      breadcrumb: above(owner).flatMap(at => titleOf(at, page, items, graph).title || []),
      above: above(owner),
      body,
      divider,
    })
  }

  function above(owner: number): readonly number[] {
    const trail: number[] = []
    let at = owner < 0 ? -1 : (owners.above[owner] ?? -1)
    while (at >= 0) {
      trail.unshift(at)
      at = owners.above[at] ?? -1
    }
    return trail
  }

  let run: number[] = []
  let current = -1
  function close(): void {
    const isFirst = current >= 0 && !emitted.has(current)
    if (current >= 0) emitted.add(current)
    const [only, second] = run
    if (current < 0 && only !== undefined && second === undefined && isLoneHeading(only)) open(only, [])
    else if (run.length > 0 || (isFirst && keepsEmpty(current))) open(current, run)
    run = []
  }
  /** A heading at the top with nothing around it to be a line of. */
  function isLoneHeading(index: number): boolean {
    return items[index]?.block.heading !== undefined && items[index]?.parent === -1
  }
  function keepsEmpty(owner: number): boolean {
    const item = items[owner]
    if (!item) return false
    if (hasOwnBody(item) || titleOf(owner, page, items, graph).cut) return true
    if (asksForSlide(item) || ownProperties.some(key => slideProperty(item.block, key) !== undefined)) return true
    // A frame around a single section is said by its breadcrumb; one around several, or around none, is a slide.
    return owners.below[owner] !== 1
  }

  items.forEach((_, index) => {
    const owner = owners.of[index] ?? -1
    if (owner !== current) {
      close()
      current = owner
    }
    if (owner !== index) run.push(index)
  })
  close()
  return sections
}

/** Properties that speak of one slide, so their heading is one. */
const ownProperties = ['notes', 'layout', 'slide-id', 'timing', 'background'] as const

/** `slide:: true` and `slide:: title` begin a slide. */
export function asksForSlide({block}: PageItem): boolean {
  return slideWord(block, 'slide') === 'title' || slideFlag(block, 'slide') === true
}

interface Owners {
  /** By item: the starter its text belongs to, itself for a starter; -1 for the page. */
  readonly of: readonly number[]
  /** By starter: the starter around it, or -1. */
  readonly above: readonly number[]
  /** By starter: how many starters have it right above them. */
  readonly below: readonly number[]
}

function findOwners(items: readonly PageItem[], starters: ReadonlySet<number>): Owners {
  const of: number[] = []
  const above: number[] = []
  const below = items.map(() => 0)
  /** By parent: the childless heading that adopts the siblings after it. */
  const adopters = new Map<number, number>()
  const withChildren = new Set(items.map(item => item.parent))
  items.forEach((item, index) => {
    const around = item.parent < 0 ? -1 : (of[item.parent] ?? -1)
    if (starters.has(index)) {
      of.push(index)
      above.push(around)
      if (around >= 0) below[around] = (below[around] ?? 0) + 1
      if (withChildren.has(index)) adopters.delete(item.parent)
      else adopters.set(item.parent, index)
    } else {
      if (item.block.heading !== undefined) adopters.delete(item.parent)
      of.push(adopters.get(item.parent) ?? around)
      above.push(-1)
    }
  })
  return {of, above, below}
}

/** Items that begin a section. */
function findStarters(page: Page, items: readonly PageItem[], graph: PublicGraph): ReadonlySet<number> {
  const level = slideWord(page, 'slide-level') ?? 'auto'
  const deepest = /^[1-9]$/.test(level) ? Number(level) : Number.POSITIVE_INFINITY
  const hasHeadings = items.some(({block, within}) => block.heading !== undefined && within.length === 0)
  const alwaysByBlocks = level === 'blocks' || !hasHeadings
  const withChildren = new Set(items.map(item => item.parent))
  const held = heldTogether(items)
  const starters = new Set<number>()
  /** By parent: whether the sibling after this one can be adopted. Filled from the end. */
  const followed = new Map<number, boolean>()
  for (let index = items.length - 1; index >= 0; index--) {
    const item = items[index]
    if (!item) continue
    const asked = asksForSlide(item)
    // What is embedded brings its headings to a page that has none of its own.
    const byBlocks =
      alwaysByBlocks && (level === 'blocks' || item.within.length === 0 || item.block.heading === undefined)
    const candidate = held.has(index)
      ? false
      : byBlocks
        ? item.depth === 0
        : item.block.heading !== undefined && item.depth < deepest
    const filled = withChildren.has(index) || (!byBlocks && (hasOwnBody(item) || (followed.get(item.parent) ?? false)))
    const short =
      plainText(item.block.tree.children.slice(0, 1), graph).length <= titleLimit || item.block.heading !== undefined
    if (asked || (candidate && (level === 'blocks' || (filled && (short || !byBlocks))))) starters.add(index)
    followed.set(item.parent, item.block.heading === undefined && !starters.has(index))
  }
  return starters
}

/** Items below a heading that asks for such a layout. */
function heldTogether(items: readonly PageItem[]): ReadonlySet<number> {
  const held = new Set<number>()
  items.forEach(({parent}, index) => {
    const above = items[parent]
    if (above && (held.has(parent) || onOneSlide(above.block))) held.add(index)
  })
  return held
}

/** A heading's block holds more than its title. */
export function hasOwnBody(item: PageItem | undefined): boolean {
  if (!item) return false
  const [first, ...rest] = item.block.tree.children
  return rest.length > 0 || (first !== undefined && first.type !== 'paragraph' && first.type !== 'heading')
}

function titleOf(
  owner: number,
  page: Page,
  items: readonly PageItem[],
  graph: PublicGraph,
): {title: string; cut: boolean} {
  const item = items[owner]
  if (!item) return {title: page.name, cut: false}
  const first = item.block.tree.children[0]
  const children = first && (first.type === 'paragraph' || first.type === 'heading') ? first.children : []
  const full = withoutColon(
    plainText(
      children.filter(node => !isFigure(anyNode(node).type)),
      graph,
    ),
  )
  return full.length <= titleLimit ? {title: full, cut: false} : {title: firstClause(full), cut: true}
}

/** A title needs no colon: what it announces stands below it. */
export function withoutColon(title: string): string {
  return title.replace(/\s*[:：]\s*$/u, '')
}

/** Inline nodes that are drawn as things of their own, not as words of a title. */
export function isFigure(type: string): boolean {
  return type === 'image' || type === 'macro' || type === 'html'
}

/** Cut to the first clause, or to the last word that fits, within the limit. */
export function firstClause(text: string): string {
  const head = text.slice(0, titleLimit - 1)
  const clause = /^(.{20,}?)[.:;!?。：；！？—–]\s/u.exec(`${head} `)?.[1]
  if (clause !== undefined) return clause
  const space = head.lastIndexOf(' ')
  // A cut may fall inside a pair of surrogates.
  return `${(space > titleLimit / 2 ? head.slice(0, space) : head).replace(/[\s,\ud800-\udbff]+$/, '')}…`
}
