import type {Heading, Root} from 'mdast'
import {automaticLevel} from '../automatic-level.ts'
import {type FlatBlock, flatOutline} from '../flat-outline.ts'
import type {Block} from '../outline-node.ts'
import {sameBlock, sameContent} from '../same-content.ts'
import {indentOf, indentSource} from './indent-source.ts'
import {printBlock, printHead} from './print-block.ts'
import type {Escaping, Printing} from './printing.ts'

/** How a page is printed. */
export interface PagePrinting extends Pick<Printing, 'foreign'> {
  /** Reads a text as an outline: the printer tries what it wrote. */
  readonly read: (text: string) => Root
}

/** A block's own text in two layouts; the same where its source is not kept. */
interface OwnText {
  readonly asWritten: string
  /** Indented with a tab a level. */
  readonly indented: string
}

/**
 * Print a whole page: front matter, properties and a blank line, the text above the blocks, the blocks.
 *
 * What still says the same as its remembered source is printed as its author wrote it, byte for byte; the rest is made from
 * its nodes, as Logseq writes it. Where the two would not be read together as this tree, all blocks are indented anew, and
 * where even that does not help, all are made from their nodes. Never recurses over the depth of the outline.
 */
export function printPage(root: Root, printing: PagePrinting): string {
  const blocks = flatOutline(root)
  const untouched = remembered(root, blocks)
  if (untouched !== undefined && samePage(printing.read(untouched), root, blocks)) return untouched
  const head = printOwnHead(root, printing)
  const own = blocks.map(flat => ownText(flat, printing))
  const asWritten = join([head, ...own.map(text => text.asWritten)])
  if (samePage(printing.read(asWritten), root, blocks)) return asWritten
  const indented = join([head, ...own.map(text => text.indented)])
  if (samePage(printing.read(indented), root, blocks)) return indented
  const made = join([head, ...blocks.map(flat => printFromNodes(flat, printing))])
  return samePage(printing.read(made), root, blocks) ? made : asWritten
}

/** Print blocks without a page around them. */
export function printBlocks(blocks: readonly FlatBlock[], printing: PagePrinting): string {
  return join(blocks.map(flat => ownText(flat, printing).indented)).replace(/\n$/, '')
}

/** The whole file, if everything remembers its source. */
function remembered(root: Root, blocks: readonly FlatBlock[]): string | undefined {
  const sources = [root.data?.source, ...blocks.map(({block}) => block.data?.source)]
  return sources.includes(undefined) ? undefined : join(sources.map(source => source?.text ?? ''))
}

function ownText(flat: FlatBlock, printing: PagePrinting): OwnText {
  const {block, depth} = flat
  const source = block.data?.source
  const kept = source && readAs(source.text, flat, printing) ? indentSource(source.text, '\t'.repeat(depth)) : undefined
  if (source && kept !== undefined && (kept === source.text || readAs(kept, flat, printing))) {
    return {asWritten: source.depth === depth ? source.text : kept, indented: kept}
  }
  const made = printFromNodes(flat, printing)
  // Where the block stands as deep as it did, its neighbours are indented to match.
  return {asWritten: source?.depth === depth ? indentSource(made, indentOf(source.text)) : made, indented: made}
}

/**
 * The first way of printing a block that reads as the block: with as few escapes as it takes, behind the
 * bullet if it can. A plan that its words make, or do not make, below the title is a reason to prefer another way.
 */
function printFromNodes(flat: FlatBlock, printing: PagePrinting): string {
  const {block, depth} = flat
  const ways: readonly (readonly [Escaping, boolean])[] = [
    ['nothing', false],
    ['nothing', true],
    ['needed', false],
    ['needed', true],
    ['everything', false],
    ['everything', true],
  ]
  let first: string | undefined
  for (const [escaping, below] of ways) {
    const text = printBlock(block, depth, {escaping, foreign: printing.foreign}, below)
    const read = readAs(text, flat, printing)
    if (read && read.scheduled === block.scheduled && read.deadline === block.deadline) return text
    if (read) first ??= text
  }
  return first ?? printBlock(block, depth, {escaping: 'needed', foreign: printing.foreign}, false)
}

function printOwnHead(root: Root, printing: PagePrinting): string {
  const source = root.data?.source?.text
  const says = (text: string) => {
    const read = printing.read(text)
    return flatOutline(read).length === 0 && sameContent(read.children, root.children)
  }
  if (source !== undefined && says(source)) return source
  const escapings: readonly Escaping[] = ['nothing', 'needed', 'everything']
  const ways = escapings.map(escaping => printHead(root.children, {escaping, foreign: printing.foreign}))
  return ways.find(says) ?? ways[1] ?? ''
}

/** The block that a text reads as, taken out of its page; `undefined` where it is another one or not one. */
function readAs(text: string, {block, depth}: FlatBlock, printing: PagePrinting): Block | undefined {
  const written = writable(block, depth)
  const expected = [written, atTop(written, depth)]
  const read = printing.read(text)
  const [first, more] = flatOutline(read)
  const isOnly = more === undefined && read.children.length === 1
  return first && isOnly && expected.some(one => sameBlock(first.block, one)) ? first.block : undefined
}

function samePage(read: Root, root: Root, blocks: readonly FlatBlock[]): boolean {
  const again = flatOutline(read)
  return (
    again.length === blocks.length &&
    sameContent(read.children, root.children) &&
    blocks.every(({block, depth}, index) => {
      const other = again[index]
      return other !== undefined && other.depth === depth && sameBlock(other.block, writable(block, depth))
    })
  )
}

/** Only at the top and with a heading can a block be without bullet. */
function writable(block: Block, depth: number): Block {
  const isSection = depth === 0 && block.children[0]?.type === 'heading'
  return block.kind === 'bullet' || isSection ? block : {...block, kind: 'bullet'}
}

/** The block as it reads at the top: a level that `heading:: true` takes from the depth changes with it. */
function atTop(block: Block, depth: number): Block {
  const [title, ...rest] = block.children
  const level = automaticLevel(block, 0)
  if (title?.type !== 'heading' || level === undefined || automaticLevel(block, depth) !== title.depth) return block
  return {...block, children: [{...title, depth: level as Heading['depth']}, ...rest]}
}

/** Put pieces one after the other, each on lines of its own. */
function join(pieces: readonly string[]): string {
  const written = pieces.filter(piece => piece !== '')
  return written
    .map((piece, index) => (index === written.length - 1 || /[\n\r]$/.test(piece) ? piece : `${piece}\n`))
    .join('')
}
