export {toFootnoteReference} from './from-markdown.ts'
export {footnoteReference, matchFootnoteReference} from './syntax.ts'
