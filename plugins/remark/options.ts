import type {GraphConfig} from '../1-files/index.ts'
import type {Resolve} from './resolve.ts'

/** Options of `remarkLogseq`. */
export interface RemarkLogseqOptions {
  /**
   * How files are read. `true`: as Logseq's outline. `false`: by the parser of the pipeline, with Logseq's references.
   * `'auto'`: an ordinary Markdown file by the parser, any other as an outline. MDX is always the parser's. Default: `'auto'`.
   */
  readonly outline?: boolean | 'auto' | undefined
  /** Configuration of the graph, as `parseGraphConfig` of `lectern/core` reads it. Default: Logseq's own. */
  readonly config?: GraphConfig | undefined
  /** Finds the address of a page or a block. Left out, references are drawn as `span`s. */
  readonly resolve?: Resolve | undefined
}
