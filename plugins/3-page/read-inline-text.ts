import type {PhrasingContent} from 'mdast'
import {readInline} from './read-inline.ts'

/** Read inline Markdown that stands in no file, such as what a macro expands to: its references are nobody's. */
export function readInlineText(text: string): PhrasingContent[] {
  return readInline(text.replace(/^[ \t]+|[ \t]+$/gm, ''), {references: [], macros: []})
}
