import type {Root} from 'mdast'
import type {Options as ToMarkdownExtension} from 'mdast-util-to-markdown'
import type {} from 'remark-parse'
import type {Data, Parser, Processor} from 'unified'
import type {VFile} from 'vfile'
import {defaultGraphConfig, type RawFile} from './1-files/index.ts'
import {readPage, readPlacedPage} from './3-page/index.ts'
import {
  documentData,
  isMdx,
  outlineToMarkdown,
  pageData,
  pagePath,
  pageTree,
  type RemarkLogseqOptions,
  report,
  setElements,
} from './remark/index.ts'
import {logseqFromMarkdown, logseqSyntax, logseqToMarkdown, macroLine} from './syntax/index.ts'

export type {
  Block,
  BlockChild,
  BlockData,
  LogseqData,
  OutlineList,
  OwnSource,
  PropertyList,
  PropertyNode,
  RemarkLogseqOptions,
  Resolve,
  Resolved,
  TaskMarker,
  TaskPriority,
} from './remark/index.ts'
export type {
  Admonition,
  AdvancedQuery,
  BlockReference,
  Drawer,
  Highlight,
  Macro,
  PageReference,
  Subscript,
  Superscript,
  Tag,
  Timestamp,
} from './syntax/index.ts'

/**
 * A unified plugin that reads a page of Logseq's: its outline as one tree, with a place for every node; what the page says
 * about itself in `file.data.logseq`; messages on the file. It comes behind `remark-parse`, whose reading of ordinary Markdown
 * and MDX it extends by references. Nodes become HTML elements, and Markdown again.
 *
 * @see plugins/remark/README.md
 */
export function remarkLogseq(
  this: Processor,
  options: Readonly<RemarkLogseqOptions> = {},
): (tree: Root, file: VFile) => undefined {
  const config = options.config ?? defaultGraphConfig
  // remark-stringify types this field; nobody needs it to read.
  const data: Data & {toMarkdownExtensions?: ToMarkdownExtension[]} = this.data()
  data.micromarkExtensions ??= []
  data.fromMarkdownExtensions ??= []
  data.toMarkdownExtensions ??= []
  // Asked again at every file: a plugin behind this one may add MDX.
  const {micromarkExtensions} = data
  micromarkExtensions.push(logseqSyntax())
  if (isMdx(undefined, micromarkExtensions)) micromarkExtensions.push(macroLine())
  data.fromMarkdownExtensions.push(...logseqFromMarkdown())
  data.toMarkdownExtensions.push(logseqToMarkdown(), outlineToMarkdown(readOutlineTree, options.outline === true))

  const parser = this.parser as Parser<Root> | undefined
  if (parser) {
    this.parser = (text, file) => {
      const {outline = 'auto'} = options
      if (outline === false || isMdx(file.path, micromarkExtensions)) return parser(text, file)
      const read = readPlacedPage(rawFile(text, file), config, outline === true ? 'outline' : undefined)
      if (read.page.shape === 'document') return parser(text, file)
      file.data.logseq = pageData(read.page, file.path !== undefined)
      report(read.page.messages, file)
      return pageTree(read)
    }
  }

  return (tree, file) => {
    if (file.data.logseq?.shape !== 'outline') {
      const page = readPage(rawFile(String(file), file), config)
      file.data.logseq = documentData(page, file.path !== undefined, tree, String(file))
      report(page.messages, file)
    }
    setElements(tree, options.resolve)
  }

  function rawFile(text: string, file: VFile): RawFile {
    return {path: pagePath(file.path, config), text}
  }

  function readOutlineTree(text: string): Root {
    return pageTree(readPlacedPage({path: pagePath(undefined, config), text}, config, 'outline'))
  }
}

export default remarkLogseq
