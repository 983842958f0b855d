import type {Nodes} from 'mdast'
import {escapeHtml} from './escape-html.ts'
import {plainText} from './plain-text.ts'
import {renderByTree} from './render-by-tree.ts'
import type {RenderContext} from './render-context.ts'
import {renderStraight} from './render-straight.ts'
import {surveyNodes} from './survey-nodes.ts'
import type {TitleLevel} from './title-levels.ts'

/** What stands at the beginning of a block, before its own words. */
export interface Lead {
  /** The first paragraph is a title of this level; one that has no place among the titles of the page stays a paragraph. */
  readonly heading: TitleLevel | undefined
  /** Safe HTML of marker and priority; empty for none. */
  readonly html: string
}

/** Quotes and lists inside each other beyond this are drawn as plain words: the drawing walks by recursion. */
const deepest = 120

/**
 * Draw mdast as HTML that is safe to put in a page: no script, no `style`, every address judged, raw HTML sanitised.
 *
 * @param nodes Flow or inline nodes of one block; nodes of an unknown type are drawn as their words.
 * @param lead Title level and task marks of the block; left out for bare nodes.
 * @returns HTML without a wrapper; empty for no nodes. Deterministic, never throws.
 */
export function renderNodes(nodes: readonly Nodes[], context: RenderContext, lead?: Lead): string {
  if (!lead && isPlain(nodes)) return `<p>${escapeHtml(plainWords(nodes))}</p>`
  const {html, depth, straight} = surveyNodes(nodes)
  if (depth > deepest) return `<p>${lead?.html ?? ''}${escapeHtml(plainText(nodes))}</p>`
  return straight ? renderStraight(nodes, context, lead) : renderByTree(nodes, context, html, lead)
}

/** One paragraph that is text and nothing else: most blocks of most graphs. */
function isPlain(nodes: readonly Nodes[]): boolean {
  const [only] = nodes
  return nodes.length === 1 && only?.type === 'paragraph' && only.children.every(child => child.type === 'text')
}

function plainWords(nodes: readonly Nodes[]): string {
  return nodes
    .map(node => ('children' in node ? plainWords(node.children) : 'value' in node ? node.value : ''))
    .join('')
}
