import {bodyWidth, type Canvas, columnWidth, figures, halfWidth, listLevel, type as measures} from '../canvas.ts'
import type {SlideLayout} from '../deck-view.ts'
import {columnBreak, isFigure} from '../layout.ts'
import {textIndent, textLines} from '../measure.ts'
import {sheetHeight} from '../paginate.ts'
import type {PlannedSlide} from '../plan-page.ts'
import {shownDepths} from '../shown-depths.ts'

/** A slide as the build takes it to come out, in px of the canvas. */
export interface EstimatedSlide {
  readonly layout: SlideLayout
  /** Lines of each text, in order; `undefined` where the layout sets text in sizes of its own. */
  readonly lines: readonly number[] | undefined
  /** The texts. */
  readonly texts: readonly string[]
  /** Height of what is in the body, and what there is for it; `undefined` where figures take what room there is. */
  readonly height: number | undefined
  readonly room: number
  /** Smallest text but for cells, and that of cells; `undefined` for none. */
  readonly smallestText: number | undefined
  readonly smallestCell: number | undefined
}

/** Layouts whose text has the sizes of lists. */
const listed: readonly SlideLayout[] = ['default', 'center', 'two-cols', 'gallery', 'image-left', 'image-right']

/** What the build reckons of a slide it has planned. */
export function estimateSlide(plan: PlannedSlide, canvas: Canvas): EstimatedSlide {
  if (plan.draft === undefined) {
    const none = {lines: undefined, height: undefined, smallestText: undefined, smallestCell: undefined}
    return {layout: 'cover', texts: [], room: 0, ...none}
  }
  const {sheet, layout, draft} = plan
  const {atoms, shift} = sheet
  const scale = sheet.scale / 100
  const hasFigures = atoms.some(isFigure)
  const scrolls = draft.scrolls || atoms.some(atom => atom.kind === 'table' && atom.manner === 'scroll')
  const inColumns = layout === 'two-cols' && !hasFigures
  const width = widthOf(layout, inColumns, canvas)
  const depths = shownDepths(atoms, shift)
  const texts = atoms.flatMap((atom, at) => (atom.kind === 'text' ? [{atom, depth: depths[at] ?? 0}] : []))
  const cut = inColumns ? columnBreak(atoms, draft.room, sheet.scale, canvas) : undefined
  const isListed = listed.includes(layout)
  const sizes = atoms.flatMap((atom, at) => {
    if (atom.kind === 'text') return isListed ? [listLevel(depths[at] ?? 0).size * scale] : [measures.text.size]
    if (atom.kind === 'code') return [(figures.code.size * atom.size * scale) / 100]
    return atom.kind === 'quote' || atom.kind === 'box' ? [measures.text.size * scale] : []
  })
  const cells = atoms.flatMap(atom => (atom.kind === 'table' ? [(figures.table.size * atom.size * scale) / 100] : []))
  return {
    layout,
    lines: isListed
      ? texts.map(({atom, depth}) =>
          textLines(atom.runs, listLevel(depth).size, width / scale - textIndent(atom, depth)),
        )
      : undefined,
    texts: texts.map(({atom}) => atom.runs.map(run => run.text).join('')),
    height:
      layout === 'default' && !hasFigures && cut === undefined && !scrolls
        ? sheetHeight(atoms, shift, width, scale)
        : undefined,
    room: draft.room,
    smallestText: least(sizes),
    smallestCell: least(cells),
  }
}

function widthOf(layout: SlideLayout, inColumns: boolean, canvas: Canvas): number {
  if (layout === 'two-cols') return inColumns ? columnWidth(canvas) : canvas.beside
  return layout === 'image-left' || layout === 'image-right' ? halfWidth(canvas) : bodyWidth(canvas)
}

function least(sizes: readonly number[]): number | undefined {
  return sizes.length === 0 ? undefined : Math.min(...sizes)
}
