import {wordsFor} from '../../plugins/index.ts'
import type {AsyncViews} from './async-views.ts'
import type {SiteHost} from './site-host.ts'

/** A question to the thread a site lives in. */
interface Question {
  readonly id: number
  /** Of a function that `answerQuestions` was given. */
  readonly name: string
  readonly args: readonly unknown[]
}

type Answer = {readonly id: number; readonly value: unknown} | {readonly id: number; readonly fault: Fault}

/** An error on its way. */
interface Fault {
  readonly name: string
  readonly message: string
  readonly stack: string | undefined
  /** What the system says in its own errors: `code`, `path` and the like. */
  readonly facts: Readonly<Record<string, string | number>>
}

/** Errors that keep their class on the way, so that they are shown as sentences: name → class. */
export type KnownErrors = Readonly<Record<string, new (message: string) => Error>>

/** What a thread can be asked: by name. */
export type Questions = Readonly<Record<string, (...args: never[]) => unknown>>

/** One end of a way between two threads, or between two processes. What it carries is copied. */
export interface Way {
  on(event: 'message' | 'error' | 'exit', hear: (said: unknown) => void): unknown
  postMessage(message: unknown): void
}

/** Answer what the other end asks, each question when its turn comes. */
export function answerQuestions(port: Way, questions: Questions): void {
  port.on('message', async said => {
    const {id, name, args} = said as Question
    try {
      const ask = questions[name]
      if (!ask) throw new Error(`Unexpected question \`${name}\``)
      port.postMessage({id, value: await ask(...(args as never[]))} satisfies Answer)
    } catch (error) {
      port.postMessage({id, fault: faultOf(error instanceof Error ? error : new Error(String(error)))} satisfies Answer)
    }
  })
}

/** Everything a host can be asked, for `answerQuestions` in the thread where it lives. */
export function hostQuestions(opening: Promise<SiteHost>): Questions {
  return {
    viewNames: async () =>
      Object.entries((await opening).views).map(([name, member]) => [name, typeof member === 'function']),
    async view(name: keyof AsyncViews, ...args: readonly never[]) {
      const member: unknown = (await opening).views[name]
      return typeof member === 'function' ? member(...args) : member
    },
    sitemapEntries: async () => (await opening).sitemapEntries(),
    writeFiles: async (out: string) => (await opening).writeFiles(out),
  }
}

/** The near end of a thread. */
export interface RemoteThread {
  /** @throws What the far end threw: of a known class, or an `Error` with its stack. */
  ask<Value>(name: string, ...args: readonly unknown[]): Promise<Value>
}

/** Ask a thread; where it ends before its answers, every open question fails. */
export function askThread(worker: Way, known: KnownErrors): RemoteThread {
  const open = new Map<number, {resolve(value: unknown): void; reject(error: Error): void}>()
  let count = 0
  let ended: Error | undefined
  function end(error: Error): void {
    ended ??= error
    for (const {reject} of open.values()) reject(error)
    open.clear()
  }
  worker.on('message', said => {
    const answer = said as Answer
    const asked = open.get(answer.id)
    open.delete(answer.id)
    if ('fault' in answer) asked?.reject(revive(answer.fault, known))
    else asked?.resolve(answer.value)
  })
  worker.on('error', error => end(error as Error))
  worker.on('exit', code => end(new Error(`Expected the thread of the site to answer, it ended with code ${code}`)))
  return {
    ask: <Value>(name: string, ...args: readonly unknown[]) =>
      new Promise<Value>((resolve, reject) => {
        if (ended) return reject(ended)
        const id = count++
        open.set(id, {resolve: value => resolve(value as Value), reject})
        worker.postMessage({id, name, args} satisfies Question)
      }),
  }
}

/**
 * The site of a thread. It does not change: what is asked without a question of its own, such as what stands around every
 * page, is asked once.
 *
 * @param base Path the site is served under.
 */
export async function remoteHost({ask}: RemoteThread, base: string): Promise<SiteHost> {
  const names = await ask<readonly (readonly [name: string, isFunction: boolean])[]>('viewNames')
  const members = await Promise.all(
    names.map(async ([name, isFunction]) => {
      if (!isFunction) return [name, await ask('view', name)] as const
      let known: Promise<unknown> | undefined
      const view = (...args: readonly unknown[]) => {
        if (args.length > 0) return ask('view', name, ...args)
        known ??= ask('view', name)
        return known
      }
      return [name, view] as const
    }),
  )
  const views = Object.fromEntries(members) as unknown as AsyncViews
  // Functions do not travel; what they are made of does.
  const words = wordsFor((await views.frame()).locale)
  return {
    views: {...views, words: () => words},
    base,
    sitemapEntries: () => ask('sitemapEntries'),
    writeFiles: out => ask('writeFiles', out),
  }
}

function faultOf(error: Error): Fault {
  const facts = Object.entries(error).filter(([, value]) => typeof value === 'string' || typeof value === 'number')
  return {name: error.name, message: error.message, stack: error.stack, facts: Object.fromEntries(facts)}
}

function revive({name, message, stack, facts}: Fault, known: KnownErrors): Error {
  const Known = known[name]
  if (Known) return new Known(message)
  const error = Object.assign(new Error(message), facts)
  if (stack !== undefined) error.stack = stack
  return error
}
