import type {BlockId} from '../../3-page/index.ts'
import type {PageItem} from './page-items.ts'
import type {PlannedSlide} from './plan-page.ts'

/** A heading's `id::` that leads to the slide it is on. */
export interface BlockAddress {
  /** Index among the slides of the page. */
  readonly slide: number
  readonly id: BlockId
  /** 0 where the heading stands on the slide, 1 where only the way to the slide says it, 2 where it was embedded. */
  readonly rank: 0 | 1 | 2
}

/** The `id::`s of a page's headings with the slides where they are found, most fitting first. */
export function blockAddresses(planned: readonly PlannedSlide[], items: readonly PageItem[]): readonly BlockAddress[] {
  const found: BlockAddress[] = []
  planned.forEach((plan, slide) => {
    if (!plan.draft) return
    const {draft, sheet, index, dropped} = plan
    const sections = index === 0 ? [draft.section, ...draft.merged, ...dropped] : []
    const lines = sheet.atoms.flatMap(atom =>
      atom.kind === 'text' && atom.strong && atom.within.length === (items[atom.source]?.within.length ?? 0)
        ? [atom.source]
        : [],
    )
    for (const at of [...sections.map(({owner}) => owner), ...lines]) add(at, slide, 0)
    for (const at of sections.flatMap(({above}) => above)) add(at, slide, 1)
  })
  return found.toSorted((left, right) => left.rank - right.rank || left.slide - right.slide)

  function add(at: number, slide: number, rank: 0 | 1): void {
    const item = items[at]
    if (item?.block.id !== undefined) found.push({slide, id: item.block.id, rank: item.within.length > 0 ? 2 : rank})
  }
}

/**
 * Which `id::`s each slide of a deck takes, one slide an id: a heading's own page before those that embed it, however the
 * pages stand in the deck. An id that is a slide's address already is nobody else's.
 *
 * @param pages By page its addresses, and the ids and anchors of its slides.
 * @returns By page and slide.
 */
export function shareAddresses(
  pages: readonly {readonly addresses: readonly BlockAddress[]; readonly ids: readonly string[]}[],
): readonly (readonly (readonly BlockId[])[])[] {
  const taken = new Set<string>(pages.flatMap(({ids}) => ids))
  const shared = pages.map((): BlockId[][] => [])
  for (const rank of [0, 1, 2]) {
    pages.forEach(({addresses}, page) => {
      for (const {slide, id, rank: own} of addresses) {
        if (own !== rank || taken.has(id)) continue
        taken.add(id)
        const slides = shared[page]
        if (slides) slides[slide] = [...(slides[slide] ?? []), id]
      }
    })
  }
  return shared
}
