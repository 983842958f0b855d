import {describe, expect, it} from 'vitest'
import {graphPath} from '../../../plugins/1-files/index.ts'
import {offerPictures, type PictureFormat, type PicturePlan, pictureUrl} from '../../../plugins/5-views/index.ts'

const plan: PicturePlan = {path: graphPath('assets/a.png'), width: 900, height: 600, bytes: 1000, widths: [480, 900]}

type Made = readonly [PictureFormat, number, number]

function offered(...made: readonly Made[]): readonly string[] {
  return offerPictures(
    plan,
    made.map(([format, width, bytes]) => ({format, width, bytes})),
  ).map(({format, width}) => `${format} ${width}`)
}

describe('offerPictures', () => {
  it.each<[sentence: string, made: readonly Made[], expected: readonly string[]]>([
    [
      'offers the best format first, each narrowest first',
      [
        ['webp', 900, 600],
        ['avif', 900, 400],
        ['avif', 480, 200],
        ['webp', 480, 300],
      ],
      ['avif 480', 'avif 900', 'webp 480', 'webp 900'],
    ],
    [
      'does not offer what is larger than the file',
      [
        ['webp', 900, 1200],
        ['avif', 900, 400],
      ],
      ['avif 900'],
    ],
    ['does not offer what is as large as the file', [['webp', 900, 1000]], []],
    [
      'does not offer a narrow one alone',
      [
        ['webp', 480, 300],
        ['webp', 900, 1200],
      ],
      [],
    ],
    ['does not offer a format whose widest is not there', [['webp', 480, 300]], []],
    [
      'does not offer AVIF that is larger than WebP',
      [
        ['webp', 900, 300],
        ['avif', 900, 301],
      ],
      ['webp 900'],
    ],
    [
      'does not offer a narrow one that is larger than a wide one',
      [
        ['webp', 900, 300],
        ['webp', 480, 300],
      ],
      ['webp 900'],
    ],
    ['offers nothing of nothing', [], []],
  ])('%s', (_, made, expected) => expect(offered(...made)).toEqual(expected))
})

it.each([
  ['assets/Bean & pea.PNG', '_lectern/pictures/bean-pea-0a1b-480.avif'],
  ['assets/deep/豆.jpg', '_lectern/pictures/picture-0a1b-480.avif'],
  ['assets/a.b.jpg', '_lectern/pictures/a-b-0a1b-480.avif'],
  [`assets/${'long name '.repeat(9)}.jpg`, '_lectern/pictures/long-name-long-name-long-name-long-name-0a1b-480.avif'],
])('gives a picture of %s an address without anything to escape', (path, url) => {
  expect(pictureUrl(graphPath(path), '0a1b', {format: 'avif', width: 480})).toBe(url)
})
