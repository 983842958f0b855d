export {toInlineCode} from './from-markdown.ts'
export {matchCodeSpan} from './syntax.ts'
