import type {Nodes, Root} from 'mdast'
import type {Resolve} from '../resolve.ts'
import {setElement} from './element.ts'
import {elementOf} from './element-of.ts'

/**
 * Say in the `data` of every node of Logseq's which element it is. Walks without recursion, children before their parents.
 *
 * @param resolve Finds what references mean; without it they lead nowhere.
 */
export function setElements(tree: Root, resolve: Resolve | undefined): void {
  const order: Nodes[] = [tree]
  for (let index = 0; index < order.length; index++) {
    const node = order[index]
    if (node && 'children' in node) for (const child of node.children ?? []) order.push(child)
  }
  for (const node of order.reverse()) {
    const element = elementOf(node, resolve)
    if (element) setElement(node, element)
  }
}
