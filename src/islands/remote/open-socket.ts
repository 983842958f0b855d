import type {OpenTransport} from '../deck/transport.ts'

/** What the server says beside what windows say to each other. */
export type Notice =
  /** The speaker has opened another deck: where its remote is. */
  | {readonly type: 'deck'; readonly href: string}
  /** Which build of the deck is served: when the window comes, and when there is another. */
  | {readonly type: 'built'; readonly digest: string}

export interface SocketOptions {
  /** Path of the server's meeting place. */
  readonly path: string
  /** Say whether the way is open. */
  status?(isOpen: boolean): void
  notice?(notice: Notice): void
  /** The server is there and does not know this window: it was started again, and its keys are others. */
  stranger?(): void
}

/** Waits between two tries, in ms; the last is repeated. */
const waits = [250, 500, 1000, 2000, 4000]
/** A way on which nothing was heard for so long is taken for broken when the window is looked at again, in ms. */
const silence = 5000

/**
 * Windows on any device, by the server of `lectern present`. A connection that breaks is made again: at once when the
 * window wakes or the network is back, else after a wait that grows.
 */
export function openSocket(options: SocketOptions): OpenTransport {
  return host => {
    const address = new URL(options.path, location.href)
    address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:'
    address.searchParams.set('room', host.talk)
    let socket: WebSocket | undefined
    let tries = 0
    let waiting = 0
    let heard = 0
    let isShut = false

    /** A socket does not say why it was refused; a request for this page does, which who is known may read. */
    async function askWhy(): Promise<void> {
      const answer = await fetch(location.pathname, {method: 'HEAD'}).catch(() => undefined)
      if (answer?.status === 403) options.stranger?.()
    }

    function connect(): void {
      clearTimeout(waiting)
      const mine = new WebSocket(address)
      let wasOpen = false
      socket = mine
      mine.addEventListener('open', () => {
        tries = 0
        wasOpen = true
        heard = Date.now()
        options.status?.(true)
        host.opened()
      })
      mine.addEventListener('message', event => {
        heard = Date.now()
        const message = readJson(event.data)
        const notice = readNotice(message)
        if (notice) options.notice?.(notice)
        else host.receive(message)
      })
      mine.addEventListener('close', () => {
        if (socket !== mine) return
        socket = undefined
        options.status?.(false)
        host.closed()
        if (!wasOpen && options.stranger) void askWhy()
        if (!isShut) waiting = window.setTimeout(connect, waits[Math.min(tries++, waits.length - 1)])
      })
    }

    /** Whoever looks at the window shall not wait: a telephone that slept has a connection that only seems to be one. */
    function wake(): void {
      if (isShut || document.visibilityState === 'hidden') return
      const isConnecting = socket?.readyState === WebSocket.CONNECTING
      if (isConnecting || (socket?.readyState === WebSocket.OPEN && Date.now() - heard < silence)) return
      const old = socket
      connect()
      old?.close()
    }

    document.addEventListener('visibilitychange', wake)
    addEventListener('pageshow', wake)
    addEventListener('online', wake)
    connect()
    return {
      post(message) {
        if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message))
      },
      close() {
        isShut = true
        clearTimeout(waiting)
        socket?.close()
      },
    }
  }
}

function readJson(text: unknown): unknown {
  try {
    return JSON.parse(String(text))
  } catch {
    return undefined
  }
}

function readNotice(value: unknown): Notice | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const {type, href, digest}: {type?: unknown; href?: unknown; digest?: unknown} = value
  if (type === 'built' && typeof digest === 'string') return {type, digest}
  return type === 'deck' && typeof href === 'string' && /^\/(?![/\\])/.test(href) ? {type, href} : undefined
}
