import type {MacroCall, WrittenReference} from './page.ts'
import type {PointAt} from './point-at.ts'
import type {UnreadText} from './unread-text.ts'

/** A reference as found in a text. */
export interface Found {
  readonly type: WrittenReference['type']
  readonly target: string
  /** Address of a link to the file of a page. */
  readonly file?: string
  readonly via: 'text' | 'embed'
  /** Place in the text it was found in, from 1. */
  readonly line: number
  readonly column: number
  /** Stands inside emphasis: it does not count in a property value. */
  readonly emphasized: boolean
}

/** What reading a text brings to light beside its tree. */
export interface Findings {
  readonly references: Found[]
  readonly macros: MacroCall[]
  /** Words that look like more, where that is asked for. */
  readonly unread?: UnreadText[]
  /** The text is Org's: `[[target][label]]` is a reference with a label. */
  readonly org?: boolean
  /** Where the text stands in the file. An outline's nodes have positions only where this is given. */
  readonly pointAt?: PointAt
}
