import {existsSync} from 'node:fs'
import {open, readdir, stat} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import sharp from 'sharp'
import {describe, expect, it} from 'vitest'
import {pictureFault} from '../../src/graph-folder/picture-fault.ts'
import {madeFolder} from './made-folder.ts'

async function faultOf(path: string): Promise<string | undefined> {
  const file = await open(path)
  try {
    const {size} = await file.stat()
    const header = new Uint8Array(Math.min(size, 256 * 1024))
    await file.read(header, 0, header.length, 0)
    return await pictureFault(file, header, size)
  } finally {
    await file.close()
  }
}

async function faultIn(content: string | Uint8Array): Promise<string | undefined> {
  return faultOf(join(await madeFolder({a: content}), 'a'))
}

const noise = sharp({
  create: {width: 64, height: 64, channels: 3, background: 'red', noise: {type: 'gaussian', mean: 128, sigma: 30}},
})
const made = {
  png: await noise.png().toBuffer(),
  jpeg: await noise.jpeg().toBuffer(),
  webp: await noise.webp().toBuffer(),
  gif: await noise.gif().toBuffer(),
  avif: await noise.avif({effort: 0}).toBuffer(),
  tiff: await noise.tiff().toBuffer(),
}

describe('a picture', () => {
  it.each(Object.entries(made))('of format %s is whole', async (_, bytes) => {
    expect(await faultIn(bytes)).toBeUndefined()
  })

  it.each([
    ['a drawing', '<?xml version="1.0"?>\n<!-- a -->\n<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['a drawing with a prefix', '<s:svg xmlns:s="http://www.w3.org/2000/svg"/>'],
    ['a drawing in UTF-16', Buffer.from('\uFEFF<svg/>', 'utf16le')],
    ['a film behind a photo, as phones write it', Buffer.concat([made.jpeg, Buffer.alloc(4000, 1)])],
    ['something behind a PNG', Buffer.concat([made.png, Buffer.alloc(4000, 1)])],
  ])('may be %s', async (_, bytes) => {
    expect(await faultIn(bytes)).toBeUndefined()
  })

  it.each(['png', 'jpeg', 'webp'] as const)('of format %s is cut wherever it ends before its end', async format => {
    const bytes = made[format]
    for (const length of [24, Math.floor(bytes.length / 2), bytes.length - 13])
      expect([length, await faultIn(bytes.subarray(0, length))]).toEqual([length, 'cut'])
  })

  it.each([
    ['nothing', '', 'empty'],
    ['a page of a host that has it no more', '<!doctype html><title>Not found</title>', 'foreign'],
    ['one byte', 'x', 'foreign'],
    ['the pointer of Git LFS', 'version https://git-lfs.github.com/spec/v1\noid sha256:1\nsize 9\n', 'pointer'],
  ])('is not %s', async (_, bytes, fault) => {
    expect(await faultIn(bytes)).toBe(fault)
  })
})

const graphs = fileURLToPath(new URL('../../../shared/graphs', import.meta.url))

it.skipIf(!existsSync(graphs))('finds no fault in pictures of real graphs that can be decoded', async () => {
  const names = (await readdir(graphs, {recursive: true})).filter(name => /\.(?:png|jpe?g|webp|gif|svg)$/i.test(name))
  expect(names.length).toBeGreaterThan(50)
  const wrong: string[] = []
  for (const name of names) {
    const path = join(graphs, name)
    if (!(await stat(path)).isFile()) continue
    const fault = await faultOf(path)
    if (fault === undefined) continue
    // What is said of it holds: a decoder that takes no half picture does not take it.
    const decodes = await sharp(path, {failOn: 'warning'})
      .stats()
      .then(
        () => true,
        () => false,
      )
    if (decodes) wrong.push(`${fault} ${name}`)
  }
  expect(wrong).toEqual([])
})
