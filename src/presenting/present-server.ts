import {randomInt} from 'node:crypto'
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import type {Duplex} from 'node:stream'
import {type WebSocket, WebSocketServer} from 'ws'
import {cookieOf, keyCookie} from './cookie.ts'
import type {Guest} from './guest.ts'
import {openGuestBook} from './guest-book.ts'
import {mayRead} from './may-read.ts'
import {isOwnHost, isOwnOrigin} from './own-host.ts'
import {phoneInvitation} from './phone-invitation.ts'
import {openPinDesk} from './pin-desk.ts'
import {openRelay, type Peer} from './relay.ts'
import {sayNo} from './say-no.ts'

export interface PresentServerOptions {
  readonly host: string
  /** 0 takes any free port. */
  readonly port: number
  /** `/` at both ends. */
  readonly base: string
  /** Names and addresses that requests may be sent to, beside `host`: those of this machine. */
  readonly names: readonly string[]
  /** Addresses of this machine in its network, for the phone; empty where only this machine is served. */
  readonly networkAddresses: readonly string[]
  /** The deck a phone is led to before any window has opened one. */
  readonly deck: string
  /** Id of each deck → digest of what is served of it. */
  readonly digests: ReadonlyMap<string, string>
  /** Serve a file of the built site; `request.url` holds the base. */
  files(request: IncomingMessage, response: ServerResponse): void
}

export interface PresentServer {
  readonly port: number
  /** The key that is in the addresses of the presenter and of the window for the room. */
  readonly speakerKey: string
  /** The key for windows elsewhere, which follow and do not lead. */
  readonly audienceKey: string
  /** A new PIN for a phone, with the address it is for. */
  invitePhone(): PhoneInvitation
  /** Slides were built again: tell each window what is served of its deck. */
  tellBuilt(digests: ReadonlyMap<string, string>): void
  close(): Promise<void>
}

/** What a speaker's phone needs to come in. */
export interface PhoneInvitation {
  readonly pin: string
  /** Address with the PIN in it, once for each address of the machine; empty where no phone can reach it. */
  readonly urls: readonly string[]
}

/** What is served is private, in no frame of another site, and what its type says. */
const guardedHeaders = {
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Frame-Options': 'DENY',
  'X-Content-Type-Options': 'nosniff',
} as const
/** Longest message of a window, in bytes: a state, not a film. */
const longestMessage = 256 * 1024
/** How often a connection is tried that says nothing: a phone that sleeps is gone after twice that, in ms. */
const tryEvery = 15_000

/**
 * Serve a site that holds private notes to those who have a key, and connect the windows of its talks.
 *
 * A key in an address is put into a cookie and taken out of the address. A phone gets its key for a PIN.
 *
 * @throws Where the port or the address cannot be listened on.
 */
