export {toInlineMath} from './from-markdown.ts'
export {matchMath, math} from './syntax.ts'
