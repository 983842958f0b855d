export {linkFromMarkdown, toImage, toLink} from './from-markdown.ts'
export {type LinkParts, readLink} from './read-link.ts'
export {link, referenceLink} from './syntax.ts'
