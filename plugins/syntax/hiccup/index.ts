export {toHiccup} from './from-markdown.ts'
export {matchHiccup, opensHiccup} from './syntax.ts'
