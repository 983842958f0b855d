import type {PhrasingContent, Root, RootContent} from 'mdast'
import type {GraphPath} from '../1-files/index.ts'
import {createMessage, type Message} from '../diagnostics/index.ts'
import type {PageBlock, Pointer, PointerTarget} from './page.ts'
import {mayBePointer, readPointer} from './pointer/read-pointer.ts'

/** A page's blocks with their pointers. */
export interface Pointed {
  readonly preamble: PageBlock | undefined
  readonly blocks: readonly PageBlock[]
  /** In document order. */
  readonly pointers: readonly Pointer[]
  readonly messages: readonly Message[]
}

/**
 * Find the slide pointers among blocks. A pointer that names nothing takes the link that is all of its first child.
 * Where more text follows the pointer's line in its block, the line alone is taken out and the block stays.
 * Reports `pointer-near-miss`.
 */
export function findPointers(preamble: PageBlock | undefined, blocks: readonly PageBlock[], path: GraphPath): Pointed {
  const pointers: Pointer[] = []
  const messages: Message[] = []
  const first = preamble && visit(preamble, undefined)
  return {
    preamble: first,
    blocks: blocks.map((block, index) => visit(block, childOf(blocks, index))),
    pointers,
    messages,
  }

  function visit(block: PageBlock, child: PageBlock | undefined): PageBlock {
    const line = mayBePointer(firstLineOf(block.text)) ? titleOf(block.tree) : undefined
    if (!line) return block
    const place = {line: block.line, column: 1}
    const reading = readPointer(line.content, place, block.references)
    if (!reading) return block
    if ('nearMiss' in reading) {
      const reason = `Unexpected words around a slide pointer, expected \`Next [[presentation]] slide [[Page]]\`: ${reading.nearMiss}`
      messages.push(createMessage('pointer-near-miss', path, place, reason, {actual: firstLineOf(block.text)}))
      return block
    }
    const pointer = withChild(reading.pointer, child)
    pointers.push(pointer)
    if (line.rest.length > 0) return {...block, tree: {type: 'root', children: line.rest}}
    return {...block, pointer}
  }
}

function firstLineOf(text: string): string {
  const end = text.indexOf('\n')
  return end === -1 ? text : text.slice(0, end)
}

function childOf(blocks: readonly PageBlock[], index: number): PageBlock | undefined {
  const next = blocks[index + 1]
  return next?.parent === index ? next : undefined
}

/** The first line of a tree, and what is left without it. */
function titleOf(tree: Root): {content: PhrasingContent[]; rest: RootContent[]} | undefined {
  const [paragraph, ...rest] = tree.children
  if (paragraph?.type !== 'paragraph') return undefined
  const end = paragraph.children.findIndex(node => node.type === 'break')
  if (end === -1) return {content: paragraph.children, rest}
  const below: RootContent = {type: 'paragraph', children: paragraph.children.slice(end + 1)}
  return {content: paragraph.children.slice(0, end), rest: [below, ...rest]}
}

function withChild(pointer: Pointer, child: PageBlock | undefined): Pointer {
  const target = child && onlyLink(child)
  if (!target) return pointer
  if (pointer.next?.length === 0) return {...pointer, next: [target]}
  if (pointer.next === undefined && pointer.previous?.length === 0) return {...pointer, previous: [target]}
  return pointer
}

/** The link that a block consists of. */
function onlyLink(block: PageBlock): PointerTarget | undefined {
  const [paragraph, second] = block.tree.children
  const [node, more] = paragraph?.type === 'paragraph' ? paragraph.children : []
  if (second || more || (node?.type !== 'pageReference' && node?.type !== 'tag' && node?.type !== 'blockReference')) {
    return undefined
  }
  const written = block.references.find(({target}) => target === node.value.normalize('NFC'))
  const place = {line: written?.line ?? block.line, column: written?.column ?? 1}
  return {type: node.type === 'blockReference' ? 'block' : 'page', target: node.value.normalize('NFC'), ...place}
}
