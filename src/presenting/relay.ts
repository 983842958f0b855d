import type {Guest} from './guest.ts'
import {readTalk, type Stamp, type TalkWords} from './talk-words.ts'

/** A window at the other end of a connection. */
export interface Peer {
  readonly guest: Guest
  send(text: string): void
}

/** Passes messages between the windows of a talk, and remembers where the talk stands. */
export interface Relay {
  /** Let a window in; it hears where the talk stands, if anybody has said. */
  join(talk: string, peer: Peer): void
  /** Pass on what a window says. What is no message, or not its to say, is dropped. */
  hear(talk: string, peer: Peer, text: string): void
  /** A window is gone, with or without a word. */
  leave(talk: string, peer: Peer): void
  /** Say something to every window of every talk. */
  tellAll(message: object): void
  /** Say to the windows of each talk what is for them, if anything is. */
  tellEach(messageFor: (talk: string) => object | undefined): void
}

/** A part of the state that changes as one: the last change wins, by its stamp. */
interface Register {
  readonly stamp: Stamp
  readonly value: unknown
  /** The clock of the window that said it, less this one, in ms: times in the value are of that clock. */
  readonly ahead: number
}

interface Room {
  /** Windows, and the last that each has said. */
  readonly peers: Map<Peer, TalkWords | undefined>
  readonly registers: Map<string, Register>
  /** Of the deck whose place the registers say. */
  digest: string
}

/** What an audience that only follows may say. */
const following: ReadonlySet<string> = new Set(['hello', 'beat', 'bye'])
/** Registers a talk has at most: a line of ink for each slide, and a few. */
const mostRegisters = 5000
/** The name under which the relay says what others have said. */
const own = {from: 'relay', role: 'remote', label: ''} as const

/**
 * Open a relay. A talk's place outlives its windows: the last to leave and the first to come back find it.
 *
 * @param now ms since 1970.
 */
export function openRelay(now: () => number): Relay {
  const rooms = new Map<string, Room>()
  function roomOf(talk: string): Room {
    const room = rooms.get(talk) ?? {peers: new Map(), registers: new Map(), digest: ''}
    rooms.set(talk, room)
    return room
  }
  function tellOthers(room: Room, peer: Peer, text: string): void {
    for (const other of room.peers.keys()) if (other !== peer) other.send(text)
  }
  return {
    join(talk, peer) {
      const room = roomOf(talk)
      room.peers.set(peer, undefined)
      for (const message of whereItStands(room, now())) peer.send(JSON.stringify(message))
    },
    hear(talk, peer, text) {
      const words = readTalk(text)
      if (!words || (peer.guest === 'audience' && !following.has(words.type))) return
      const room = roomOf(talk)
      room.peers.set(peer, words)
      if (words.state) keep(room, words, words.state, now())
      tellOthers(room, peer, text)
    },
    leave(talk, peer) {
      const room = roomOf(talk)
      const words = room.peers.get(peer)
      room.peers.delete(peer)
      if (words) tellOthers(room, peer, JSON.stringify({...words, state: undefined, type: 'bye'}))
    },
    tellAll(message) {
      const text = JSON.stringify(message)
      for (const room of rooms.values()) for (const peer of room.peers.keys()) peer.send(text)
    },
    tellEach(messageFor) {
      for (const [talk, room] of rooms) {
        const message = messageFor(talk)
        if (message) for (const peer of room.peers.keys()) peer.send(JSON.stringify(message))
      }
    },
  }
}

function keep(room: Room, {digest}: TalkWords, state: NonNullable<TalkWords['state']>, now: number): void {
  room.digest = digest
  for (const [key, stamp] of Object.entries(state.stamps)) {
    const known = room.registers.get(key)
    // A count of 0 is a value that nobody has set.
    if (stamp.count === 0 || (known ? !isLater(stamp, known.stamp) : room.registers.size >= mostRegisters)) continue
    room.registers.set(key, {stamp, value: state.values[key], ahead: state.now - now})
  }
}

/** The whole state, a message for each clock in it. The relay is nobody that is there: it takes its leave at once. */
function whereItStands(room: Room, now: number): readonly object[] {
  const clocks = new Map<number, {stamps: Record<string, Stamp>; values: Record<string, unknown>}>()
  for (const [key, {stamp, value, ahead}] of room.registers) {
    const part = clocks.get(ahead) ?? {stamps: {}, values: {}}
    clocks.set(ahead, part)
    part.stamps[key] = stamp
    part.values[key] = value
  }
  const sender = {...own, digest: room.digest}
  const states = [...clocks].map(([ahead, part]) => ({type: 'state', ...sender, now: now + ahead, ...part}))
  return states.length === 0 ? [] : [...states, {type: 'bye', ...sender}]
}

function isLater(stamp: Stamp, than: Stamp): boolean {
  return stamp.count > than.count || (stamp.count === than.count && stamp.author > than.author)
}
