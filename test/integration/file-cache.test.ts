import {mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, it} from 'vitest'
import {fileCache} from '../../src/integration/file-cache/index.ts'

const day = 24 * 60 * 60 * 1000
let root: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'lectern-cache-'))
})

afterEach(() => rm(root, {recursive: true, force: true}))

async function files(): Promise<readonly string[]> {
  const entries = await readdir(root, {recursive: true, withFileTypes: true})
  return entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
}

async function age(file: string, days: number): Promise<void> {
  const time = new Date(Date.now() - days * day)
  await utimes(file, time, time)
}

it('gives what was put, under its own key and no other', async () => {
  const cache = fileCache(join(root, 'made'))
  expect(await cache.get('a')).toBeUndefined()
  await cache.put('a', Buffer.from('bean'))
  await cache.put('empty', new Uint8Array())
  expect(Buffer.from((await cache.get('a')) ?? []).toString()).toBe('bean')
  expect(await cache.get('empty')).toHaveLength(0)
  expect(await cache.get('b')).toBeUndefined()
  expect(await fileCache(join(root, 'made')).get('a')).toHaveLength(4)
})

it.each([
  ['a changed byte', (bytes: Buffer) => bytes.fill(0, bytes.length - 1)],
  ['a lost end', (bytes: Buffer) => bytes.subarray(0, bytes.length - 1)],
  ['nothing', () => Buffer.alloc(0)],
])('does not give an entry with %s, and takes another in its place', async (_, damage) => {
  const cache = fileCache(root)
  await cache.put('a', Buffer.from('bean'))
  const [file = ''] = await files()
  await writeFile(file, damage(await readFile(file)))
  expect(await cache.get('a')).toBeUndefined()
  await cache.put('a', Buffer.from('bean'))
  expect(await cache.get('a')).toHaveLength(4)
  expect(await files()).toEqual([file])
})

it('sweeps what nobody has asked for in a month, and what was never finished', async () => {
  const cache = fileCache(root)
  for (const key of ['old', 'used', 'new']) await cache.put(key, Buffer.from(key))
  for (const file of await files()) await age(file, 29)
  await cache.get('used')
  for (const file of await files()) {
    const {mtimeMs} = await stat(file)
    if (Date.now() - mtimeMs > day) await age(file, 31)
  }
  await cache.put('new', Buffer.from('new'))
  await mkdir(join(root, 'ab'), {recursive: true})
  await writeFile(join(root, 'ab', 'x.new'), '')
  await age(join(root, 'ab', 'x.new'), 2)
  await cache.sweep()
  expect(await cache.get('old')).toBeUndefined()
  expect(await cache.get('used')).toHaveLength(4)
  expect(await cache.get('new')).toHaveLength(3)
  expect(await files()).toHaveLength(2)
})

it('works without a folder it can write to', async () => {
  await writeFile(join(root, 'file'), '')
  const cache = fileCache(join(root, 'file'))
  await cache.put('a', Buffer.from('bean'))
  expect(await cache.get('a')).toBeUndefined()
  await cache.sweep()
})
