import type {Sync} from '../deck/sync.ts'

/**
 * Meet windows on other devices, where the site is presented; nothing where it is published. What makes the way is loaded
 * only then; nothing is lost before it is there, for everybody says hello when a way opens.
 *
 * @param path `data-live` of the page.
 */
export function joinLive(sync: Sync, path: string | undefined): void {
  if (path === undefined) return
  void import('./open-socket.ts').then(({openSocket}) => sync.add(openSocket({path})))
}
