export {toHiccup} from './from-markdown.ts'
export {matchHiccup} from './syntax.ts'
