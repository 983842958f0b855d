export {shortcodeFromMarkdown} from './from-markdown.ts'
export {matchShortcode, shortcode} from './syntax.ts'
