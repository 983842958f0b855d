export type {Admonition} from './admonition/index.ts'
export type {AdvancedQuery} from './advanced-query/index.ts'
export {matchAutolink, toAutolink} from './autolink/index.ts'
export {matchBareUrl, toBareLink} from './bare-url/index.ts'
export {
  type BlockReference,
  isUuid,
  matchBlockReference,
  matchDoubleParentheses,
  toBlockReference,
} from './block-reference/index.ts'
export {matchCodeSpan, toInlineCode} from './code-span/index.ts'
export type {DefinitionDescription, DefinitionList, DefinitionTerm} from './definition-list/index.ts'
export type {Drawer} from './drawer/index.ts'
export {entities, matchEntity, toEntityText} from './entity/index.ts'
export {matchExportSnippet, toExportSnippet} from './export-snippet/index.ts'
export {toFootnoteReference} from './footnote/index.ts'
export {matchHiccup, opensHiccup, toHiccup} from './hiccup/index.ts'
export {type Highlight, type Subscript, type Superscript, toScript} from './highlight/index.ts'
export {elementNames, matchHtml, toHtml} from './html-span/index.ts'
export type {ImageSize} from './image-size/index.ts'
export {type InlineEvent, type InlineToken, isParent} from './inline-token.ts'
export {type LinkParts, readLink, toImage, toLink} from './link/index.ts'
export {logseqFromMarkdown, logseqSyntax, logseqToMarkdown} from './logseq.ts'
export {type Call, type Macro, macroLine, matchMacro, readCall, toMacro} from './macro/index.ts'
export {matchMath, toInlineMath} from './math/index.ts'
export {tokenizeOutlineText} from './outline-text.ts'
export {matchPageReference, type PageReference, toPageName, toPageReference} from './page-reference/index.ts'
export {shortcode, shortcodeFromMarkdown} from './shortcode/index.ts'
export {matchTag, type Tag, toTag} from './tag/index.ts'
export {createPoints} from './text-points.ts'
export {type Moment, matchTimestamp, type Timestamp, toTimestamp} from './timestamp/index.ts'
export {withoutNul} from './without-nul.ts'
