import type {DeckState} from './state.ts'
import type {Peer} from './sync.ts'
import type {Role} from './talk-message.ts'

/** What a window does about a newer build of its deck. `offer` asks the speaker; an audience waits for what the speaker does. */
export type Renewal = 'none' | 'reload' | 'offer'

export interface RenewalFacts {
  readonly role: Role
  /** Digest of the slides that this window shows. */
  readonly own: string
  /** Digest of those that are served; `undefined` where nobody has said. */
  readonly built: string | undefined
  readonly state: DeckState
  readonly peers: readonly Peer[]
  /** Digest for which this window was loaded again by itself already: never twice for the same. */
  readonly tried: string | undefined
}

/**
 * A newer build is shown by itself until the talk begins. From then on the speaker decides, in a window that leads, and the
 * others go along with it.
 */
export function renewalOf({role, own, built, state, peers, tried}: RenewalFacts): Renewal {
  if (built === undefined || built === own) return 'none'
  const isDecided = peers.some(peer => peer.role !== 'audience' && peer.digest === built)
  if (tried !== built && (isDecided || !hasBegun(state))) return 'reload'
  return role === 'audience' ? 'none' : 'offer'
}

/** Whether a talk goes on: somebody has moved, or the timer has run. */
function hasBegun({slide, step, page, timer}: DeckState): boolean {
  return slide > 0 || step > 0 || page !== '' || timer.since !== undefined || timer.before > 0
}
