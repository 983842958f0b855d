import {type RenewalFacts, renewalOf} from './renewal.ts'
import type {Peer} from './sync.ts'

/** What a window hears of newer builds of its deck. */
export interface BuildWatch {
  /** The server says which build it serves. */
  built(digest: string): void
  /** Who is there. */
  peers(peers: readonly Peer[]): void
}

export interface BuildWatchOptions extends Pick<RenewalFacts, 'role' | 'own'> {
  state(): RenewalFacts['state']
  /** Ask the speaker for a reload, or take the question back. */
  readonly offer: ((isNewer: boolean) => void) | undefined
}

const key = 'lectern-renewed'

/** Watch for newer builds of the deck, and load the page again where nobody is disturbed by it. */
export function watchBuild({role, own, state, offer}: BuildWatchOptions): BuildWatch {
  let built: string | undefined
  let peers: readonly Peer[] = []
  let isOffered = false

  function look(): void {
    const renewal = renewalOf({role, own, built, state: state(), peers, tried: tried(built)})
    if (renewal === 'reload' && built !== undefined) {
      sessionStorage.setItem(key, built)
      location.reload()
    } else if (isOffered !== (renewal === 'offer')) {
      isOffered = !isOffered
      offer?.(isOffered)
    }
  }

  return {
    built(digest) {
      built = digest
      look()
    },
    peers(next) {
      peers = next
      look()
    },
  }
}

/** Digest for which this window was loaded again already. Without a memory it could go on for ever, and counts as tried. */
function tried(built: string | undefined): string | undefined {
  try {
    return sessionStorage.getItem(key) ?? undefined
  } catch {
    return built
  }
}
