import type {Nodes} from 'mdast'
import type {PublicGraph} from '../../4-graph/index.ts'
import {anyNode, textRuns} from './text-runs.ts'

/**
 * Cut inline nodes in two at an offset of their text. Text and what only formats it (emphasis, a link) is cut; any other
 * node goes whole to the side its beginning is on.
 *
 * @param offset Into the text that `textRuns` gives for the nodes.
 */
export function slicePhrasing(
  nodes: readonly Nodes[],
  offset: number,
  graph: PublicGraph,
): readonly [head: readonly Nodes[], tail: readonly Nodes[]] {
  const head: Nodes[] = []
  const tail: Nodes[] = []
  let at = 0
  for (const node of nodes) {
    const length = textRuns([node], graph).reduce((sum, run) => sum + run.text.length, 0)
    if (at + length <= offset) {
      head.push(node)
    } else if (at >= offset) {
      tail.push(node)
    } else if (node.type === 'text') {
      head.push({...node, value: node.value.slice(0, offset - at).trimEnd()})
      tail.push({...node, value: node.value.slice(offset - at).trimStart()})
    } else if (anyNode(node).children && isFormat(node.type)) {
      const [before, after] = slicePhrasing((node as {children: Nodes[]}).children, offset - at, graph)
      if (before.length > 0) head.push({...node, children: before} as Nodes)
      if (after.length > 0) tail.push({...node, children: after} as Nodes)
    } else {
      head.push(node)
    }
    at += length
  }
  return [head, tail]
}

function isFormat(type: string): boolean {
  return type === 'strong' || type === 'emphasis' || type === 'delete' || type === 'highlight' || type === 'link'
}
