import type {PhrasingContent} from 'mdast'
import {
  type InlineToken,
  isUuid,
  toAutolink,
  toBareLink,
  toBlockReference,
  toEntityText,
  toExportSnippet,
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
import {hiccupToHtml} from './hiccup-html.ts'
import {findInOrgLink, readOrgLink} from './org/org-link.ts'

/** What is around a token. */
export interface Around {
  /** Inside a link's label, where references, addresses and macros are text. */
  readonly label: boolean
  /** Inside emphasis. */
  readonly emphasized: boolean
}

/** What a token without children makes: a node, or text. What it refers to is added to the findings. */
export function inlineLeaf(
  token: InlineToken,
  source: string,
  around: Around,
  findings: Findings,
): PhrasingContent | string {
  switch (token.type) {
    case 'entity':
      return toEntityText(source)
    case 'lineEnding':
      return around.label ? ' ' : {type: 'break'}
    case 'codeSpan':
      return toInlineCode(source)
    case 'logseqMath':
      return toInlineMath(source)
    case 'htmlSpan':
      return toHtml(source)
    case 'exportSnippet':
      return toExportSnippet(source)
    case 'hiccup':
      return hiccupLeaf(source)
    case 'script':
      return toScript(source)
    case 'timestamp':
      return toTimestamp(source)
    case 'footnoteReference':
      return around.label ? source : toFootnoteReference(source)
    case 'bareUrl':
      return around.label ? source : toBareLink(source)
    case 'autolink':
      return around.label ? source.slice(1, -1) : toAutolink(source)
    case 'pageReference':
      return around.label ? source : pageReferenceLeaf(source, spotOf(token, around), findings)
    case 'tag':
      return around.label ? source : tagLeaf(source, spotOf(token, around), findings)
    case 'blockReference':
      return around.label ? source : blockReferenceLeaf(source, spotOf(token, around), findings)
    case 'macro':
      return around.label ? source : macroLeaf(source, spotOf(token, around), findings)
    default:
      return source
  }
}

/** Where a token stands, or what stands some characters into it. */
export function spotOf(token: InlineToken, around: Around, offset = 0): Spot {
  return {line: token.start.line, column: token.start.column + offset, emphasized: around.emphasized}
}

/** The HTML it means; what cannot be read as Hiccup is shown as its source. */
function hiccupLeaf(source: string): PhrasingContent {
  const html = hiccupToHtml(source)
  return html === undefined ? toHiccup(source) : {type: 'html', value: html}
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

/** Whatever is no id stays text, and nothing in it is read. */
function blockReferenceLeaf(source: string, spot: Spot, findings: Findings): PhrasingContent | string {
  if (!isUuid(source.slice(2, -2))) return source
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
