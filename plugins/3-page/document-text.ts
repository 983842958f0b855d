import type {Nodes, PhrasingContent, Root, RootContent} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {gfmAutolinkLiteralFromMarkdown} from 'mdast-util-gfm-autolink-literal'
import {gfmFootnoteFromMarkdown} from 'mdast-util-gfm-footnote'
import {gfmStrikethroughFromMarkdown} from 'mdast-util-gfm-strikethrough'
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table'
import {gfmTaskListItemFromMarkdown} from 'mdast-util-gfm-task-list-item'
import {mathFromMarkdown} from 'mdast-util-math'
import {gfmAutolinkLiteral} from 'micromark-extension-gfm-autolink-literal'
import {gfmFootnote} from 'micromark-extension-gfm-footnote'
import {gfmStrikethrough} from 'micromark-extension-gfm-strikethrough'
import {gfmTable} from 'micromark-extension-gfm-table'
import {gfmTaskListItem} from 'micromark-extension-gfm-task-list-item'
import {math} from 'micromark-extension-math'
import {combineExtensions} from 'micromark-util-combine-extensions'
import type {Extension} from 'micromark-util-types'
import type {Point} from 'unist'
import {logseqFromMarkdown, logseqSyntax, shortcode, shortcodeFromMarkdown, withoutNul} from '../syntax/index.ts'
import {append} from './append.ts'
import type {DefinitionsFor} from './document-definitions.ts'
import {cutDocument, type DocumentPiece} from './document-pieces.ts'
import {findInAddress, findInMacro, findInName, type Spot} from './find-references.ts'
import type {Findings} from './found.ts'

const syntax = combineExtensions([
  gfmAutolinkLiteral(),
  gfmFootnote(),
  gfmStrikethrough({singleTilde: false}),
  gfmTable(),
  gfmTaskListItem(),
  math({singleDollarTextMath: false}),
  logseqSyntax(),
  shortcode(),
]) as Extension

const nodes = [
  gfmAutolinkLiteralFromMarkdown(),
  gfmFootnoteFromMarkdown(),
  gfmStrikethroughFromMarkdown(),
  gfmTableFromMarkdown(),
  gfmTaskListItemFromMarkdown(),
  mathFromMarkdown(),
  ...logseqFromMarkdown(),
  shortcodeFromMarkdown(),
]

/** What is nested deeper is kept as its source: no tree may overflow a stack. */
const maxDepth = 100

/** A node in its parent, and what is around it. */
interface Visit {
  readonly node: Nodes
  readonly parent: {children: Nodes[]}
  readonly index: number
  readonly depth: number
  readonly label: boolean
  readonly emphasized: boolean
}

/** In the middle of a paragraph nothing opens a list, a quote or a heading. */
const paragraphOnly: Extension = {
  disable: {
    null: [
      ...[
        'list',
        'blockQuote',
        'codeIndented',
        'codeFenced',
        'headingAtx',
        'htmlFlow',
        'setextUnderline',
        'definition',
      ],
      ...['thematicBreak', 'mathFlow', 'table', 'gfmFootnoteDefinition'],
    ],
  },
}

/**
 * Read ordinary Markdown: CommonMark, GFM and Logseq's references; mdast without positions. A long text is read in pieces,
 * so that the time is in proportion to its length.
 *
 * @param findings References and macros are added here; their places count from 1 in `text`.
 * @param definitionsFor What the text may use of definitions that stand elsewhere in its document.
 */
export function readDocumentText(text: string, findings: Findings, definitionsFor: DefinitionsFor = () => ''): Root {
  const children: RootContent[] = []
  for (const piece of cutDocument(withoutNul(text))) {
    const inside: Findings = {...findings, references: []}
    const read = readPiece(piece, inside, definitionsFor(piece.text))
    const last = children.at(-1)
    const [first, ...rest] = read
    if (piece.continues && last?.type === 'paragraph' && first?.type === 'paragraph') {
      append(last.children, first.children)
      append(children, rest)
    } else append(children, read)
    if (piece.ending !== 'whole') addEnding(children.at(-1), piece.ending)
    for (const found of inside.references) {
      const column = found.line === 1 ? found.column + piece.columns : found.column
      findings.references.push({...found, line: found.line + piece.lines, column})
    }
  }
  return {type: 'root', children}
}

/** The blank or the line end that a paragraph was cut at. */
function addEnding(paragraph: RootContent | undefined, ending: 'line' | 'blank'): void {
  if (paragraph?.type !== 'paragraph') return
  paragraph.children.push({type: 'text', value: ending === 'line' ? '\n' : ' '})
}

