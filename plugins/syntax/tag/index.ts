export {tagFromMarkdown, toTag} from './from-markdown.ts'
export type {Tag} from './node.ts'
export {matchTag, separateTag} from './syntax.ts'
export {tagToMarkdown} from './to-markdown.ts'
