import type {Nodes} from 'mdast'
import {type OutlineBlock, type OutlineProperty, printOutline} from '../../2-outline/index.ts'
import {readInlineText} from '../../3-page/index.ts'
import {automaticLevel} from '../automatic-level.ts'
import type {Block} from '../outline-node.ts'
import type {PropertyList, PropertyNode} from '../property-node.ts'
import {sameContent} from '../same-content.ts'
import {printFlow} from './print-flow.ts'
import {printPhrasing} from './print-phrasing.ts'
import type {Printing} from './printing.ts'

/**
 * Print a block's own content as Logseq writes it, without the blocks below it.
 *
 * @param depth Depth from 0: a tab each.
 * @param below The text begins on the line below the bullet, where nothing is read as a title.
 * @returns Lines, each with its line end.
 */
export function printBlock(block: Block, depth: number, printing: Printing, below: boolean): string {
  const own = block.children.filter(child => child.type !== 'outline' && child.type !== 'properties')
  const properties = propertiesOf(block.children, printing)
  if (block.collapsed) properties.push(bareProperty('collapsed', 'true'))
  const [first] = own
  const isSection = block.kind === 'heading' && depth === 0 && first?.type === 'heading'
  const text = printContent(own, isSection ? undefined : automaticLevel(block, depth), printing)
  const startsBelow = below || first?.type === 'list'
  return printOwn({kind: isSection ? 'heading' : 'bullet', depth, text: startsBelow ? `\n${text}` : text, properties})
}

/** The `#`s of a heading are not written where `heading::` makes it. */
function printContent(own: readonly Nodes[], made: number | undefined, printing: Printing): string {
  const [title, ...body] = own
  if (title?.type !== 'heading' || title.depth !== made) return printFlow(own, printing)
  return printFlow([{type: 'paragraph', children: title.children}, ...body], printing)
}

function printOwn(block: Pick<OutlineBlock, 'kind' | 'depth' | 'text' | 'properties'>): string {
  const written = {...block, parent: -1, line: 1, map: {lines: [], stripped: []}}
  return printOutline({
    shape: 'outline',
    properties: [],
    preamble: {text: '', map: {lines: [], stripped: []}},
    blocks: [written],
    messages: [],
  })
}

/** Print page properties and the text above the first block. */
export function printHead(nodes: readonly Nodes[], printing: Printing): string {
  const yaml = nodes.flatMap(node => (node.type === 'yaml' ? [node.value] : []))
  const flow = nodes.filter(({type}) => type !== 'yaml' && type !== 'properties' && type !== 'outline')
  const front = yaml.map(value => (value === '' ? '---\n---\n' : `---\n${value}\n---\n`)).join('')
  const rest = printOutline({
    shape: 'outline',
    properties: propertiesOf(nodes, printing),
    preamble: {text: printFlow(flow, printing), map: {lines: [], stripped: []}},
    blocks: [],
    messages: [],
  })
  return front + rest
}

function propertiesOf(nodes: readonly Nodes[], printing: Printing): OutlineProperty[] {
  return nodes
    .filter((node): node is PropertyList => node.type === 'properties')
    .flatMap(list => list.children.map(property => bareProperty(property.key, printValue(property, printing))))
}

/** What was written, where it still says what the children say. */
export function printValue({written, children}: PropertyNode, printing: Printing): string {
  if (sameContent(readInlineText(written), children)) return written
  return printPhrasing(children, printing).replaceAll('\n', ' ').trim()
}

function bareProperty(key: string, value: string): OutlineProperty {
  return {key, value, line: 1, column: 1}
}