function readPiece(piece: DocumentPiece, findings: Findings, definitions: string): RootContent[] {
  const {text} = piece
  const tree = parse(text + definitions, piece.continues)
  const takesIn = tree.children.some(
    ({position}) => isBefore(position?.start, text) && (position?.end.offset ?? 0) > text.length,
  )
  // Code that is not closed would take the definitions in.
  if (definitions !== '' && takesIn) return readPiece(piece, findings, '')
  tree.children = tree.children.filter(({type, position}) => type === 'definition' || isBefore(position?.start, text))
  noteReferences(tree, text, findings, true)
  return tree.children
}

function parse(text: string, continues: boolean): Root {
  return fromMarkdown(text, {extensions: continues ? [syntax, paragraphOnly] : [syntax], mdastExtensions: nodes})
}

function isBefore(point: Point | undefined, text: string): boolean {
  return (point?.offset ?? 0) < text.length
}

/**
 * Note what the tree of an ordinary Markdown text refers to. In labels of links references become text, in emphasis tags do;
 * what is nested too deep becomes its source.
 *
 * @param text What the tree was read from; the nodes' positions are places in it.
 * @param unplace Take positions away.
 */
export function noteReferences(tree: Root, text: string, findings: Findings, unplace: boolean): void {
  const stack: Visit[] = []
  pushChildren(stack, tree, {depth: 0, label: false, emphasized: false})
  for (let visit = stack.pop(); visit; visit = stack.pop()) {
    const node = visit.depth > maxDepth ? flatten(visit, text) : visitNode(visit, text, findings)
    const label = visit.label || node.type === 'link' || node.type === 'pageReference' || node.type === 'blockReference'
    const emphasized = visit.emphasized || node.type === 'emphasis' || node.type === 'strong'
    if (unplace) delete node.position
    if ('children' in node && node.children) pushChildren(stack, node, {depth: visit.depth, label, emphasized})
  }
}

function pushChildren(stack: Visit[], parent: Nodes, around: Pick<Visit, 'depth' | 'label' | 'emphasized'>): void {
  const list = (parent as unknown as {children: Nodes[]}).children
  for (let index = list.length - 1; index >= 0; index--) {
    const node = list[index]
    if (node) stack.push({...around, node, parent: {children: list}, index, depth: around.depth + 1})
  }
}

/** Note what a node refers to. In a label references are text. */
function visitNode(visit: Visit, text: string, findings: Findings): Nodes {
  const {node, emphasized} = visit
  const spot: Spot = {line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1, emphasized}
  const source = sourceOf(node, text)
  if (node.type === 'macro') {
    if (visit.label) return replace(visit, {type: 'text', value: source})
    findings.macros.push({name: node.name, args: node.args})
    append(findings.references, findInMacro(node, source, spot))
  } else if (node.type === 'tag') {
    if (visit.label || emphasized) return replace(visit, {type: 'text', value: source})
    const opening = source.startsWith('#[[') ? 3 : 1
    append(findings.references, findInName('tag', node.value, spot, opening))
  } else if (node.type === 'pageReference') {
    if (visit.label) return replace(visit, {type: 'text', value: source})
    const at = node.children ? {...spot, column: spot.column + Math.max(0, source.lastIndexOf('[['))} : spot
    append(findings.references, findInName('page', node.value, at, 2))
  } else if (node.type === 'blockReference') {
    if (visit.label) return replace(visit, {type: 'text', value: source})
    const at = {...spot, column: spot.column + Math.max(0, source.lastIndexOf('(('))}
    findings.references.push({type: 'block', target: node.value, via: 'text', ...at})
  } else if (node.type === 'image' || node.type === 'link') {
    const file = decode(node.url.replace(/^.*\//, '').replace(/\.(?:md|markdown)$/i, ''))
    const index = source.indexOf(node.url)
    const at = {...spot, column: spot.column + Math.max(0, source.slice(0, index).includes('\n') ? 0 : index)}
    append(findings.references, findInAddress(node.url, node.type === 'link' ? file : undefined, at))
  }
  return node
}

function flatten(visit: Visit, text: string): Nodes {
  const value = sourceOf(visit.node, text)
  return replace(visit, {type: 'text', value})
}

function replace(visit: Visit, node: PhrasingContent): Nodes {
  if (visit.node.position) node.position = visit.node.position
  visit.parent.children[visit.index] = node
  return node
}

function sourceOf(node: RootContent | Root, text: string): string {
  return text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0)
}

/** A name as an address spells it; a stray `%` stays. */
function decode(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
