export {llmsText} from './llms-text.ts'
export {markdownPages} from './markdown-links.ts'
export {pageMarkdown} from './page-markdown.ts'
