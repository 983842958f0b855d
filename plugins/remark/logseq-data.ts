import type {Pointer, PropertyValue, WrittenReference} from '../3-page/index.ts'

/** What a page says about itself, on `file.data.logseq`. Plain data. */
export interface LogseqData {
  /** Name of the page: its `title`, else from the file name; `undefined` where there is neither. */
  readonly name: string | undefined
  readonly kind: 'page' | 'journal'
  /** The day of a journal, as `YYYY-MM-DD`. */
  readonly day: string | undefined
  /** How it was read: as Logseq's outline, or as ordinary Markdown. */
  readonly shape: 'outline' | 'document'
  /** Page properties by key, in the author's order. */
  readonly properties: Readonly<Record<string, PropertyValue>>
  /** What page, blocks and properties refer to, in document order; in one block each target once. */
  readonly references: readonly WrittenReference[]
  /** "Next slide is" statements. */
  readonly pointers: readonly Pointer[]
}

declare module 'vfile' {
  interface DataMap {
    logseq: LogseqData
  }
}
