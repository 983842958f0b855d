import {parentPort, workerData} from 'node:worker_threads'
import {
  answerQuestions,
  expectKnownPrivacy,
  hostQuestions,
  openSession,
  type SessionOptions,
  siteHost,
} from '../integration/index.ts'
import type {BuildSummary} from './build-thread.ts'
import {findLeaks} from './find-leaks.ts'

// The thread of `lectern build` that holds the graph: it reads the notes and draws pages, while Astro writes them in the other.

/** What the thread is started with. */
export interface SiteThreadData {
  /** Absolute path. */
  readonly folder: string
  readonly options: SessionOptions
}

if (parentPort === null) throw new Error('Expected to be run as a thread')
const {folder, options} = workerData as SiteThreadData
const opening = openSession(folder, options)
const hosting = opening.then(session => siteHost(session))
// A failure is the answer to the first question, not the end of the thread.
opening.catch(() => {})
hosting.catch(() => {})

answerQuestions(parentPort, {
  async summary(): Promise<BuildSummary> {
    const {messages, graph, site, publicPageCount} = (await opening).current()
    const blocks = [...graph.pages.values()].reduce((sum, page) => sum + page.blocks.length, 0)
    return {
      messages,
      base: site.options.base,
      origin: site.options.origin,
      pages: graph.pages.size,
      publicPages: publicPageCount,
      addresses: site.pages.size,
      blocks,
      decks: site.decks.length,
      assets: site.assetUrls.size,
    }
  },
  async expectKnownPrivacy(): Promise<void> {
    expectKnownPrivacy((await opening).current())
  },
  leaks: async (out: string) => findLeaks((await opening).current(), out),
  ...hostQuestions(hosting),
})
