import type {Code} from 'mdast'
import type {Page} from '../../../plugins/index.ts'

/** Fenced code of a page, with the line its block begins at. */
export interface Fence {
  readonly code: Code
  readonly line: number
}

interface AnyNode {
  readonly type: string
  readonly children?: readonly AnyNode[]
}

/** Every fence of a page, wherever it stands: in quotes, lists and notices too. */
export function fencesOf(page: Page): readonly Fence[] {
  const fences: Fence[] = []
  const trees = page.preamble ? [page.preamble, ...page.blocks] : page.blocks
  for (const {tree, line} of trees) {
    const stack: AnyNode[] = [tree]
    for (let node = stack.pop(); node; node = stack.pop()) {
      if (node.type === 'code') fences.push({code: node as Code, line})
      for (const child of node.children ?? []) stack.push(child)
    }
  }
  return fences
}
