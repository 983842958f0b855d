import type {LinkView, ReferenceGroupView} from './page-view.ts'

/** The page of one block that others refer to. Plain JSON; strings named `html` are safe HTML. */
export interface ZoomView {
  readonly id: string
  /** First line of the block as plain text, at most 100 characters; the name of its page for a block without words. */
  readonly title: string
  /** BCP 47, of the page it stands on. */
  readonly lang: string
  /** The page it stands on. */
  readonly page: LinkView
  /** The blocks it stands below, outermost first; each leads to its place on the page. */
  readonly path: readonly LinkView[]
  /** Address of its own place on the page. */
  readonly href: string
  /** The block without its children. Its first paragraph is the `h1`, where `hasTitle`. */
  readonly html: string
  readonly hasTitle: boolean
  /** Its children as nested lists; empty for none. */
  readonly childrenHtml: string
  /** Blocks that refer to it, grouped by page: journals newest first, then pages by name. */
  readonly references: readonly ReferenceGroupView[]
  readonly referenceCount: number
  /** References counted but not drawn: a page draws at most 200. */
  readonly referencesLeftOut: number
}
