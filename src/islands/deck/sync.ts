import {changedRegisters} from './registers.ts'
import {accept, newReplica, type Replica, type Stamp, write} from './replica.ts'
import type {DeckState} from './state.ts'
import {type Role, readMessage, type Signal, type TalkMessage} from './talk-message.ts'
import {type OpenTransport, openBroadcast, type Transport} from './transport.ts'

/** Another window of the talk. */
export interface Peer {
  readonly role: Role
  readonly label: string
  /** Of the build of the deck it shows. */
  readonly digest: string
  /** Whether that is another one than here. */
  readonly isStale: boolean
}

export interface SyncOptions {
  /** As in `TransportHost`. */
  readonly talk: string
  readonly session: string
  readonly role: Role
  readonly digest: string
  label(): string
  /** The shared state as it is told. */
  registers(): Readonly<Record<string, unknown>>
  /** Values of registers that another window changed, and by how many ms this window's clock is later than its. */
  receive(values: Readonly<Record<string, unknown>>, later: number): void
  signal(signal: Signal): void
  /** Who is there, whenever that changes. */
  peers(peers: readonly Peer[]): void
}

export interface Sync {
  /** Tell the others what changed between two states, if anything did. */
  tell(before: DeckState, after: DeckState): void
  signal(signal: Signal): void
  /** Open one more way to the others, beside the browser's own. */
  add(open: OpenTransport): void
}

const beatEvery = 1000
const goneAfter = 3500

/**
 * Keep the windows of a talk in step. A presenter or a remote leads; windows of the audience follow each other only while one
 * of those is there, so that two readers of a deck do not drag each other along.
 */
export function openSync(options: SyncOptions): Sync {
  const from = windowName()
  const others = new Map<string, Peer & {seen: number}>()
  const ways: Transport[] = []
  let replica: Replica = newReplica
  let isNew = true
  let told = ''

  function post(message: MessageBody): void {
    const whole = {...message, from, role: options.role, label: options.label(), digest: options.digest} as TalkMessage
    for (const way of ways) way.post(whole)
  }

  function postState(keys: readonly string[] | undefined): void {
    const registers = options.registers()
    const values: Record<string, unknown> = {}
    const stamps: Record<string, Stamp> = {}
    for (const key of keys ?? Object.keys(registers)) {
      values[key] = registers[key]
      stamps[key] = replica.stamps[key] ?? {count: 0, author: ''}
    }
    post({type: 'state', now: Date.now(), stamps, values})
  }

  function isLed(): boolean {
    return options.role !== 'audience' || [...others.values()].some(({role}) => role !== 'audience')
  }

  function receive(value: unknown): void {
    const message = readMessage(value)
    if (!message || message.from === from) return
    if (message.type === 'bye') others.delete(message.from)
    else {
      const {role, label, digest} = message
      others.set(message.from, {role, label, digest, isStale: digest !== options.digest, seen: Date.now()})
    }
    tellPeers()
    if (message.role === 'audience' && !isLed()) return
    if (message.type === 'hello') postState(undefined)
    if (message.type === 'beat' && message.clock < replica.clock) postState(undefined)
    if (message.type === 'signal') options.signal(message.signal)
    if (message.type !== 'state') return
    const {replica: next, keys} = accept(replica, message.stamps, isNew)
    replica = next
    isNew = false
    if (keys.length === 0) return
    options.receive(Object.fromEntries(keys.map(key => [key, message.values[key]])), Date.now() - message.now)
  }

  function tellPeers(): void {
    const now = Date.now()
    for (const [name, peer] of others) if (now - peer.seen > goneAfter) others.delete(name)
    const peers = [...others.values()].map(({role, label, digest, isStale}) => ({role, label, digest, isStale}))
    const next = JSON.stringify(peers)
    if (next !== told) options.peers(peers)
    told = next
  }

  function add(open: OpenTransport): void {
    const way = open({
      talk: options.talk,
      session: options.session,
      receive,
      opened: () => post({type: 'hello'}),
      closed: tellPeers,
    })
    if (way) ways.push(way)
  }

  add(openBroadcast)
  addEventListener('pagehide', () => post({type: 'bye'}))
  addEventListener('pageshow', event => {
    if (event.persisted) post({type: 'hello'})
  })
  setInterval(() => {
    post({type: 'beat', clock: replica.clock})
    tellPeers()
  }, beatEvery)

  return {
    tell(before, after) {
      const keys = changedRegisters(before, after)
      if (keys.length === 0) return
      replica = write(replica, keys, from)
      isNew = false
      postState(keys)
    },
    signal: signal => post({type: 'signal', signal}),
    add,
  }
}

/** A message without its sender. */
type MessageBody =
  | {type: 'hello' | 'bye'}
  | {type: 'beat'; clock: number}
  | {type: 'state'; now: number; stamps: Readonly<Record<string, Stamp>>; values: Readonly<Record<string, unknown>>}
  | {type: 'signal'; signal: Signal}

/** A name no other window has. `randomUUID` is not there for a page over plain HTTP, as from a computer to a telephone. */
function windowName(): string {
  return [...crypto.getRandomValues(new Uint32Array(4))].map(part => part.toString(36)).join('-')
}
