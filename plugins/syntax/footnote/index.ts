export {toFootnoteReference} from './from-markdown.ts'
export {matchFootnoteReference} from './syntax.ts'
