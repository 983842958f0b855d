import type {Extension as FromMarkdownExtension} from 'mdast-util-from-markdown'
import type {Options as ToMarkdownExtension} from 'mdast-util-to-markdown'
import {combineExtensions} from 'micromark-util-combine-extensions'
import type {Extension} from 'micromark-util-types'
import {blockReference, blockReferenceFromMarkdown, blockReferenceToMarkdown} from './block-reference/index.ts'
import {highlightFromMarkdown, highlightOnly, highlightToMarkdown} from './highlight/index.ts'
import {linkFromMarkdown, referenceLink} from './link/index.ts'
import {macro, macroFromMarkdown, macroToMarkdown} from './macro/index.ts'
import {pageReference, pageReferenceFromMarkdown, pageReferenceToMarkdown} from './page-reference/index.ts'
import {separateTag, tagFromMarkdown, tagToMarkdown} from './tag/index.ts'
import {timestampToMarkdown} from './timestamp/index.ts'

// First in the list is tried first; micromark puts what is added later before what was there.
const syntax = combineExtensions(
  [pageReference(), referenceLink(), separateTag(), blockReference(), macro(), highlightOnly()].toReversed(),
) as Extension

const fromMarkdown: readonly FromMarkdownExtension[] = [
  pageReferenceFromMarkdown(),
  linkFromMarkdown(),
  tagFromMarkdown(),
  blockReferenceFromMarkdown(),
  macroFromMarkdown(),
  highlightFromMarkdown(),
]

const toMarkdown: readonly ToMarkdownExtension[] = [
  pageReferenceToMarkdown(),
  tagToMarkdown(),
  blockReferenceToMarkdown(),
  macroToMarkdown(),
  highlightToMarkdown(),
  timestampToMarkdown(),
]

/**
 * Logseq's references for ordinary Markdown: `[[Page]]`, `[label]([[Page]])`, `#tag`, `((block))`, `{{macro}}`, `==mark==`.
 * Everything else stays CommonMark's. Combined once; the same object every time.
 */
export function logseqSyntax(): Extension {
  return syntax
}

/** Nodes of `logseqSyntax`. */
export function logseqFromMarkdown(): FromMarkdownExtension[] {
  return [...fromMarkdown]
}

/** Text of the nodes. */
export function logseqToMarkdown(): ToMarkdownExtension {
  return {extensions: [...toMarkdown]}
}
