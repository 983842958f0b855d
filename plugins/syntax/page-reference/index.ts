export {pageReferenceFromMarkdown, toPageName, toPageReference} from './from-markdown.ts'
export type {PageReference} from './node.ts'
export {matchFlatReference, matchPageReference, pageReference} from './syntax.ts'
export {pageReferenceToMarkdown} from './to-markdown.ts'
