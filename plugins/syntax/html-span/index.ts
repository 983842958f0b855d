export {elementNames} from './element-names.ts'
export {htmlSpanFromMarkdown, toHtml} from './from-markdown.ts'
export {htmlSpan, matchHtml} from './syntax.ts'
