import type {PageKey} from '../1-files/index.ts'
import type {Page} from '../3-page/index.ts'
import type {SlidePage, SlideStatement, SlideTarget} from './slide-links.ts'

/** Where a page leads in one deck. */
export interface NextSlides {
  /** The statements that hold in this deck. */
  readonly statements: readonly SlideStatement[]
  /** Pages that follow, each once, in document order: the first is the main path. */
  readonly keys: readonly PageKey[]
  readonly pages: ReadonlyMap<PageKey, Page>
  /** Targets that no page answers to. */
  readonly missing: readonly SlideTarget[]
  /** Targets that are the page itself. */
  readonly itself: readonly SlideTarget[]
}

/**
 * Say where a page leads in a deck: by the statements that name the deck, else by those that name none.
 *
 * @param deck Key of the deck's name; `undefined` for a deck without one; `all` for every statement.
 */
export function nextSlides(slide: SlidePage, deck: PageKey | 'all' | undefined): NextSlides {
  const statements = statementsOf(slide, deck)
  const pages = new Map<PageKey, Page>()
  const missing: SlideTarget[] = []
  const itself: SlideTarget[] = []
  for (const target of statements.flatMap(statement => statement.targets)) {
    if (target.page === undefined) missing.push(target)
    else if (target.page.key === slide.page.key) itself.push(target)
    else pages.set(target.page.key, target.page)
  }
  return {statements, keys: [...pages.keys()], pages, missing, itself}
}

function statementsOf(slide: SlidePage, deck: PageKey | 'all' | undefined): readonly SlideStatement[] {
  if (deck === 'all') return slide.next
  const named = deck === undefined ? [] : slide.next.filter(statement => statement.deck === deck)
  return named.length > 0 ? named : slide.next.filter(statement => statement.deck === undefined)
}
