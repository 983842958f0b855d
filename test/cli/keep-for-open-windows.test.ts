import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterAll, beforeAll, expect, it} from 'vitest'
import {keepForOpenWindows} from '../../src/cli/keep-for-open-windows.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-keep-'))
})
afterAll(() => rm(folder, {recursive: true, force: true}))

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), {recursive: true})
  await writeFile(join(folder, path), text)
}

it('keeps scripts and pictures of the build before, and no page of it', async () => {
  await write('one/_lectern/old.js', 'old')
  await write('one/_lectern/same.js', 'one')
  await write('one/assets/deep/gone.svg', 'gone')
  await write('one/decks/gone/index.html', 'gone')
  await write('two/_lectern/same.js', 'two')
  await keepForOpenWindows(join(folder, 'one'), join(folder, 'two'))
  const files = (await readdir(join(folder, 'two'), {recursive: true, withFileTypes: true})).filter(file =>
    file.isFile(),
  )
  expect(files.map(({name}) => name).sort()).toEqual(['gone.svg', 'old.js', 'same.js'])
  expect(await readFile(join(folder, 'two/_lectern/same.js'), 'utf8')).toBe('two')
  await rm(join(folder, 'one'), {recursive: true})
  expect(await readFile(join(folder, 'two/_lectern/old.js'), 'utf8')).toBe('old')
})
