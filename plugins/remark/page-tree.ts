import type {Root, RootContent, Yaml} from 'mdast'
import {splitFrontMatter} from '../1-files/index.ts'
import type {PlacedPage} from '../3-page/index.ts'
import {blockNode} from './block-node.ts'
import type {Block, OutlineList} from './outline-node.ts'
import {type OwnLines, ownLines} from './own-lines.ts'
import {propertyList} from './property-list.ts'

/**
 * Make one tree of an outline: front matter as `yaml`, the page's properties, the text above the first block, then the blocks,
 * each in the `outline` of its parent. Never recurses, however deep the outline.
 *
 * Every node has a position. Root and blocks remember their own source, Org's aside, so that printing can keep it.
 */
export function pageTree({source, outline, parts}: PlacedPage): Root {
  const lines = ownLines(source.text)
  const front = splitFrontMatter(source.text)?.lines ?? 0
  const children: RootContent[] = []
  if (front > 0) children.push(yamlNode(lines, front))
  const list = propertyList(
    parts.properties.filter(({line}) => line > front),
    lines,
  )
  if (list) children.push(list)
  for (const node of parts.preamble?.tree.children ?? []) children.push(node)
  const remembers = source.format === 'markdown'
  const blocks = parts.blocks.map((read, index): Block => {
    const node = blockNode(read, lines)
    const until = parts.blocks[index + 1]?.line ?? lines.count + 1
    const places = lines.placesOf(read.line, until)
    if (places) node.position = {start: {...places.start}, end: {...places.end}}
    if (remembers) node.data = {source: {text: lines.textOf(read.line, until), depth: read.depth}}
    return node
  })
  const top = nestBlocks(
    blocks,
    outline.blocks.map(({parent}) => parent),
  )
  if (top) children.push(top)
  const root: Root = {type: 'root', children}
  root.position = {start: {line: 1, column: 1, offset: 0}, end: {...lines.end}}
  const head = lines.textOf(1, parts.blocks[0]?.line ?? lines.count + 1)
  if (remembers) root.data = {source: {text: head, depth: 0}}
  return root
}

/** Front matter, its two lines of dashes taken off. */
function yamlNode(lines: OwnLines, count: number): Yaml {
  const value = lines.textOf(2, count).replace(/(?:\r\n|\n|\r)$/, '')
  const places = lines.placesOf(1, count + 1)
  return {type: 'yaml', value, ...(places ? {position: {start: {...places.start}, end: {...places.end}}} : {})}
}

/** Put blocks into the lists of their parents; a list and its block reach to the end of the last block in it. */
function nestBlocks(blocks: readonly Block[], parents: readonly number[]): OutlineList | undefined {
  const lists = new Map<number, OutlineList>()
  for (const [index, block] of blocks.entries()) {
    const parent = parents[index] ?? -1
    const list = lists.get(parent)
    if (list) list.children.push(block)
    else {
      const begun: OutlineList = {type: 'outline', children: [block]}
      lists.set(parent, begun)
      blocks[parent]?.children.push(begun)
    }
  }
  // Backwards, so that what is inside is finished first.
  for (let index = blocks.length - 1; index >= -1; index--) {
    const list = lists.get(index)
    const first = list?.children[0]?.position
    const last = list?.children.at(-1)?.position
    if (!list || !first || !last) continue
    list.position = {start: {...first.start}, end: {...last.end}}
    const block = blocks[index]
    if (block?.position) block.position.end = {...last.end}
  }
  return lists.get(-1)
}
