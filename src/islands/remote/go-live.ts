import type {Sync} from '../deck/sync.ts'
import {type BuildWatch, type BuildWatchOptions, watchBuild} from '../deck/watch-build.ts'
import {openSocket} from './open-socket.ts'

/** Open the way over the server, and hear on it of newer builds of the deck. */
export function goLive(sync: Sync, path: string, options: BuildWatchOptions): BuildWatch {
  const watch = watchBuild(options)
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
