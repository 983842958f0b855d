export {toInlineCode} from './from-markdown.ts'
export {codeSpan, matchCodeSpan} from './syntax.ts'
