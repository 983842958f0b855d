export {pageReferenceFromMarkdown, toPageReference} from './from-markdown.ts'
export type {PageReference} from './node.ts'
export {matchPageReference, pageReference} from './syntax.ts'
export {pageReferenceToMarkdown} from './to-markdown.ts'
