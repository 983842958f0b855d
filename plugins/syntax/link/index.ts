export {linkFromMarkdown, toImage, toLink} from './from-markdown.ts'
export {type LinkParts, readLink} from './read-link.ts'
export {referenceLink} from './syntax.ts'
