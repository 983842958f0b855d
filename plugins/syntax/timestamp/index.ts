export {toTimestamp} from './from-markdown.ts'
export type {Moment, Timestamp} from './node.ts'
export {matchTimestamp} from './syntax.ts'
export {timestampToMarkdown} from './to-markdown.ts'
