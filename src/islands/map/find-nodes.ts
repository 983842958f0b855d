import type {MapGraph} from './read-map.ts'

/** Text as it is compared: without case and accents. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
}

/**
 * Nodes whose name holds every word of a question: names that begin with it first, then by degree.
 *
 * @returns Keys, at most `limit`; none for an empty question.
 */
export function findNodes(graph: MapGraph, question: string, limit: number): readonly string[] {
  const whole = foldText(question.trim())
  if (whole === '') return []
  const words = whole.split(/\s+/u)
  const hits: {key: string; rank: number; degree: number}[] = []
  graph.forEachNode((key, node) => {
    const name = foldText(node.label)
    if (!words.every(word => name.includes(word))) return
    hits.push({key, rank: name === whole ? 0 : name.startsWith(whole) ? 1 : 2, degree: node.degree})
  })
  hits.sort((a, b) => a.rank - b.rank || b.degree - a.degree)
  return hits.slice(0, limit).map(hit => hit.key)
}
