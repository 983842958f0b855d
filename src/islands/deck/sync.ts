import type {Blank} from './state.ts'

/** What windows of one talk share. */
export interface SharedState {
  readonly slide: number
  readonly step: number
  readonly blank: Blank
}

type Role = 'audience' | 'presenter'

type SyncMessage =
  | {readonly type: 'hello' | 'beat' | 'bye'; readonly from: string; readonly role: Role; readonly digest: string}
  | {
      readonly type: 'state'
      readonly from: string
      readonly role: Role
      readonly digest: string
      readonly count: number
      readonly state: SharedState
    }

export interface SyncOptions {
  /** Site base and deck: windows of other decks hear nothing. */
  readonly name: string
  readonly role: Role
  /** Of the built deck; another window with another build is told apart. */
  readonly digest: string
  current(): SharedState
  /** The state another window has set. */
  receive(state: SharedState): void
  /** How many windows of the other role answer, and whether one of them is of another build. */
  peers(count: number, stale: boolean): void
}

const beatEvery = 1000
const goneAfter = 3500

/**
 * Keep the windows of a talk on one slide, through a BroadcastChannel: no server, no opener.
 * The last change wins, by a count that grows with every change anybody makes.
 *
 * @returns A function that tells the others the state; `undefined` where the browser has no channel.
 */
export function openSync(options: SyncOptions): ((state: SharedState) => void) | undefined {
  if (!('BroadcastChannel' in globalThis)) return undefined
  const channel = new BroadcastChannel(`lectern:${options.name}`)
  const from = crypto.randomUUID()
  const others = new Map<string, {seen: number; digest: string}>()
  let count = 0
  /** Who made the last change: the same count from two windows is won by the greater name. A new window follows any. */
  let author = ''
  let told = ''

  const own = {from, role: options.role, digest: options.digest}
  function post(message: SyncMessage): void {
    channel.postMessage(message)
  }
  function tellPeers(): void {
    const now = Date.now()
    for (const [name, peer] of others) if (now - peer.seen > goneAfter) others.delete(name)
    const stale = [...others.values()].some(peer => peer.digest !== options.digest)
    const next = `${others.size} ${stale}`
    if (next !== told) options.peers(others.size, stale)
    told = next
  }

  channel.addEventListener('message', (event: MessageEvent<SyncMessage>) => {
    const message = event.data
    if (message.from === from) return
    if (message.role !== options.role) {
      if (message.type === 'bye') others.delete(message.from)
      else others.set(message.from, {seen: Date.now(), digest: message.digest})
      tellPeers()
    }
    if (message.type === 'hello') post({type: 'state', ...own, count, state: options.current()})
    if (message.type !== 'state') return
    // Two readers of one deck in one browser do not drag each other along: only a presenter leads.
    if (message.role === 'audience' && options.role === 'audience') return
    if (message.count < count || (message.count === count && message.from <= author)) return
    count = message.count
    author = message.from
    options.receive(message.state)
  })
  addEventListener('pagehide', () => post({type: 'bye', ...own}))
  addEventListener('pageshow', () => post({type: 'hello', ...own}))
  setInterval(() => {
    post({type: 'beat', ...own})
    tellPeers()
  }, beatEvery)
  post({type: 'hello', ...own})

  return state => {
    count++
    author = from
    post({type: 'state', ...own, count, state})
  }
}
