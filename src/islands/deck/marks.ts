import type {Canvas} from './fit.ts'
import type {Point, Stroke} from './state.ts'

const namespace = 'http://www.w3.org/2000/svg'

/** What lies on a slide: strokes, the one that is being drawn, and the laser's point. */
export interface Marks {
  readonly strokes: readonly Stroke[]
  readonly drawing: Stroke | undefined
  readonly laser: Point | undefined
}

/**
 * A layer for marks over a canvas, in its own px: ink grows and shrinks with the slide.
 *
 * @returns A function that shows marks.
 */
export function buildMarks(stage: HTMLElement, canvas: Canvas): (marks: Marks) => void {
  const layer = document.createElementNS(namespace, 'svg')
  layer.setAttribute('viewBox', `0 0 ${canvas.width} ${canvas.height}`)
  layer.setAttribute('width', `${canvas.width}`)
  layer.setAttribute('height', `${canvas.height}`)
  layer.setAttribute('class', 'deck-marks')
  layer.setAttribute('aria-hidden', 'true')
  const ink = document.createElementNS(namespace, 'g')
  const live = document.createElementNS(namespace, 'path')
  const point = document.createElementNS(namespace, 'circle')
  point.setAttribute('r', '11')
  point.setAttribute('class', 'deck-laser')
  layer.append(ink, live, point)
  stage.append(layer)
  let shown: readonly Stroke[] = []
  return ({strokes, drawing, laser}) => {
    if (strokes !== shown) {
      shown = strokes
      ink.replaceChildren(
        ...strokes.map(stroke => {
          const path = document.createElementNS(namespace, 'path')
          path.setAttribute('d', pathOf(stroke))
          return path
        }),
      )
    }
    live.setAttribute('d', pathOf(drawing ?? []))
    point.toggleAttribute('hidden', laser === undefined)
    if (laser) {
      point.setAttribute('cx', `${laser[0]}`)
      point.setAttribute('cy', `${laser[1]}`)
    }
  }
}

/** A stroke as a smooth path: through the middles of its points, bent at the points themselves. */
export function pathOf(stroke: Stroke): string {
  const [x, y] = stroke
  if (x === undefined || y === undefined) return ''
  // A dot is a line without length: the round cap draws it.
  if (stroke.length < 4) return `M${x} ${y}l0 0`
  let path = `M${x} ${y}`
  for (let at = 2; at + 3 < stroke.length; at += 2) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = stroke.slice(at, at + 4)
    path += `Q${x1} ${y1} ${(x1 + x2) / 2} ${(y1 + y2) / 2}`
  }
  return `${path}L${stroke.at(-2)} ${stroke.at(-1)}`
}
