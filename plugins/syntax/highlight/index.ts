export {highlightFromMarkdown, toScript} from './from-markdown.ts'
export type {Highlight, Subscript, Superscript} from './node.ts'
export {highlight, highlightOnly} from './syntax.ts'
export {highlightToMarkdown} from './to-markdown.ts'
