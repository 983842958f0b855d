export {elementNames} from './element-names.ts'
export {toHtml} from './from-markdown.ts'
export {matchHtml} from './syntax.ts'
