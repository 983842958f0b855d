import type {Heading, Paragraph, PhrasingContent} from 'mdast'
import type {Point} from 'unist'
import type {PageBlock} from '../3-page/index.ts'
import type {Block, BlockChild} from './outline-node.ts'
import type {OwnLines} from './own-lines.ts'
import {propertyList} from './property-list.ts'

/** Make the node of a block, without the blocks below it. */
export function blockNode(block: PageBlock, lines: OwnLines): Block {
  const content = withMarks(block, [...block.tree.children] as BlockChild[], lines)
  const list = propertyList(block.properties, lines)
  return {
    type: 'block',
    kind: block.kind,
    collapsed: block.collapsed,
    id: block.id ?? null,
    heading: block.heading ?? null,
    marker: block.marker ?? null,
    priority: block.priority ?? null,
    scheduled: block.scheduled?.day ?? null,
    deadline: block.deadline?.day ?? null,
    children: list ? [...content, list] : content,
  }
}

/**
 * Put what the reader takes off the title back into the tree: marker and priority as its first nodes, a heading's marks as
 * a `heading`. A block that has these and no words has a title of nothing else.
 */
function withMarks(block: PageBlock, content: BlockChild[], lines: OwnLines): BlockChild[] {
  const marks = markNodes(block, lines)
  if (marks.length === 0 && block.heading === undefined) return content
  const [first, ...rest] = content
  const start = marks[0]?.position?.start
  // Without a word behind the marks, what stands on the line below is no title.
  const isTitle = marks.length === 0 || first?.position?.start.line === block.line
  const title = first?.type === 'paragraph' && isTitle ? first : undefined
  const children = [...marks, ...(title?.children ?? [])]
  const end = title?.position?.end ?? marks.at(-1)?.position?.end ?? startOfText(block, lines)
  const node: Heading | Paragraph =
    block.heading === undefined
      ? {type: 'paragraph', children}
      : {type: 'heading', depth: block.heading as Heading['depth'], children}
  const begin = block.heading === undefined ? (start ?? title?.position?.start) : startOfText(block, lines)
  if (begin && end) node.position = {start: {...begin}, end: {...end}}
  return title ? [node, ...rest] : [node, ...content]
}

function markNodes(block: PageBlock, lines: OwnLines): PhrasingContent[] {
  const {marker, priority} = block
  const nodes: PhrasingContent[] = []
  const title = lines.textOf(block.line, block.line + 1)
  const line = lines.placesOf(block.line, block.line + 1)?.start
  let from = 0
  if (marker !== undefined) nodes.push(placed({type: 'taskMarker', value: marker}, marker))
  if (priority !== undefined) nodes.push(placed({type: 'taskPriority', value: priority}, `[#${priority}]`))
  return nodes

  /** Marks stand on the block's first line, in this order, before anything else that looks like them. */
  function placed(node: PhrasingContent, source: string): PhrasingContent {
    const at = title.indexOf(source, from)
    if (at === -1 || !line) return node
    from = at + source.length
    const offset = line.offset - line.column + 1
    node.position = {
      start: {line: block.line, column: at + 1, offset: offset + at},
      end: {line: block.line, column: from + 1, offset: offset + from},
    }
    return node
  }
}

/** Where a block's text begins: behind its bullet. */
function startOfText(block: PageBlock, lines: OwnLines): Point | undefined {
  const start = lines.placesOf(block.line, block.line + 1)?.start
  if (!start || block.kind === 'heading') return start
  const line = lines.textOf(block.line, block.line + 1)
  const behind = /^-[ \t]*/.exec(line.slice(start.column - 1))?.[0].length ?? 0
  return {line: start.line, column: start.column + behind, offset: start.offset + behind}
}
