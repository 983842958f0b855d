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

const soon = {timeout: 5000, interval: 10}

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
    await expect.poll(() => said.changes, soon).toBeGreaterThan(0)
  })

  it('hands over what goes wrong in a change, and goes on', async () => {
    const {root, said} = await watched({'pages/a.md': '- a'}, () => Promise.reject(new Error('odd')))
    await writeFile(join(root, 'pages/a.md'), '- b')
    await expect.poll(() => said.errors.length, soon).toBe(1)
    await writeFile(join(root, 'pages/a.md'), '- c')
    await expect.poll(() => said.errors.length, soon).toBe(2)
  })

  it('makes one more call for all that changes while one runs', async () => {
    let release = () => {}
    const first = new Promise<void>(resolve => {
      release = resolve
    })
    const {root, said} = await watched({'pages/a.md': '- a', 'pages/b.md': '- b'}, () => first)
    await writeFile(join(root, 'pages/a.md'), '- a2')
    await expect.poll(() => said.changes, soon).toBe(1)
    await writeFile(join(root, 'pages/a.md'), '- a3')
    await writeFile(join(root, 'pages/b.md'), '- b3')
    release()
    await expect.poll(() => said.changes, soon).toBe(2)
  })
})
