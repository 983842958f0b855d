import {bodyWidth, canvases, columnWidth, halfWidth, listLevel} from '../../plugins/5-views/deck/canvas.ts'
import type {DeckView, SlideLayout} from '../../plugins/5-views/deck/deck-view.ts'
import {columnBreak, isFigure} from '../../plugins/5-views/deck/layout.ts'
import {textIndent, textLines} from '../../plugins/5-views/deck/measure.ts'
import {sheetHeight} from '../../plugins/5-views/deck/paginate.ts'
import {planPage} from '../../plugins/5-views/deck/plan-page.ts'
import {shownDepths} from '../../plugins/5-views/deck/shown-depths.ts'
import type {Site} from '../../plugins/index.ts'

/** A slide as the build takes it to come out. */
export interface EstimatedSlide {
  readonly layout: SlideLayout
  /** Lines of each text, in order; `undefined` where the layout sets text in sizes of its own. */
  readonly lines: readonly number[] | undefined
  readonly words: readonly string[]
  /** Height of what is in the body, in px; `undefined` where figures take what room there is. */
  readonly height: number | undefined
}

/** Layouts whose text has the sizes of lists. */
const listed: readonly SlideLayout[] = ['default', 'center', 'two-cols', 'gallery', 'image-left', 'image-right']

/** What the build reckoned for each slide of a deck, in their order. */
export function estimateSlides(site: Site, deck: DeckView): readonly EstimatedSlide[] {
  const chain = site.decks.find(({id}) => id === deck.id)
  const pages = (chain?.pages ?? []).flatMap(({key}) => site.graph.pages.get(key) ?? [])
  const canvas = canvases[deck.aspect]
  return pages.flatMap((page, at) => {
    const first = pages[0] ?? page
    const coverTitle = at === 0 ? deck.title : undefined
    return planPage(page, {coverTitle, canvas, first}, site).planned.map((plan): EstimatedSlide => {
      if (plan.draft === undefined) return {layout: 'cover', lines: undefined, words: [], height: undefined}
      const {sheet, layout, draft} = plan
      const scale = sheet.scale / 100
      const figures = sheet.atoms.filter(isFigure)
      const scrolls = sheet.atoms.some(atom => atom.kind === 'table' && atom.manner === 'scroll')
      const inColumns = layout === 'two-cols' && figures.length === 0
      const width =
        layout === 'two-cols'
          ? inColumns
            ? columnWidth(canvas)
            : canvas.beside
          : layout === 'image-left' || layout === 'image-right'
            ? halfWidth(canvas)
            : bodyWidth(canvas)
      const texts = sheet.atoms.flatMap(atom => (atom.kind === 'text' ? [atom] : []))
      const depths = new Map(shownDepths(sheet.atoms, sheet.shift).map((depth, index) => [sheet.atoms[index], depth]))
      const cut = inColumns ? columnBreak(sheet.atoms, draft.room, sheet.scale, canvas) : undefined
      return {
        layout,
        lines: listed.includes(layout)
          ? texts.map(atom => {
              const depth = depths.get(atom) ?? 0
              return textLines(atom.runs, listLevel(depth).size, width / scale - textIndent(atom, depth))
            })
          : undefined,
        words: texts.map(atom => atom.runs.map(run => run.text).join('')),
        height:
          layout === 'default' && figures.length === 0 && cut === undefined && !scrolls
            ? sheetHeight(sheet.atoms, sheet.shift, width, scale)
            : undefined,
      }
    })
  })
}
