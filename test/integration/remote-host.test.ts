import {once} from 'node:events'
import {MessageChannel, type Worker} from 'node:worker_threads'
import {describe, expect, it} from 'vitest'
import {FolderError} from '../../src/graph-folder/index.ts'
import type {AsyncViews} from '../../src/integration/async-views.ts'
import {answerQuestions, askThread, hostQuestions, remoteHost} from '../../src/integration/index.ts'
import type {SiteHost} from '../../src/integration/site-host.ts'

/** Both ends of a thread in one thread. */
function connect(questions: Parameters<typeof answerQuestions>[1]) {
  const {port1, port2} = new MessageChannel()
  answerQuestions(port1, questions)
  const thread = askThread(port2 as unknown as Worker, {FolderError})
  return {thread, near: port2, far: port1, close: () => port1.close()}
}

describe('askThread', () => {
  it('gives each question its own answer, in whatever order they come', async () => {
    const {thread, close} = connect({
      late: (text: string) => new Promise(resolve => setTimeout(() => resolve(text), 20)),
      soon: (text: string) => text,
    })
    expect(await Promise.all([thread.ask('late', 'a'), thread.ask('soon', 'b'), thread.ask('soon', 'c')])).toEqual([
      'a',
      'b',
      'c',
    ])
    close()
  })

  it('keeps what an error says: the class of a known one, the facts of the system’s, the stack of ours', async () => {
    const {thread, close} = connect({
      folder() {
        throw new FolderError('no notes')
      },
      system() {
        throw Object.assign(new Error('no entry'), {code: 'ENOENT', syscall: 'open', path: 'a.md'})
      },
      async ours() {
        throw new TypeError('a mistake')
      },
    })
    await expect(thread.ask('folder')).rejects.toBeInstanceOf(FolderError)
    await expect(thread.ask('system')).rejects.toMatchObject({code: 'ENOENT', syscall: 'open', path: 'a.md'})
    const error = await thread.ask('ours').catch((error: Error) => error)
    expect(error).toMatchObject({message: 'a mistake', stack: expect.stringContaining('remote-host.test.ts')})
    await expect(thread.ask('other')).rejects.toThrow('Unexpected question `other`')
    close()
  })

  it('lets every open question fail when the thread ends', async () => {
    const {thread, near, close} = connect({never: () => new Promise(() => {})})
    const asked = thread.ask('never')
    near.emit('exit', 1)
    await expect(asked).rejects.toThrow('it ended with code 1')
    await expect(thread.ask('never')).rejects.toThrow('it ended with code 1')
    close()
    await once(near, 'close')
  })
})

describe('remoteHost', () => {
  it('asks once for what is the same for every page, and for a page every time', async () => {
    const asked: string[] = []
    const views = {
      development: false,
      frame: async () => ({locale: asked.push('frame') === 1 ? 'de' : 'en'}),
      page: async (slug: string) => `${slug} ${asked.push(slug)}`,
    } as unknown as AsyncViews
    const host: SiteHost = {
      views,
      base: '/notes/',
      sitemapEntries: async () => new Map([['/a/', undefined]]),
      writeFiles: async out => {
        asked.push(out)
      },
    }
    const {thread, close} = connect(hostQuestions(Promise.resolve(host)))
    const remote = await remoteHost(thread, '/notes/')
    expect(remote.views.development).toBe(false)
    expect(await Promise.all([remote.views.frame(), remote.views.frame()])).toEqual([{locale: 'de'}, {locale: 'de'}])
    expect(remote.views.words().frame.journals).toBe('Journal')
    expect([await remote.views.page('a'), await remote.views.page('a')]).toEqual(['a 2', 'a 3'])
    expect(await remote.sitemapEntries()).toEqual(new Map([['/a/', undefined]]))
    await remote.writeFiles('/out')
    expect(asked).toEqual(['frame', 'a', 'a', '/out'])
    close()
  })
})
