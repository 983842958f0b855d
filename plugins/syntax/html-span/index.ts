export {elementNames} from './element-names.ts'
export {toHtml} from './from-markdown.ts'
export {htmlSpan, matchHtml} from './syntax.ts'
