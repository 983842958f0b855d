import type {PhrasingContent} from 'mdast'
import type {Token} from 'micromark-util-types'
import {
  toBareLink,
  toBlockReference,
  toFootnoteReference,
  toHiccup,
  toHtml,
  toInlineCode,
  toInlineMath,
  toMacro,
  toPageReference,
  toScript,
  toTag,
  toTimestamp,
} from '../syntax/index.ts'
import {append} from './append.ts'
import {findInMacro, findInName, type Spot} from './find-references.ts'
import type {Findings} from './found.ts'
import {findInOrgLink, readOrgLink} from './org-link.ts'

/** What is around a token. */
export interface Around {
  /** Inside a link's label, where references, addresses and macros are text. */
  readonly label: boolean
  /** Inside emphasis, where tags, block references and macros are text. */
  readonly emphasized: boolean
}

/** What a token makes. */
export type Leaf = PhrasingContent | string | readonly (PhrasingContent | string)[] | undefined

/**
 * What a token without children makes: a node, text, or several of them; `undefined` for a token that is only a part or a mark.
 * What it refers to is added to the findings.
 */
export function inlineLeaf(token: Token, source: string, around: Around, findings: Findings): Leaf {
  const plain = around.label || around.emphasized
  switch (token.type) {
    case 'data':
    case 'characterEscapeValue':
      return source
    case 'lineEnding':
    case 'hardBreakTrailing':
    case 'hardBreakEscape':
      return around.label ? ' ' : {type: 'break'}
    case 'codeSpan':
      return toInlineCode(source)
    case 'logseqMath':
      return toInlineMath(source)
    case 'htmlSpan':
      return toHtml(source)
    case 'hiccup':
      return toHiccup(source)
    case 'script':
      return toScript(source)
    case 'timestamp':
      return toTimestamp(source)
    case 'footnoteReference':
      return around.label ? source : toFootnoteReference(source)
    case 'bareUrl':
      return around.label ? source : toBareLink(source)
    case 'autolink':
      return around.label ? source.slice(1, -1) : toAutolink(source.slice(1, -1))
    case 'pageReference':
      return around.label ? source : pageReferenceLeaf(source, spotOf(token, around), findings)
    case 'tag':
      if (around.emphasized && !around.label) return emphasizedTag(token, source, around, findings)
      return plain ? source : tagLeaf(source, spotOf(token, around), findings)
    case 'blockReference':
      return plain ? source : blockReferenceLeaf(source, spotOf(token, around), findings)
    case 'macro':
      return plain ? source : macroLeaf(source, spotOf(token, around), findings)
    default:
      return undefined
  }
}

/** Where a token stands, or what stands some characters into it. */
export function spotOf(token: Token, around: Around, offset = 0): Spot {
  return {line: token.start.line, column: token.start.column + offset, emphasized: around.emphasized}
}

function toAutolink(address: string): PhrasingContent {
  const url = /^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `mailto:${address}`
  return {type: 'link', title: null, url, children: [{type: 'text', value: address}]}
}

function pageReferenceLeaf(source: string, spot: Spot, findings: Findings): PhrasingContent {
  const org = findings.org ? readOrgLink(source) : undefined
  if (org) {
    append(findings.references, findInOrgLink(org, {...spot, column: spot.column + 2}))
    return org.node
  }
  append(findings.references, findInName('page', source.slice(2, -2), spot, 2))
  return toPageReference(source)
}

function tagLeaf(source: string, spot: Spot, findings: Findings): PhrasingContent {
  const node = toTag(source)
  const bracketed = source.startsWith('#[[')
  const name = bracketed ? source.slice(3, -2) : source.slice(1)
  append(findings.references, findInName('tag', name, spot, bracketed ? 3 : 1))
  return node
}

/** In emphasis there are no tags, but page references: `*#[[a]]*` holds one behind a hash. */
function emphasizedTag(token: Token, source: string, around: Around, findings: Findings): Leaf {
  if (!source.startsWith('#[[')) return source
  return ['#', pageReferenceLeaf(source.slice(1), spotOf(token, around, 1), findings)]
}

function blockReferenceLeaf(source: string, spot: Spot, findings: Findings): PhrasingContent {
  const node = toBlockReference(source)
  findings.references.push({type: 'block', target: node.value, via: 'text', ...spot})
  return node
}

function macroLeaf(source: string, spot: Spot, findings: Findings): PhrasingContent {
  const node = toMacro(source)
  findings.macros.push({name: node.name, args: node.args})
  append(findings.references, findInMacro(node, source, spot))
  return node
}
