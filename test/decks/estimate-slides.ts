import {canvases} from '../../plugins/5-views/deck/canvas.ts'
import {type EstimatedSlide, estimateSlide} from '../../plugins/5-views/deck/check/estimate-slide.ts'
import {planPage} from '../../plugins/5-views/deck/plan-page.ts'
import type {DeckView, Site} from '../../plugins/index.ts'

/** What the build reckoned for each slide of a deck, in their order. */
export function estimateSlides(site: Site, deck: DeckView): readonly EstimatedSlide[] {
  const chain = site.decks.find(({id}) => id === deck.id)
  const pages = (chain?.pages ?? []).flatMap(({key}) => site.graph.pages.get(key) ?? [])
  const canvas = canvases[deck.aspect]
  return pages.flatMap((page, at) => {
    const first = pages[0] ?? page
    const coverTitle = at === 0 ? deck.title : undefined
    return planPage(page, {coverTitle, canvas, first}, site).planned.map(plan => estimateSlide(plan, canvas))
  })
}
