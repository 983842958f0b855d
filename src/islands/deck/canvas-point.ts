import type {Canvas, Fit} from './fit.ts'
import type {Point, Region} from './state.ts'

/** The point of the canvas at a point of the window, rounded to px and kept inside. */
export function canvasPoint(x: number, y: number, fit: Fit, canvas: Canvas): Point {
  const inside = (value: number, most: number) => Math.round(Math.max(0, Math.min(value, most)))
  return [inside((x - fit.left) / fit.scale, canvas.width), inside((y - fit.top) / fit.scale, canvas.height)]
}

/** The region between two corners, in the canvas's own proportions; a press without a way enlarges what is around it. */
export function regionOf(from: Point, to: Point, canvas: Canvas): Region {
  const width = Math.abs(to[0] - from[0])
  const height = Math.abs(to[1] - from[1])
  const isPress = width < 20 && height < 20
  const scale = isPress ? 2 : Math.max(1, Math.min(canvas.width / width, canvas.height / height, 6))
  const inside = (middle: number, size: number) =>
    Math.round(Math.max(0, Math.min(middle - size / scale / 2, size - size / scale)))
  return {
    x: inside((from[0] + to[0]) / 2, canvas.width),
    y: inside((from[1] + to[1]) / 2, canvas.height),
    scale,
  }
}
