import {type PageKey, type PageName, pageKey} from '../1-files/index.ts'
import type {BlockId, Page, Pointer, PointerTarget} from '../3-page/index.ts'
import type {BlockPlace, Resolution} from './graph.ts'

/** What slide links are made from. */
export interface SlideSource {
  readonly pages: ReadonlyMap<PageKey, Page>
  readonly blocks: ReadonlyMap<BlockId, BlockPlace>
  resolve(name: string): Resolution
}

/** A target of a pointer, resolved. */
export interface SlideTarget {
  /** `undefined` where no file makes that page, or no block carries that id. */
  readonly page: Page | undefined
  /** As written. */
  readonly written: string
  readonly line: number
  readonly column: number
}

/** One statement about the next slide. */
export interface SlideStatement {
  /** Key of the deck it speaks of; `undefined` for any. */
  readonly deck: PageKey | undefined
  /** Name of that deck as written. */
  readonly deckName: string | undefined
  readonly targets: readonly SlideTarget[]
  /** "… and is the end." */
  readonly end: boolean
  /** Another page's `prev` says so, not the page itself. */
  readonly said: boolean
  /** Index of the block that states it; -1 for page properties and for what another page's `prev` says. */
  readonly block: number
  readonly line: number
  readonly column: number
}

/** What a page says about the slides around it. */
export interface SlidePage {
  readonly page: Page
  /** A sentence says that it is a slide, or a property puts it into a deck. */
  readonly member: boolean
  /** In document order; where a property states the next slide, no sentence does. */
  readonly next: readonly SlideStatement[]
  /** Decks the page names, next slide or not: key → name as written. */
  readonly decks: ReadonlyMap<PageKey, string>
}

/**
 * Resolve the pointers of all pages. A `prev` counts as the next slide of a page that says nothing of its own; where both
 * speak, the page's own word holds.
 *
 * @returns Pages that say something or are said to have a next slide, in key order.
 */
export function slideLinks(source: SlideSource): ReadonlyMap<PageKey, SlidePage> {
  const links = new Map<PageKey, SlidePage>()
  const said = new Map<PageKey, SlideStatement[]>()
  for (const page of source.pages.values()) {
    if (page.pointers.length === 0) continue
    links.set(page.key, readSlidePage(page, source))
    for (const pointer of page.pointers) {
      for (const target of pointer.previous ?? []) {
        const key = resolveTarget(target, source).page?.key
        if (key === undefined || key === page.key) continue
        const here = {written: page.name, page, line: 1, column: 1}
        // The place is in the other page's file, where nothing is written of it.
        const statement = {...statementOf(pointer, [here], -1), end: false, said: true, line: 1, column: 1}
        said.set(key, [...(said.get(key) ?? []), statement])
      }
    }
  }
  for (const [key, statements] of said) {
    const own = links.get(key)
    const page = source.pages.get(key)
    if (page === undefined || (own !== undefined && own.next.length > 0)) continue
    links.set(key, {page, member: own?.member ?? false, next: statements, decks: own?.decks ?? new Map()})
  }
  return new Map([...links].sort(([left], [right]) => (left < right ? -1 : 1)))
}

function readSlidePage(page: Page, source: SlideSource): SlidePage {
  const spoken = page.pointers.filter(pointer => pointer.next !== undefined || pointer.end)
  const properties = spoken.filter(pointer => pointer.form === 'property')
  const decks = new Map<PageKey, string>()
  for (const {deck} of page.pointers) {
    if (deck !== undefined && !decks.has(pageKey(deck))) decks.set(pageKey(deck), deck)
  }
  const pageDeck = page.pointers.find(pointer => pointer.form === 'property' && pointer.deck !== undefined)?.deck
  return {
    page,
    member: page.pointers.some(pointer => pointer.member || pointer.deck !== undefined),
    next: (properties.length > 0 ? properties : spoken).map(pointer => {
      const targets = (pointer.next ?? []).map(target => resolveTarget(target, source))
      return statementOf({...pointer, deck: pointer.deck ?? pageDeck}, targets, blockOf(page, pointer))
    }),
    decks,
  }
}

function statementOf(pointer: Pointer, targets: readonly SlideTarget[], block: number): SlideStatement {
  return {
    deck: pointer.deck === undefined ? undefined : pageKey(pointer.deck),
    deckName: pointer.deck,
    targets,
    end: pointer.end,
    said: false,
    block,
    line: pointer.line,
    column: pointer.column,
  }
}

/** Find the page that a pointer's target names, or that holds the block it names. */
export function resolveTarget(target: PointerTarget, source: SlideSource): SlideTarget {
  const place = {written: target.target, line: target.line, column: target.column}
  const key =
    target.type === 'block'
      ? source.blocks.get(target.target.toLowerCase() as BlockId)?.page
      : source.resolve(target.target).key
  return {...place, page: key === undefined ? undefined : source.pages.get(key)}
}

/** Index of the block that holds a pointer. Pointers are compared by place: a page read from a cache has lost identity. */
function blockOf(page: Page, pointer: Pointer): number {
  if (pointer.form === 'property') return -1
  return page.blocks.findIndex(block => block.pointer?.line === pointer.line && block.pointer.column === pointer.column)
}

/** Whether one page's name sorts before another's: what a person sees, then the key. */
export function compareNames(left: {name: PageName; key: PageKey}, right: {name: PageName; key: PageKey}): number {
  const [a, b] = [left.name.toLowerCase(), right.name.toLowerCase()]
  return a < b ? -1 : a > b ? 1 : left.key < right.key ? -1 : left.key > right.key ? 1 : 0
}
