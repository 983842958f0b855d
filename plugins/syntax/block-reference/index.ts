export {blockReferenceFromMarkdown, toBlockReference} from './from-markdown.ts'
export type {BlockReference} from './node.ts'
export {blockReference, isUuid, matchBlockReference, matchDoubleParentheses} from './syntax.ts'
export {blockReferenceToMarkdown} from './to-markdown.ts'
