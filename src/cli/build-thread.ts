import {totalmem} from 'node:os'
import {extname} from 'node:path'
import {Worker} from 'node:worker_threads'
import type {Message} from '../../plugins/index.ts'
import {FolderError} from '../graph-folder/index.ts'
import {askThread, remoteHost, type SessionOptions, type SiteHost} from '../integration/index.ts'
import type {Leak} from '../leak-scan/index.ts'
import type {SiteThreadData} from './site-thread.ts'

/** What a build says and decides by. */
export interface BuildSummary {
  /** All messages in printing order. */
  readonly messages: readonly Message[]
  readonly base: string
  readonly origin: string | undefined
  readonly pages: number
  readonly publicPages: number
  readonly addresses: number
  readonly blocks: number
  readonly decks: number
  readonly assets: number
}

/** A graph folder that is being read, and then drawn, in a thread of its own. */
export interface BuildThread {
  /** @throws FolderError as `compileFolder`. */
  summary(): Promise<BuildSummary>
  /** @throws FolderError as the function of this name. */
  expectKnownPrivacy(): Promise<void>
  host(base: string): Promise<SiteHost>
  /** Private words in the files below a folder. */
  leaks(out: string): Promise<readonly Leak[]>
  close(): Promise<void>
}

/**
 * Start reading a folder.
 *
 * @param folder Absolute path.
 */
export function openBuildThread(folder: string, options: SessionOptions): BuildThread {
  // The package is compiled to JavaScript; a checkout runs as it is.
  const entry = new URL(`./site-thread${extname(import.meta.url)}`, import.meta.url)
  const worker = new Worker(entry, {
    workerData: {folder, options} satisfies SiteThreadData,
    // A thread's own limit is that of a small machine, whatever there is.
    resourceLimits: {maxOldGenerationSizeMb: Math.floor((totalmem() / 2 ** 20) * 0.75)},
  })
  const thread = askThread(worker, {FolderError})
  return {
    summary: () => thread.ask('summary'),
    expectKnownPrivacy: () => thread.ask('expectKnownPrivacy'),
    host: base => remoteHost(thread, base),
    leaks: out => thread.ask('leaks', out),
    async close() {
      await worker.terminate()
    },
  }
}
