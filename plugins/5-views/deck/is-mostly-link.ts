import type {Nodes} from 'mdast'
import type {TextAtom} from './atom.ts'
import {anyNode} from './text-runs.ts'

/**
 * Whether more than half of a text are words of links to other sites: titles that others gave their pages, which say
 * nothing by being set large.
 */
export function isMostlyLink({nodes, runs}: TextAtom): boolean {
  const all = runs.reduce((sum, {text}) => sum + text.length, 0)
  return all > 0 && linked(nodes, false) * 2 > all
}

function linked(nodes: readonly Nodes[], inside: boolean): number {
  let sum = 0
  for (const node of nodes) {
    const {type, value, children} = anyNode(node)
    if (children) sum += linked(children as readonly Nodes[], inside || type === 'link')
    else if (inside) sum += value?.length ?? 0
  }
  return sum
}
