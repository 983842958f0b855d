import type {Nodes} from 'mdast'
import type {BlockId, Page, PageBlock} from '../../3-page/index.ts'
import type {PublicGraph} from '../../4-graph/index.ts'
import type {TextRun} from './atom.ts'

/** A node of any type, ours included: what every node may have. */
export interface AnyNode {
  readonly type: string
  readonly value?: string
  readonly url?: string
  readonly alt?: string | null
  readonly name?: string
  readonly args?: readonly string[]
  readonly children?: readonly AnyNode[]
}

/** See a node without minding its type: plugins of other rooms add types that this room only measures. */
export function anyNode(node: Nodes): AnyNode {
  return node as AnyNode
}

/**
 * The words of inline nodes, by weight, as they are drawn.
 *
 * @param graph Asked for the first line of block references.
 */
export function textRuns(
  nodes: readonly Nodes[],
  graph: PublicGraph,
  face: TextRun['face'] = 'regular',
): readonly TextRun[] {
  const runs: TextRun[] = []
  collect(nodes.map(anyNode), face, graph, 0, runs)
  return runs
}

/** The same without weights. */
export function plainText(nodes: readonly Nodes[], graph: PublicGraph): string {
  return textRuns(nodes, graph)
    .map(run => run.text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
}

function collect(
  nodes: readonly AnyNode[],
  face: TextRun['face'],
  graph: PublicGraph,
  depth: number,
  runs: TextRun[],
): void {
  for (const node of nodes) {
    switch (node.type) {
      case 'strong':
        collect(node.children ?? [], face === 'code' ? face : 'strong', graph, depth, runs)
        break
      case 'inlineCode':
        push(runs, node.value ?? '', 'code')
        break
      case 'break':
        push(runs, '\n', face)
        break
      case 'tag':
        push(runs, `#${node.value ?? ''}`, face)
        break
      case 'image':
        // An image inside running text is drawn as high as the line.
        push(runs, '    ', face)
        break
      case 'html':
        push(runs, (node.value ?? '').replace(/<[^>]*>/g, ''), face)
        break
      case 'inlineMath':
        push(runs, (node.value ?? '').replace(/\\[a-zA-Z]+|[{}^_]/g, 'x'), face)
        break
      case 'macro':
        push(runs, [node.name ?? '', ...(node.args ?? [])].join(' '), face)
        break
      case 'blockReference': {
        const target = targetBlock(graph, node.value ?? '')
        if (node.children && node.children.length > 0) collect(node.children, face, graph, depth, runs)
        else if (target && depth < 5) collect(firstLine(target.block), face, graph, depth + 1, runs)
        else push(runs, node.value ?? '', face)
        break
      }
      default:
        if (node.children && node.children.length > 0) collect(node.children, face, graph, depth, runs)
        else if (node.value) push(runs, node.value, face)
    }
  }
}

function push(runs: TextRun[], text: string, face: TextRun['face']): void {
  if (text !== '') runs.push({text, face})
}

function firstLine(block: PageBlock): readonly AnyNode[] {
  const first = block.tree.children[0]
  return first ? (anyNode(first).children ?? [anyNode(first)]) : []
}

/** The block that carries an id, and its page. */
export function targetBlock(graph: PublicGraph, id: string): {page: Page; index: number; block: PageBlock} | undefined {
  const place = graph.blocks.get(id.trim().toLowerCase() as BlockId)
  const page = place && graph.pages.get(place.page)
  const block = page?.blocks[place?.index ?? -1]
  return page && place && block ? {page, index: place.index, block} : undefined
}
