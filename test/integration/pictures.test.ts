import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import sharp, {type Sharp} from 'sharp'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {graphPath} from '../../plugins/index.ts'
import {type FileCache, fileCache} from '../../src/integration/file-cache/index.ts'
import {inPool} from '../../src/integration/in-pool.ts'
import {isMoving} from '../../src/integration/pictures/encode-picture.ts'
import {makePictures} from '../../src/integration/pictures/make-pictures.ts'

let root: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'lectern-pictures-'))
})

afterEach(() => rm(root, {recursive: true, force: true}))

/** A picture with a slope from dark to light, red at its left edge, and a little noise so that it is not tiny. */
function slope(width: number, height: number): Sharp {
  const pixels = Buffer.alloc(width * height * 3)
  for (let at = 0; at < width * height; at++) {
    const [x, y] = [at % width, Math.floor(at / width)]
    const light = Math.round((x / width) * 200) + ((x * 7 + y * 13) % 23)
    pixels.set(x < width / 10 ? [230, 10, 10] : [light, light, light], at * 3)
  }
  return sharp(pixels, {raw: {width, height, channels: 3}})
}

const place = {IFD0: {Make: 'Bean camera'}, IFD3: {GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1'}}

/** Make pictures of one file as a build does. */
async function make(name: string, bytes: Uint8Array, widths: readonly number[], kept: string | FileCache = 'cache') {
  const cache = typeof kept === 'string' ? fileCache(join(root, kept)) : kept
  const file = join(root, name)
  await writeFile(file, bytes)
  const {width = 0, height = 0} = await sharp(bytes)
    .metadata()
    .catch(() => ({width: 900, height: 600}))
  const path = graphPath(`assets/${name}`)
  const plan = {path, width, height, bytes: bytes.length, widths}
  const pictures = await makePictures([plan], new Map([[path, file]]), cache)
  return {
    offered: (pictures.table.get(path) ?? []).map(({format, width, url}) => ({name: `${format} ${width}`, url})),
    async written(out = 'out'): Promise<Map<string, Buffer>> {
      await mkdir(join(root, out), {recursive: true})
      await pictures.write(join(root, out))
      const entries = await readdir(join(root, out), {recursive: true, withFileTypes: true})
      const files = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
      return new Map(
        await Promise.all(
          files.map(async file => [file.slice(join(root, out).length + 1), await readFile(file)] as const),
        ),
      )
    },
  }
}

async function cacheFiles(): Promise<readonly string[]> {
  const entries = await readdir(join(root, 'cache'), {recursive: true, withFileTypes: true})
  return entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
}

describe('pictures of a photo', () => {
  it('have the formats and widths of the plan, the same pixels, and nothing of the camera', async () => {
    const photo = await slope(900, 600).jpeg({quality: 95}).withExif(place).toBuffer()
    expect((await sharp(photo).metadata()).exif?.toString('latin1')).toContain('Bean camera')
    const {offered, written} = await make('photo.jpg', photo, [480, 900])
    expect(offered.map(({name}) => name)).toEqual(['avif 480', 'avif 900', 'webp 480', 'webp 900'])
    const files = await written()
    expect([...files.keys()].sort()).toEqual(offered.map(({url}) => url).sort())
    for (const [name, bytes] of files) {
      const {format, width, height, exif, xmp, iptc, icc} = await sharp(bytes).metadata()
      expect({format, exif, xmp, iptc, icc}).toEqual({
        format: name.endsWith('avif') ? 'heif' : 'webp',
        exif: undefined,
        xmp: undefined,
        iptc: undefined,
        icc: undefined,
      })
      expect(`${width}x${height}`).toBe(name.includes('-480.') ? '480x320' : '900x600')
      expect(bytes.toString('latin1')).not.toMatch(/Bean camera|Exif/)
      const {data} = await sharp(bytes).resize(10, 1, {fit: 'fill'}).raw().toBuffer({resolveWithObject: true})
      expect(data[0]).toBeGreaterThan(180)
      expect(data[1]).toBeLessThan(60)
      expect(data[28]).toBeGreaterThan(150)
    }
  })

  it('stand upright, whichever way the camera was held', async () => {
    const lying = await slope(600, 900).jpeg({quality: 95}).withMetadata({orientation: 6}).toBuffer()
    const {written} = await make('lying.jpg', lying, [900])
    const files = await written()
    expect(files.size).toBe(2)
    for (const bytes of files.values()) {
      const {width, height, orientation} = await sharp(bytes).metadata()
      expect({width, height}).toEqual({width: 900, height: 600})
      expect(orientation ?? 1).toBe(1)
      // The red edge, at the left in the file, is at the top.
      const {data} = await sharp(bytes).resize(1, 10, {fit: 'fill'}).raw().toBuffer({resolveWithObject: true})
      expect(data[0]).toBeGreaterThan(180)
      expect(data[1]).toBeLessThan(60)
    }
  })

  it('let through what is behind a clear picture', async () => {
    const clear = await slope(900, 600).ensureAlpha(0.5).png().toBuffer()
    const {written} = await make('clear.png', clear, [900])
    const files = await written()
    expect(files.size).toBeGreaterThan(0)
    for (const bytes of files.values()) expect((await sharp(bytes).metadata()).hasAlpha).toBe(true)
  })
})

describe('no picture is made', () => {
  it.each([
    ['of a file that is none', async () => Buffer.from('no picture')],
    ['of a photo that broke off at its head', async () => (await slope(900, 600).jpeg().toBuffer()).subarray(0, 300)],
    ['of a file that is narrower than it says', async () => slope(300, 200).png().toBuffer()],
  ])('%s', async (_, bytes) => {
    const {offered, written} = await make('a.png', await bytes(), [900])
    expect(offered).toEqual([])
    expect((await written()).size).toBe(0)
  })

  it('that is no gain', async () => {
    const tiny = await sharp({create: {width: 900, height: 600, channels: 3, background: 'white'}})
      .webp()
      .toBuffer()
    expect((await make('white.webp', tiny, [480, 900])).offered.map(({name}) => name)).not.toContain('webp 900')
  })

  it('of one that moves', async () => {
    const frames = Buffer.concat([await slope(90, 60).raw().toBuffer(), await slope(90, 60).negate().raw().toBuffer()])
    const moving = await sharp(frames, {raw: {width: 90, height: 120, channels: 3, pageHeight: 60}})
      .webp()
      .toBuffer()
    expect(isMoving(moving)).toBe(true)
    expect((await make('moving.webp', moving, [90])).offered).toEqual([])
    const still = await slope(90, 60).png().toBuffer()
    expect(isMoving(still)).toBe(false)
    // Where a moving PNG says so: a chunk before the pixels.
    const at = still.indexOf('IDAT') - 4
    const head = Buffer.from([0, 0, 0, 8, ...Buffer.from('acTL'), 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0])
    expect(isMoving(Buffer.concat([still.subarray(0, at), head, still.subarray(at)]))).toBe(true)
  })
})

describe('the cache of pictures', () => {
  it('gives the same site as making everything again', async () => {
    const photo = await slope(900, 600).png().toBuffer()
    const first = await (await make('a.png', photo, [480, 900])).written('first')
    const kept = await (await make('a.png', photo, [480, 900])).written('kept')
    const again = await (await make('a.png', photo, [480, 900], 'other')).written('again')
    expect(first.size).toBe(4)
    expect(kept).toEqual(first)
    expect(again).toEqual(first)
  })

  it('is asked before anything is made', async () => {
    const photo = await slope(900, 600).png().toBuffer()
    const first = await make('a.png', photo, [480, 900])
    let puts = 0
    const kept = fileCache(join(root, 'cache'))
    const counted: FileCache = {
      ...kept,
      put(key, bytes) {
        puts += 1
        return kept.put(key, bytes)
      },
    }
    // Whatever is made is put there.
    const second = await make('a.png', photo, [480, 900], counted)
    expect(puts).toBe(0)
    expect(second.offered).toEqual(first.offered)
    await make('a.png', photo, [900], counted)
    expect(puts).toBe(1)
  })

  it('is of a file’s content, not of its name', async () => {
    const red = await make('a.png', await slope(900, 600).png().toBuffer(), [900])
    const grey = await make('a.png', await slope(900, 600).greyscale().png().toBuffer(), [900])
    expect(grey.offered.map(({url}) => url)).not.toEqual(red.offered.map(({url}) => url))
  })

  it('that is damaged, or lost before the pictures are written, is made up for', async () => {
    const photo = await slope(900, 600).png().toBuffer()
    const first = await make('a.png', photo, [480, 900])
    const whole = await first.written('first')
    for (const file of await cacheFiles()) await writeFile(file, (await readFile(file)).reverse())
    const second = await make('a.png', photo, [480, 900])
    expect(second.offered).toEqual(first.offered)
    await rm(join(root, 'cache'), {recursive: true})
    expect(await second.written('second')).toEqual(whole)
  })
})

describe('inPool', () => {
  it('works at a few pieces at a time, and gives their outcomes in order', async () => {
    let [now, most] = [0, 0]
    const outcomes = await inPool([5, 1, 3, 2], 2, async input => {
      now += 1
      most = Math.max(most, now)
      for (let turn = 0; turn < input; turn++) await Promise.resolve()
      now -= 1
      return input * 2
    })
    expect(outcomes).toEqual([10, 2, 6, 4])
    expect(most).toBe(2)
  })

  it('begins nothing after a failure', async () => {
    const begun: number[] = []
    const work = inPool([1, 2, 3, 4], 1, async input => {
      begun.push(input)
      if (input === 2) throw new Error('no')
    })
    await expect(work).rejects.toThrow('no')
    expect(begun).toEqual([1, 2])
  })
})
