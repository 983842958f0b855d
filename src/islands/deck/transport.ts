import type {TalkMessage} from './talk-message.ts'

/** Which talk a transport carries. */
export interface TransportHost {
  /** Base of the site and id of the deck, such as `/sub/garden`: windows of other decks hear nothing. */
  readonly talk: string
  /** Key of the session; empty in one browser, where whoever opens two windows is one person. */
  readonly session: string
  /**
   * Hand over what came. It is checked here, not by the transport (`readMessage`): anything may come over a network.
   * A message may come twice, late or in another order: the windows agree all the same.
   */
  receive(message: unknown): void
  /** Say that the way is open, or open again. Everybody then says hello and gets the whole state: nothing has to be kept or repeated. */
  opened(): void
  /** Say that the way is shut; the transport tries again by itself. */
  closed(): void
}

/**
 * One way to the other windows of a talk. It carries plain JSON, knows nothing of slides, and leads to everybody of the session but
 * the sender (a message that comes back is left out by `readMessage`'s caller).
 */
export interface Transport {
  /** Send to all others; what cannot be sent now is dropped, for `opened` brings everybody up to date. */
  post(message: TalkMessage): void
  close(): void
}

/** @returns `undefined` where this way does not exist: no such API in the browser, or no server that offers it. */
export type OpenTransport = (host: TransportHost) => Transport | undefined

/** Windows of one browser: no server, no network, no opener. Open at once. */
export const openBroadcast: OpenTransport = host => {
  if (!('BroadcastChannel' in globalThis)) return undefined
  const channel = new BroadcastChannel(`lectern:${host.talk}:${host.session}`)
  channel.addEventListener('message', event => host.receive(event.data))
  queueMicrotask(() => host.opened())
  return {
    post: message => channel.postMessage(message),
    close: () => channel.close(),
  }
}
