import type {Root} from 'mdast'
import {noteReferences} from './document-text.ts'
import type {Findings} from './found.ts'
import type {WrittenReference} from './page.ts'
import {distinctReferences} from './written-references.ts'

/**
 * What the tree of an ordinary Markdown text refers to, read by any parser that has Logseq's syntax; each reference once.
 * References in labels of links and tags in emphasis become text in the tree.
 *
 * @param text What the tree was read from.
 */
export function documentReferences(tree: Root, text: string): readonly WrittenReference[] {
  const findings: Findings = {references: [], macros: []}
  noteReferences(tree, text, findings, false)
  return distinctReferences(
    findings.references.map(({type, target, via, line, column}) => ({type, target, via, line, column})),
  )
}
