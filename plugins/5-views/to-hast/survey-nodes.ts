import type {Nodes} from 'mdast'
import {isStraight} from './render-straight.ts'

interface AnyNode {
  readonly type: string
  readonly value?: unknown
  readonly data?: unknown
  readonly children?: readonly AnyNode[]
}

/** What decides the way nodes are drawn. */
export interface Survey {
  /** Raw HTML stands somewhere in the nodes. */
  readonly html: boolean
  /** Levels of nesting, 1 for nodes without children. */
  readonly depth: number
  /** Every node can be drawn straight. */
  readonly straight: boolean
}

/** Look once through nodes, with a stack of its own: quotes nested 10,000 deep are only counted. */
export function surveyNodes(nodes: readonly Nodes[]): Survey {
  let html = false
  let depth = 0
  let straight = true
  const stack: {nodes: readonly AnyNode[]; level: number}[] = [{nodes, level: 1}]
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (next.level > depth) depth = next.level
    for (const node of next.nodes) {
      if (node.type === 'html') html = true
      if (straight && !isStraight(node)) straight = false
      if (node.children && node.children.length > 0) stack.push({nodes: node.children, level: next.level + 1})
    }
  }
  return {html, depth, straight}
}
