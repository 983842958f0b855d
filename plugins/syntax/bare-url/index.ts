export {bareUrlFromMarkdown, toBareLink} from './from-markdown.ts'
export {bareUrl, matchBareUrl} from './syntax.ts'
