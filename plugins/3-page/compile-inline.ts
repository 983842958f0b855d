import type {PhrasingContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {Event, Token} from 'micromark-util-types'
import {type LinkParts, toImage, toLink} from '../syntax/index.ts'
import {append} from './append.ts'
import {findInAddress, findInName} from './find-references.ts'
import type {Findings, Found} from './found.ts'
import {type Around, inlineLeaf, type Leaf, spotOf} from './inline-leaf.ts'

/** An open parent. */
interface Frame {
  readonly children: PhrasingContent[]
  /** It makes no node of its own: it is nested too deep, or a link in a label. */
  readonly flat: boolean
  readonly around: Around
}

/** Emphasis nested deeper is drawn without its marks; nobody writes that, and no tree may overflow a stack. */
const maxDepth = 40

const emphasisTypes: Readonly<Record<string, 'emphasis' | 'strong' | 'delete' | 'highlight'>> = {
  emphasis: 'emphasis',
  strong: 'strong',
  struck: 'delete',
  highlight: 'highlight',
}

/**
 * Turn the tokens of inline Markdown into mdast without positions, noting references and macros on the way.
 *
 * Logseq's rules of what counts where hold here: within emphasis tags, block references and macros are text; within a link's
 * label every reference is. A line end is a hard break.
 */
export function compileInline(events: readonly Event[], findings: Findings): PhrasingContent[] {
  const root: Frame = {children: [], flat: false, around: {label: false, emphasized: false}}
  const stack: Frame[] = [root]
  for (const [kind, token, context] of events) {
    const top = stack.at(-1) ?? root
    const parts = token.type === 'logseqLink' ? token.parts : undefined
    const emphasis = emphasisTypes[token.type]
    if (emphasis === undefined && parts === undefined) {
      if (kind === 'enter') add(top.children, inlineLeaf(token, context.sliceSerialize(token), top.around, findings))
    } else if (kind === 'enter') {
      const flat = parts ? top.around.label && !parts.image : stack.length > maxDepth
      const around = {label: top.around.label || parts !== undefined, emphasized: top.around.emphasized || !parts}
      stack.push({children: flat ? top.children : [], flat, around})
    } else {
      stack.pop()
      const parent = stack.at(-1) ?? root
      if (top.flat) continue
      if (parts) parent.children.push(closeLink(token, parts, top.children, parent.around, findings))
      else if (emphasis) parent.children.push({type: emphasis, children: top.children})
    }
  }
  return root.children
}

function closeLink(
  token: Token,
  parts: LinkParts,
  label: PhrasingContent[],
  around: Around,
  findings: Findings,
): PhrasingContent {
  append(findings.references, findInLink(token, parts, label, around))
  return parts.image ? toImage(parts, label) : toLink(parts, label)
}

/** What a link or an image refers to. A labelled reference refers to its whole name only, whatever the name holds. */
function findInLink(token: Token, parts: LinkParts, label: PhrasingContent[], around: Around): Found[] {
  const labelStart = parts.image ? 2 : 1
  const spot = spotOf(token, around, labelStart + parts.labelEnd - parts.labelStart + 2)
  if (parts.kind === 'page') return findInName('page', parts.target, spot, 2).slice(0, 1)
  if (parts.kind === 'block') return [{type: 'block', target: parts.target, via: 'text', ...spot}]
  const file = findInAddress(parts.target, undefined, spot)
  if (file.length > 0 || parts.image) return file
  return findInAddress(parts.target, textOf(label), spotOf(token, around, labelStart))
}

/** Add a node; text is joined to the text before it, and two breaks in a row are one. */
function add(children: PhrasingContent[], leaf: Leaf): void {
  if (leaf === undefined) return
  if (isSeveral(leaf)) {
    for (const one of leaf) add(children, one)
    return
  }
  const last = children.at(-1)
  if (typeof leaf !== 'string') {
    if (leaf.type !== 'break' || last?.type !== 'break') children.push(leaf)
  } else if (last?.type === 'text') last.value += leaf
  else children.push({type: 'text', value: leaf})
}

function isSeveral(leaf: Leaf): leaf is readonly (PhrasingContent | string)[] {
  return Array.isArray(leaf)
}
