export {toInlineMath} from './from-markdown.ts'
export {matchMath} from './syntax.ts'