export async function openPresentServer(options: PresentServerOptions): Promise<PresentServer> {
  const {base} = options
  const guests = openGuestBook()
  const pins = openPinDesk({now: () => performance.now(), draw: limit => randomInt(limit)})
  const relay = openRelay(() => Date.now())
  const names = new Set([options.host, ...options.names].map(name => name.toLowerCase()))
  let {deck, digests} = options

  function guestOf(request: IncomingMessage): Guest {
    return guests.guestOf(cookieOf(request.headers.cookie, port))
  }

  function invitePhone(): PhoneInvitation {
    const pin = pins.issue()
    return {pin, urls: options.networkAddresses.map(host => `${addressOf(host, port)}${base}remote/#${pin}`)}
  }

  async function answerPost(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isOwnOrigin(request.headers.origin, request.headers.host)) sayNo(response, 403)
    else if (path === 'live/pin') invite(request, response)
    else if (path === 'live/pair') await admitPhone(request, response)
    else sayNo(response, 404)
  }

  function invite(request: IncomingMessage, response: ServerResponse): void {
    if (guestOf(request) === 'speaker') sendJson(response, 200, phoneInvitation(invitePhone()))
    else sayNo(response, 403)
  }

  async function admitPhone(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const answer = pins.redeem((await textOf(request)).trim())
    if (answer === 'right') {
      response.setHeader('Set-Cookie', keyCookie(guests.admitRemote(), base, port))
      sendJson(response, 200, {answer, href: remoteHref()})
    } else sendJson(response, answer === 'wrong' ? 403 : 410, {answer})
  }

  /** What is served of a deck; nothing for one that is not there, or not any more: its windows keep what they show. */
  function builtOf(room: string): object | undefined {
    const digest = room.startsWith(base) ? digests.get(room.slice(base.length)) : undefined
    return digest === undefined ? undefined : {type: 'built', digest}
  }

  function remoteHref(): string {
    return `${base}decks/${encodeURIComponent(deck)}/remote/`
  }

  function answer(request: IncomingMessage, response: ServerResponse): void {
    for (const [name, value] of Object.entries(guardedHeaders)) response.setHeader(name, value)
    const url = new URL(request.url ?? '/', 'http://here')
    const path = plainPath(url.pathname, base)
    if (!isOwnHost(request.headers.host, names)) sayNo(response, 421)
    else if (path === undefined) sayNo(response, 404)
    else if (request.method === 'POST') void answerPost(path, request, response).catch(() => sayNo(response, 400))
    else if (request.method !== 'GET' && request.method !== 'HEAD') sayNo(response, 405)
    else if (guests.guestOf(url.searchParams.get('session') ?? undefined) !== 'stranger') takeKey(url, response)
    else if (!mayRead(guestOf(request), path)) sayNo(response, 403)
    else {
      request.url = url.pathname + url.search
      options.files(request, response)
    }
  }

  /** Move a key from an address, which others may see, into a cookie. */
  function takeKey(url: URL, response: ServerResponse): void {
    response.setHeader('Set-Cookie', keyCookie(url.searchParams.get('session') ?? '', base, port))
    url.searchParams.delete('session')
    response.writeHead(303, {Location: url.pathname + url.search}).end()
  }

  const server = createServer(answer)
  const sockets = new WebSocketServer({noServer: true, maxPayload: longestMessage, perMessageDeflate: false})
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const url = new URL(request.url ?? '/', 'http://here')
    const guest = guestOf(request)
    const room = url.searchParams.get('room')
    const isOurs =
      isOwnHost(request.headers.host, names) &&
      isOwnOrigin(request.headers.origin, request.headers.host) &&
      plainPath(url.pathname, base) === 'live' &&
      guest !== 'stranger' &&
      room !== null
    if (!isOurs) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n')
      return
    }
    sockets.handleUpgrade(request, socket, head, connection => welcome(connection, guest, room))
  })

  function welcome(connection: WebSocket, guest: Guest, room: string): void {
    const peer: Peer = {guest, send: text => connection.send(text)}
    // The phone goes where its speaker goes: to another deck, too.
    if (guest === 'speaker' && room.startsWith(base) && deck !== room.slice(base.length)) {
      deck = room.slice(base.length)
      relay.tellAll({type: 'deck', href: remoteHref()})
    }
    alive.set(connection, true)
    connection.on('pong', () => alive.set(connection, true))
    connection.on('message', data => relay.hear(room, peer, String(data)))
    connection.on('close', () => relay.leave(room, peer))
    // A connection that breaks is closed right after; there is nobody to tell.
    connection.on('error', () => undefined)
    relay.join(room, peer)
    // A window that slept may have missed it.
    const built = builtOf(room)
    if (built) connection.send(JSON.stringify(built))
  }

  const alive = new WeakMap<WebSocket, boolean>()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, options.host, resolve)
  })
  const {port} = server.address() as AddressInfo
  const heart = setInterval(() => {
    for (const connection of sockets.clients) {
      if (alive.get(connection) === false) connection.terminate()
      else {
        alive.set(connection, false)
        connection.ping()
      }
    }
  }, tryEvery)
  return {
    port,
    speakerKey: guests.speakerKey,
    audienceKey: guests.audienceKey,
    invitePhone,
    tellBuilt(next) {
      digests = next
      relay.tellEach(builtOf)
    },
    close() {
      clearInterval(heart)
      for (const connection of sockets.clients) connection.terminate()
      server.closeAllConnections()
      return new Promise(resolve => server.close(() => resolve()))
    },
  }
}

/** `http://192.168.1.20:4321`, without the base. */
export function addressOf(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

/** Path below the base, unescaped; `undefined` for one that is not below it, or that climbs. */
function plainPath(pathname: string, base: string): string | undefined {
  try {
    const path = decodeURIComponent(pathname)
    if (!path.startsWith(base) || /[\\\0]|(?:^|\/)\.\.(?:\/|$)/.test(path)) return undefined
    return path.slice(base.length)
  } catch {
    return undefined
  }
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, {'Content-Type': 'application/json'}).end(JSON.stringify(value))
}

/** The body of a request: a PIN, or nothing that is read to its end. */
async function textOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) {
    text += String(chunk)
    if (text.length > 100) throw new Error('Expected a PIN')
  }
  return text
}
