import {mkdtemp, open, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, it} from 'vitest'
import {readFilmSize} from '../../src/graph-folder/film-size.ts'

let root: string

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'lectern-films-'))
})

afterAll(() => rm(root, {recursive: true, force: true}))

function box(type: string, ...content: readonly Buffer[]): Buffer {
  const all = Buffer.concat(content)
  const head = Buffer.alloc(8)
  head.writeUInt32BE(all.length + 8)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, all])
}

/** A box whose size takes 64 bits. */
function longBox(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(16)
  head.writeUInt32BE(1)
  head.write(type, 4, 'latin1')
  head.writeBigUInt64BE(BigInt(content.length + 16), 8)
  return Buffer.concat([head, content])
}

function track(width: number, height: number, turned = false): Buffer {
  const tkhd = Buffer.alloc(84)
  const one = 0x10000
  for (const [at, value] of turned
    ? ([
        [44, one],
        [52, -one],
      ] as const)
    : ([
        [40, one],
        [56, one],
      ] as const)) {
    tkhd.writeInt32BE(value, at)
  }
  tkhd.writeUInt32BE(width * one, 76)
  tkhd.writeUInt32BE(height * one, 80)
  return box('trak', box('edts'), box('tkhd', tkhd))
}

function element(id: number, content: Buffer): Buffer {
  const digits = id.toString(16)
  const size = Buffer.alloc(4)
  size.writeUInt32BE(content.length + 0x10000000)
  return Buffer.concat([Buffer.from(digits.padStart(digits.length + (digits.length % 2), '0'), 'hex'), size, content])
}

function webm(width: number, height: number): Buffer {
  const size = (id: number, value: number) => element(id, Buffer.from([value >> 8, value & 255]))
  const picture = element(0xe0, Buffer.concat([element(0x9a, Buffer.from([0])), size(0xb0, width), size(0xba, height)]))
  const sound = element(0xae, element(0xd7, Buffer.from([2])))
  const tracks = element(0x1654ae6b, Buffer.concat([sound, element(0xae, picture)]))
  return Buffer.concat([
    element(0x1a45dfa3, Buffer.alloc(20)),
    element(0x18538067, Buffer.concat([element(0xec, Buffer.alloc(9)), tracks])),
  ])
}

const type = box('ftyp', Buffer.from('isom0000'))
const pixels = box('mdat', Buffer.alloc(300))

it.each<[sentence: string, file: Buffer, expected: readonly [number, number] | undefined]>([
  ['reads a film that says its size first', Buffer.concat([type, box('moov', track(640, 360)), pixels]), [640, 360]],
  ['reads a film that says its size last', Buffer.concat([type, pixels, box('moov', track(640, 360))]), [640, 360]],
  ['passes over sound', Buffer.concat([type, box('moov', box('mvhd'), track(0, 0), track(640, 360))]), [640, 360]],
  ['sees that a film is turned', Buffer.concat([type, box('moov', track(640, 360, true))]), [360, 640]],
  [
    'passes over a box of any length',
    Buffer.concat([type, longBox('mdat', Buffer.alloc(9)), box('moov', track(64, 36))]),
    [64, 36],
  ],
  ['reads WebM', webm(1920, 1080), [1920, 1080]],
  ['does not read sound alone', Buffer.concat([type, box('moov', track(0, 0))]), undefined],
  [
    'does not read what breaks off',
    Buffer.concat([type, pixels, box('moov', track(640, 360)).subarray(0, 40)]),
    undefined,
  ],
  ['does not read WebM that breaks off', webm(1920, 1080).subarray(0, 60), undefined],
  ['does not read a text', Buffer.from('a text about beans and peas, and no film at all'), undefined],
  [
    'does not read a box without a size',
    Buffer.concat([type, Buffer.from([0, 0, 0, 4, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0])]),
    undefined,
  ],
  ['does not read nothing', Buffer.alloc(0), undefined],
])('%s', async (_, content, expected) => {
  const path = join(root, 'film')
  await writeFile(path, content)
  const file = await open(path)
  try {
    const size = await readFilmSize(file, content.length)
    expect(size && [size.width, size.height]).toEqual(expected)
  } finally {
    await file.close()
  }
})
