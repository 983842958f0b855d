import type {Page, PageBlock} from '../../3-page/index.ts'
import type {Site} from '../site.ts'
import type {Atom, TableAtom} from './atom.ts'
import type {LeftOut} from './deck-view.ts'

/** What is said about every atom of a block. */
export interface Frame {
  readonly site: Site
  readonly page: Page
  readonly within: readonly string[]
  readonly depth: number
  readonly source: number
  /** Index of the block in its page; -1 is the preamble. */
  readonly index: number
  readonly step: string | undefined
  readonly order: number | undefined
  readonly breaks: boolean
  readonly keep: number | undefined
  /** What `table::` says of the tables in the block. */
  readonly table: TableAtom['manner']
  readonly bulleted: boolean
  readonly label: string | undefined
  readonly block: PageBlock
  /** The first paragraph is a heading that is drawn as a strong line. */
  readonly heading: boolean
  /** Takes what no slide shows. */
  readonly leave: (reason: LeftOut['reason'], text: string) => void
}

/** What an atom of a block has of its frame; the first of its block opens it. */
export function atomBase(frame: Frame, atoms: readonly Atom[]) {
  const {depth, source, page, within, step, order, keep} = frame
  const opens = atoms.length === 0
  return {depth, source, page, within, step, order, keep, opens, breaks: opens && frame.breaks}
}
