import type {Processor} from 'unified'
import {logseqFromMarkdown, logseqSyntax, logseqToMarkdown} from './syntax/index.ts'

/**
 * A unified plugin: Logseq's references in any Markdown pipeline. It registers syntax and nodes and holds no logic.
 */
export function remarkLogseq(this: Processor): undefined {
  const data = this.data() as {
    micromarkExtensions?: unknown[]
    fromMarkdownExtensions?: unknown[]
    toMarkdownExtensions?: unknown[]
  }
  data.micromarkExtensions ??= []
  data.fromMarkdownExtensions ??= []
  data.toMarkdownExtensions ??= []
  data.micromarkExtensions.push(logseqSyntax())
  data.fromMarkdownExtensions.push(...logseqFromMarkdown())
  data.toMarkdownExtensions.push(logseqToMarkdown())
}

export default remarkLogseq
