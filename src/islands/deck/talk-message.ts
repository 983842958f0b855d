import type {Stamp} from './replica.ts'
import type {Point} from './state.ts'

/** `remote` is a window that leads without slides of its own, such as a telephone's. */
export type Role = 'audience' | 'presenter' | 'remote'

/** Who says it. */
export interface Sender {
  /** Of the window; another one after a reload. */
  readonly from: string
  readonly role: Role
  /** What a person would call the window: `1920×1080, full screen`. */
  readonly label: string
  /** Of the built deck: windows with another one show other slides under the same numbers. */
  readonly digest: string
}

/** What passes and is not kept: a late window does not need it. Points are in px of the canvas. */
export type Signal =
  | {readonly kind: 'laser'; readonly point: Point | null}
  | {readonly kind: 'drawing'; readonly stroke: readonly number[]}
  | {readonly kind: 'media'; readonly command: MediaCommand}

export type MediaCommand = 'play' | 'restart' | 'louder' | 'quieter' | 'mute'

export type TalkMessage = Sender &
  (
    | {readonly type: 'hello'}
    /** Once a second. `clock` is the highest count known: whoever knows more answers with its state. */
    | {readonly type: 'beat'; readonly clock: number}
    | {readonly type: 'bye'}
    /** Registers with their stamps: all of them in answer to a hello or an old beat, else those that have changed. */
    | {
        readonly type: 'state'
        /** The sender's clock, in ms since 1970: times in `values` are of that clock. */
        readonly now: number
        readonly stamps: Readonly<Record<string, Stamp>>
        readonly values: Readonly<Record<string, unknown>>
      }
    | {readonly type: 'signal'; readonly signal: Signal}
  )

const roles: ReadonlySet<unknown> = new Set<Role>(['audience', 'presenter', 'remote'])
const types: ReadonlySet<unknown> = new Set<TalkMessage['type']>(['hello', 'beat', 'bye', 'state', 'signal'])

/** A message that came from somewhere, if it is one: who, what, and for a state its stamps. */
export function readMessage(value: unknown): TalkMessage | undefined {
  if (!isRecord(value) || !roles.has(value.role) || !types.has(value.type)) return undefined
  if (![value.from, value.label, value.digest].every(part => typeof part === 'string')) return undefined
  if (value.type === 'beat' && !Number.isSafeInteger(value.clock)) return undefined
  if (value.type === 'signal' && !isRecord(value.signal)) return undefined
  if (value.type === 'state') {
    if (!isRecord(value.stamps) || !isRecord(value.values) || typeof value.now !== 'number') return undefined
    if (!Object.values(value.stamps).every(isStamp)) return undefined
  }
  return value as unknown as TalkMessage
}

function isStamp(value: unknown): boolean {
  return isRecord(value) && Number.isSafeInteger(value.count) && typeof value.author === 'string'
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
