import {rename, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, it, onTestFinished} from 'vitest'
import {watchGraphFolder} from '../../src/graph-folder/watch-graph-folder.ts'
import {madeFolder} from './made-folder.ts'

/** A watch of a made folder, and what it has said. */
async function watched(files: Readonly<Record<string, string>>, onChange = () => Promise.resolve()) {
  const root = await madeFolder(files)
  const said = {changes: 0, errors: [] as unknown[]}
  const watch = watchGraphFolder(
    root,
    () => {
      said.changes++
      return onChange()
    },
    error => said.errors.push(error),
  )
  onTestFinished(() => watch.close())
  await watch.ready
  return {root, said}
}

describe('watchGraphFolder', () => {
  it.each<[string, (root: string) => Promise<unknown>]>([
    ['a saved note', root => writeFile(join(root, 'pages/a.md'), '- b')],
    ['a new note', root => writeFile(join(root, 'pages/new.md'), '- b')],
    ['a renamed note', root => rename(join(root, 'pages/a.md'), join(root, 'pages/b.md'))],
    ['a note that is deleted', root => rm(join(root, 'pages/a.md'))],
    ['a new asset', root => writeFile(join(root, 'pages/p.png'), 'x')],
    ['a folder that goes away', root => rm(join(root, 'pages'), {recursive: true})],
    ['the configuration', root => writeFile(join(root, 'logseq/config.edn'), '{:hidden []}')],
  ])('hears %s', async (_, change) => {
    const {root, said} = await watched({'pages/a.md': '- a', 'logseq/config.edn': '{}'})
    await change(root)
    await expect.poll(() => said.changes).toBeGreaterThan(0)
  })

  it('hands over what goes wrong in a change, and goes on', async () => {
    const {root, said} = await watched({'pages/a.md': '- a'}, () => Promise.reject(new Error('odd')))
    await writeFile(join(root, 'pages/a.md'), '- b')
    await expect.poll(() => said.errors.length).toBeGreaterThan(0)
    // A save may be heard in two parts: what counts is that more is heard than before.
    const before = said.errors.length
    await writeFile(join(root, 'pages/a.md'), '- c')
    await expect.poll(() => said.errors.length).toBeGreaterThan(before)
  })

  it('makes few calls for all that changes while one runs, and never two at once', async () => {
    let release = () => {}
    const first = new Promise<void>(resolve => {
      release = resolve
    })
    const running = {now: 0, most: 0}
    const {root, said} = await watched({'pages/a.md': '- a'}, async () => {
      running.most = Math.max(running.most, ++running.now)
      await first
      running.now--
    })
    await writeFile(join(root, 'pages/a.md'), '- a2')
    await expect.poll(() => said.changes).toBe(1)
    for (let save = 0; save < 40; save++) await writeFile(join(root, `pages/b${save % 4}.md`), `- ${save}`)
    release()
    await expect.poll(() => said.changes).toBeGreaterThan(1)
    // The last of the saves may be heard a little later than the others; each of its own would be 41.
    await writeFile(join(root, 'pages/last.md'), '- c')
    await expect.poll(() => running.now).toBe(0)
    expect(said.changes).toBeLessThan(15)
    expect(running.most).toBe(1)
  })
})
