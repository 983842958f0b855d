import type {Page} from '../../3-page/index.ts'
import type {Site} from '../site.ts'

/** Where HTML is going to stand: a page, a slide, a clipping of another page, or a one-line excerpt. */
export type Surface = 'page' | 'slide' | 'reference'

/** What drawing a node may need to know. */
export interface RenderContext {
  readonly site: Site
  /** The page the node stands on: relative asset paths start there. */
  readonly page: Page
  /** Index of the block the node stands in, for queries; -1 for the preamble, absent where it makes no difference. */
  readonly block?: number
  readonly surface: Surface
  /** Embeds and block references around the node, as page keys and block ids: no cycle, at most 5 deep. */
  readonly within: readonly string[]
  /** A link stands around the node: what would be a link is drawn as its text, for links do not nest. */
  readonly insideLink?: boolean
}
