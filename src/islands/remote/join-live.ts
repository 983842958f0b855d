import type {Peer, Sync} from '../deck/sync.ts'
import type {BuildWatch, BuildWatchOptions} from '../deck/watch-build.ts'

/**
 * Meet windows on other devices, where the site is presented; nothing where it is published. What makes the way is loaded
 * only then; nothing is lost before it is there, for everybody says hello when a way opens.
 *
 * @param path `data-live` of the page.
 * @returns What is to hear who is there.
 */
export function joinLive(
  sync: Sync,
  path: string | undefined,
  options: BuildWatchOptions,
): (peers: readonly Peer[]) => void {
  let watch: BuildWatch | undefined
  let peers: readonly Peer[] = []
  if (path !== undefined)
    void import('./go-live.ts').then(({goLive}) => {
      watch = goLive(sync, path, options)
      watch.peers(peers)
    })
  return next => {
    peers = next
    watch?.peers(next)
  }
}
