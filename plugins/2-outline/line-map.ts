import type {Place} from '../diagnostics/index.ts'
import type {LineMap} from './outline.ts'

/**
 * Find where a place in a block's text stands in the author's file.
 *
 * @param place Line and column in the dedented text, from 1. A line past the end counts as the last one.
 * @returns Line and column in the file, from 1.
 */
export function placeInFile(map: LineMap, place: Place): Place {
  const index = Math.max(0, Math.min(place.line, map.lines.length) - 1)
  return {line: map.lines[index] ?? 1, column: place.column + (map.stripped[index] ?? 0)}
}
