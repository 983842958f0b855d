export {toTimestamp} from './from-markdown.ts'
export type {Timestamp} from './node.ts'
export {matchTimestamp, timestamp} from './syntax.ts'
export {timestampToMarkdown} from './to-markdown.ts'
