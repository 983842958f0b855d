/** A place on the map; y grows upwards. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** The map reaches from minus this to this, both ways. */
export const extent = 1000

/**
 * Bring a laid out picture into its box: far-out points drawn in, lying rather than standing, scaled evenly, in the middle.
 *
 * @param bottom Lower edge of the box; the others are at `extent`.
 */
export function fitPoints(laidOut: ReadonlyMap<number, Point>, bottom: number): ReadonlyMap<number, Point> {
  const points = lyingDown(drawnIn(laidOut))
  const {left, right, low, high} = boundsOf(points)
  const scale = Math.min((2 * extent) / Math.max(right - left, 1e-9), (extent - bottom) / Math.max(high - low, 1e-9))
  const middle = (extent + bottom) / 2
  const fit = new Map<number, Point>()
  for (const [node, {x, y}] of points) {
    fit.set(node, {x: (x - (left + right) / 2) * scale, y: middle + (y - (low + high) / 2) * scale})
  }
  return fit
}

/** Draw far-out points in, so that a few of them do not shrink all else: beyond the reach of nine in ten, by two thirds. */
function drawnIn(points: ReadonlyMap<number, Point>): ReadonlyMap<number, Point> {
  const size = Math.max(points.size, 1)
  let [sumX, sumY] = [0, 0]
  for (const {x, y} of points.values()) [sumX, sumY] = [sumX + x, sumY + y]
  const centre = {x: sumX / size, y: sumY / size}
  const distances = [...points.values()].map(({x, y}) => Math.hypot(x - centre.x, y - centre.y))
  const reach = distances.sort((left, right) => left - right)[Math.floor(size * 0.9)] ?? 0
  return new Map(
    [...points].map(([node, {x, y}]) => {
      const distance = Math.hypot(x - centre.x, y - centre.y)
      const factor = distance <= reach ? 1 : (reach + (distance - reach) / 3) / distance
      return [node, {x: (x - centre.x) * factor, y: (y - centre.y) * factor}]
    }),
  )
}

/** Turn a picture that is higher than wide by a quarter: screens are wide. */
function lyingDown(points: ReadonlyMap<number, Point>): ReadonlyMap<number, Point> {
  const {left, right, low, high} = boundsOf(points)
  return high - low <= right - left ? points : new Map([...points].map(([node, {x, y}]) => [node, {x: y, y: -x}]))
}

function boundsOf(points: ReadonlyMap<number, Point>) {
  const bounds = {left: Infinity, right: -Infinity, low: Infinity, high: -Infinity}
  for (const {x, y} of points.values()) {
    bounds.left = Math.min(bounds.left, x)
    bounds.right = Math.max(bounds.right, x)
    bounds.low = Math.min(bounds.low, y)
    bounds.high = Math.max(bounds.high, y)
  }
  return bounds
}
