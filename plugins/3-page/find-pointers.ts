import type {Paragraph, PhrasingContent, Root, RootContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {GraphPath, OwnSlidePhrases} from '../1-files/index.ts'
import type {Outline} from '../2-outline/index.ts'
import {createMessage, type Message, type Place} from '../diagnostics/index.ts'
import {append} from './append.ts'
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
 * Find the slide pointers among blocks: the first line of a block; in a document, and before the first block, any paragraph of
 * one line. A pointer that names nothing takes the link that is all of its block's first child.
 * Where more stands in the block, the pointer alone is taken out of its tree and the block stays.
 * Reports `pointer-near-miss`.
 */
export function findPointers(
  preamble: PageBlock | undefined,
  blocks: readonly PageBlock[],
  shape: Outline['shape'],
  path: GraphPath,
  phrases?: OwnSlidePhrases,
): Pointed {
  const pointers: Pointer[] = []
  const messages: Message[] = []
  const first = preamble && visitParagraphs(preamble)
  const rest = blocks.map((block, index) =>
    shape === 'document' ? visitParagraphs(block) : visitTitle(block, childOf(blocks, index)),
  )
  return {preamble: first, blocks: rest, pointers, messages}

  function visitTitle(block: PageBlock, child: PageBlock | undefined): PageBlock {
    const title = mayBePointer(firstLineOf(block.text), phrases) ? titleOf(block.tree) : undefined
    const pointer = title && read(block, title.content, {line: block.line, column: 1}, firstLineOf(block.text))
    if (!title || !pointer) return block
    pointers.push(withChild(pointer, child))
    return title.rest.length > 0 ? {...block, tree: rootOf(title.rest)} : {...block, pointer: withChild(pointer, child)}
  }

  function visitParagraphs(block: PageBlock): PageBlock {
    if (!block.text.split('\n').some(line => mayBePointer(line, phrases))) return block
    const found: Pointer[] = []
    const rest = block.tree.children.filter(node => {
      if (node.type !== 'paragraph' || !isOneLine(node)) return true
      const pointer = read(block, node.children, placeOf(node, block), textOf(node))
      if (pointer) found.push(pointer)
      return !pointer
    })
    append(pointers, found)
    const [only] = found
    if (!only) return block
    return rest.length > 0 ? {...block, tree: rootOf(rest)} : {...block, pointer: only}
  }

  /** Read a line as a pointer; tell of a near miss. */
  function read(block: PageBlock, line: readonly PhrasingContent[], place: Place, actual: string): Pointer | undefined {
    const reading = readPointer(line, place, block.references, phrases)
    if (!reading || 'pointer' in reading) return reading?.pointer
    const reason = `Unexpected words around a slide pointer, expected \`Next [[presentation]] slide [[Page]]\`: ${reading.nearMiss}`
    messages.push(createMessage('pointer-near-miss', path, place, reason, {actual}))
    return undefined
  }
}

function rootOf(children: RootContent[]): Root {
  return {type: 'root', children}
}

function isOneLine(paragraph: Paragraph): boolean {
  return paragraph.children.every(node => node.type !== 'break' && !(node.type === 'text' && node.value.includes('\n')))
}

/** Where a paragraph stands, as far as its first reference tells. */
function placeOf(paragraph: Paragraph, block: PageBlock): Place {
  const first = paragraph.children.find(node => node.type === 'pageReference' || node.type === 'tag')
  const written = first && block.references.find(({target}) => target === first.value.normalize('NFC'))
  return {line: written?.line ?? block.line, column: 1}
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
