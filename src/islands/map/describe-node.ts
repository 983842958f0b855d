import {fillIn} from '../fill-in.ts'
import {edgeName} from './edge-name.ts'
import type {MapWords} from './map-words.ts'
import type {MapGraph} from './read-map.ts'

/**
 * A node in one line, for eyes and for a screen reader: `Garden: 12 linked (9 reference, 4 tag)`. An edge of two types
 * counts under both.
 */
export function describeNode(
  graph: MapGraph,
  key: string,
  edgeTypes: readonly string[],
  words: Pick<MapWords, 'edgeTypes' | 'linked'>,
): string {
  const counts = edgeTypes.map(() => 0)
  graph.forEachEdge(key, (_, edge) => {
    for (const index of counts.keys()) if ((edge.types & (1 << index)) !== 0) counts[index] = (counts[index] ?? 0) + 1
  })
  const parts = edgeTypes.flatMap((type, index) => (counts[index] ? [`${counts[index]} ${edgeName(type, words)}`] : []))
  const links = parts.length > 0 ? ` (${parts.join(', ')})` : ''
  const name = graph.getNodeAttribute(key, 'label')
  return fillIn(words.linked, {name, count: graph.neighbors(key).length}) + links
}
