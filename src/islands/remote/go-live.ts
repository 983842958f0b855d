import type {DeckState} from '../deck/state.ts'
import type {Sync} from '../deck/sync.ts'
import type {TalkOptions} from '../deck/talk.ts'
import {type BuildWatch, watchBuild} from '../deck/watch-build.ts'
import {openSocket} from './open-socket.ts'

/** Open the way over the server of `lectern present`, and hear on it of newer builds of the deck. */
export function goLive(sync: Sync, {host, role, newer}: TalkOptions, state: () => DeckState): BuildWatch {
  const {live: path = '', digest: own = ''} = host.dataset
  const watch = watchBuild({role, own, state, offer: newer})
  sync.add(
    openSocket({
      path,
      notice(notice) {
        if (notice.type === 'built') watch.built(notice.digest)
      },
    }),
  )
  return watch
}
