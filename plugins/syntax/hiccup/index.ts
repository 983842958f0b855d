export {toHiccup} from './from-markdown.ts'
export {hiccup, matchHiccup} from './syntax.ts'
