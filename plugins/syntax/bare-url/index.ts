export {toBareLink} from './from-markdown.ts'
export {matchBareUrl} from './syntax.ts'
