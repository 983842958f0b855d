import type {Step} from './movement.ts'
import {registersOf, withRegisters} from './registers.ts'
import {sessionKey} from './session-key.ts'
import {type DeckAction, type DeckState, initialState, reduce, type SlideFacts} from './state.ts'
import {openSync, type Peer} from './sync.ts'
import {isRecord, type Role, type Signal} from './talk-message.ts'
import type {BuildWatch} from './watch-build.ts'

/** A window's part in a talk. */
export interface Talk {
  readonly state: DeckState
  /** Do something, show it here and tell the others. */
  act(action: DeckAction): void
  signal(signal: Signal): void
}

export interface TalkOptions {
  /** The element with `data-deck` (site base and id of the deck) and `data-digest`. */
  readonly host: HTMLElement
  readonly slides: readonly SlideFacts[]
  readonly role: Role
  /** What this kind of window begins with. It goes before what is kept over a reload. */
  readonly start?: Partial<DeckState>
  /** Place that the address names. At a reload what was kept is nearer, for the address is written a moment later. */
  readonly address: Step | undefined
  /** What holds where neither the address nor what is kept says anything. */
  readonly usual?: Partial<DeckState>
  label(): string
  /** Show the state. `isOurs` says that this window made the change, not another. */
  draw(state: DeckState, before: DeckState | undefined, isOurs: boolean): void
  signal(signal: Signal): void
  peers(peers: readonly Peer[]): void
  /** There is a newer build of the deck: ask the speaker whether to load it, or take the question back. */
  newer?(isNewer: boolean): void
}

/** Open a talk: one state, one reducer; kept over a reload of this window and shared with the others. */
export function openTalk(options: TalkOptions): Talk {
  const {host, slides} = options
  const key = `lectern-talk:${options.role}:${host.dataset.deck}`
  const before = kept()
  const isReload = performance.getEntriesByType('navigation').some(entry => 'type' in entry && entry.type === 'reload')
  let state: DeckState = {
    ...withRegisters({...initialState, ...options.usual}, before, slides),
    ...(isReload && before.place !== undefined ? {} : options.address),
    ...options.start,
  }
  let drawn: DeckState | undefined
  let watch: BuildWatch | undefined

  const sync = openSync({
    talk: host.dataset.deck ?? '',
    session: sessionKey(location.search),
    role: options.role,
    digest: host.dataset.digest ?? '',
    label: options.label,
    registers: () => registersOf(state, slides),
    receive(values, later) {
      state = withRegisters(state, values, slides, later)
      draw(false)
    },
    signal: options.signal,
    peers(peers) {
      options.peers(peers)
      watch?.peers(peers)
    },
  })
  // Windows on other devices, where the site is presented. What makes the way is loaded only then; nothing is lost before it
  // is there, for everybody says hello when a way opens.
  if (host.dataset.live)
    void import('../remote/go-live.ts').then(({goLive}) => {
      watch = goLive(sync, options, () => state)
    })
  addEventListener('pagehide', () => keep())
  document.addEventListener('visibilitychange', () => keep())

  function draw(isOurs: boolean): void {
    const before = drawn
    drawn = state
    options.draw(state, before, isOurs)
  }

  /** Registers of before a reload. */
  function kept(): Readonly<Record<string, unknown>> {
    try {
      const stored: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null')
      return isRecord(stored) ? stored : {}
    } catch {
      // Storage is closed to this page: the address still says the slide.
      return {}
    }
  }

  function keep(): void {
    try {
      sessionStorage.setItem(key, JSON.stringify(registersOf(state, slides)))
    } catch {
      // As above.
    }
  }

  // After the caller has what it gets from here.
  queueMicrotask(() => draw(true))
  return {
    get state() {
      return state
    },
    act(action) {
      const before = state
      state = reduce(state, action, slides)
      if (state === before) return
      sync.tell(before, state)
      draw(true)
    },
    signal: sync.signal,
  }
}
