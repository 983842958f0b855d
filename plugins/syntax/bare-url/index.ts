export {toBareLink} from './from-markdown.ts'
export {bareUrl, matchBareUrl} from './syntax.ts'
