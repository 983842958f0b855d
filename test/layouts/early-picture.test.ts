import {expect, it} from 'vitest'
import {loadFirstPicture} from '../../plugins/5-views/to-hast/first-picture.ts'
import {earlyPicture} from '../../src/layouts/early-picture.ts'

const image =
  '<img src="/a/plan%20b.png?x=1&amp;y=2" alt="plan" loading="lazy" decoding="async" width="640" height="480">'
const sources =
  '<source type="image/avif" srcset="/a-480.avif 480w, /a-800.avif 800w" sizes="min(36.5rem, 100vw)">' +
  '<source type="image/webp" srcset="/a-480.webp 480w" sizes="min(36.5rem, 100vw)">'

it('names the file of the picture that is loaded at once', () => {
  expect(earlyPicture(loadFirstPicture(`<p>words ${image}</p>`))).toEqual({href: '/a/plan%20b.png?x=1&y=2'})
})

it('names the first of several formats, with the widths to choose from', () => {
  expect(earlyPicture(loadFirstPicture(`<p><picture>${sources}${image}</picture></p>`))).toEqual({
    type: 'image/avif',
    imagesrcset: '/a-480.avif 480w, /a-800.avif 800w',
    imagesizes: 'min(36.5rem, 100vw)',
  })
})

it('does not take the formats of a picture before it', () => {
  const small = image.replace('width="640"', 'width="20"').replace(' loading="lazy"', '')
  const html = loadFirstPicture(`<picture>${sources}${small}</picture> ${image}`)
  expect(earlyPicture(html)).toEqual({href: '/a/plan%20b.png?x=1&y=2'})
})

it('names none where none is early', () => {
  expect(earlyPicture(`<p>words ${image}</p>`)).toBeUndefined()
  expect(earlyPicture(loadFirstPicture(`<p>${'words '.repeat(200)}</p>${image}`))).toBeUndefined()
})
