import type {Page} from '../../3-page/index.ts'
import type {Site} from '../site.ts'

/** Where HTML is going to stand: a page, the page of one block, a slide, or a clipping of another page. */
export type Surface = 'page' | 'zoom' | 'slide' | 'reference'

/** What stands around blocks that are drawn away from their page: on a slide still the slide, elsewhere a clipping. */
export function clippedSurface(surface: Surface): Surface {
  return surface === 'slide' ? 'slide' : 'reference'
}

/** What drawing a node may need to know. */
export interface RenderContext {
  readonly site: Site
  /** The page the node stands on: relative asset paths start there. */
  readonly page: Page
  /** Index of the block the node stands in, for queries; -1 for the preamble, absent where it makes no difference. */
  readonly block?: number
  readonly surface: Surface
  /**
   * Level of the highest title that is drawn. Where it is absent, 2 on a page and a slide; in a clipping, whose titles
   * would stand at any place among those of the page around it, they are paragraphs.
   */
  readonly titles?: 2 | 3 | 4
  /** Embeds and block references around the node, as page keys and block ids: no cycle, at most 5 deep. */
  readonly within: readonly string[]
  /** A link stands around the node: what would be a link is drawn as its text, for links do not nest. */
  readonly insideLink?: boolean
}
