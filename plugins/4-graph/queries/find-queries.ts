import type {Nodes} from 'mdast'
import type {Page, PageBlock} from '../../3-page/index.ts'
import type {} from '../../syntax/index.ts'

/** An advanced query and the block that holds it. */
export interface HeldQuery {
  readonly text: string
  /** Index in `Page.blocks`; -1 for the preamble. */
  readonly block: number
  readonly line: number
}

/** The advanced queries of a page, in document order. */
export function advancedQueriesOf(page: Page): readonly HeldQuery[] {
  const found: HeldQuery[] = []
  for (const [index, block] of [page.preamble, ...page.blocks].entries()) {
    if (!block || !mayHold(block)) continue
    for (const text of textsIn(block.tree.children)) found.push({text, block: index - 1, line: block.line})
  }
  return found
}

/** Whether a query stands in a block's source: a look at its text spares the walk through its tree. */
function mayHold(block: PageBlock): boolean {
  return /#\+begin_query/i.test(block.text) || block.tree.children.some(({type}) => type === 'advancedQuery')
}

function textsIn(nodes: readonly Nodes[]): readonly string[] {
  const texts: string[] = []
  const open = [...nodes].reverse()
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === 'advancedQuery') texts.push(node.value)
    else if ('children' in node) for (const child of [...node.children].reverse()) open.push(child)
  }
  return texts
}
