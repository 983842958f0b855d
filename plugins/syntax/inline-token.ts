import type {LinkParts} from './link/index.ts'

/** What a stretch of inline text is. Parents: emphasis, strong, struck, highlight, logseqLink. */
export type InlineTokenType =
  | 'autolink'
  | 'bareUrl'
  | 'blockReference'
  | 'codeSpan'
  | 'data'
  | 'emphasis'
  | 'entity'
  | 'exportSnippet'
  | 'footnoteReference'
  | 'hiccup'
  | 'highlight'
  | 'htmlSpan'
  | 'lineEnding'
  | 'logseqLink'
  | 'logseqMath'
  | 'macro'
  | 'pageReference'
  | 'script'
  | 'strong'
  | 'struck'
  | 'tag'
  | 'timestamp'

/** A place in a text: line and column count from 1, offset from 0. */
export interface TextPoint {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** A stretch of inline text. */
export interface InlineToken {
  readonly type: InlineTokenType
  readonly start: TextPoint
  readonly end: TextPoint
  /** Characters at its start that are not drawn: the backslash of an escape. */
  readonly skip?: number
  /** What a `logseqLink` was read as. */
  readonly parts?: LinkParts | undefined
}

/** A token begins or ends, in the order of the text. A leaf has only its `enter`. */
export type InlineEvent = readonly [kind: 'enter' | 'exit', token: InlineToken]

const parents: ReadonlySet<InlineTokenType> = new Set(['emphasis', 'strong', 'struck', 'highlight', 'logseqLink'])

/** Whether a token has an `exit` and others in it. */
export function isParent(token: InlineToken): boolean {
  return parents.has(token.type)
}
