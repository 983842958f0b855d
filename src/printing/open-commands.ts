import type {Readable, Writable} from 'node:stream'

/** Commands of the DevTools protocol over two pipes. */
export interface Commands {
  /** @param session Of a page; absent for the browser itself. */
  ask<Value>(method: string, params: object, session?: string): Promise<Value>
  /** The next event of this name in a session. */
  event(method: string, session: string): Promise<unknown>
  /** Every event of this name in a session, from now on. */
  listen(method: string, session: string, tell: (params: unknown) => void): void
}

interface Received {
  readonly id?: number
  readonly result?: unknown
  readonly error?: {readonly message: string}
  readonly method?: string
  readonly params?: unknown
  readonly sessionId?: string
}

/** Between two messages. */
const end = '\0'

/** Talk over the pipes: messages are JSON, each ended by a NUL. */
export function openCommands(write: Writable, read: Readable): Commands {
  const open = new Map<number, {resolve(value: unknown): void; reject(error: Error): void}>()
  const events = new Map<string, ((value: unknown) => void)[]>()
  const listeners = new Map<string, ((value: unknown) => void)[]>()
  let count = 0
  /** Pieces of a message that is not whole: a printed deck comes in many. */
  let pieces: string[] = []

  function take({id, result, error, method, params, sessionId}: Received): void {
    if (id === undefined) {
      const key = `${sessionId} ${method}`
      for (const tell of events.get(key) ?? []) tell(params)
      events.delete(key)
      for (const tell of listeners.get(key) ?? []) tell(params)
      return
    }
    const asked = open.get(id)
    open.delete(id)
    if (error) asked?.reject(new Error(error.message))
    else asked?.resolve(result)
  }

  read.setEncoding('utf8')
  read.on('data', (text: string) => {
    const [first = '', ...more] = text.split(end)
    pieces.push(first)
    for (const part of more) {
      take(JSON.parse(pieces.join('')) as Received)
      pieces = [part]
    }
  })
  // A browser that ends says so by itself.
  write.on('error', () => undefined)
  return {
    ask: <Value>(method: string, params: object, sessionId?: string) =>
      new Promise<Value>((resolve, reject) => {
        const id = ++count
        open.set(id, {resolve: value => resolve(value as Value), reject})
        write.write(JSON.stringify({id, method, params, sessionId}) + end)
      }),
    event: (method, session) =>
      new Promise(resolve => {
        const key = `${session} ${method}`
        events.set(key, [...(events.get(key) ?? []), resolve])
      }),
    listen(method, session, tell) {
      const key = `${session} ${method}`
      listeners.set(key, [...(listeners.get(key) ?? []), tell])
    },
  }
}
