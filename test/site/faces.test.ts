import {readFileSync} from 'node:fs'
import {afterAll, expect, it} from 'vitest'
import {browser, closeBrowser, hasBrowser, siteFolder, siteUrl} from './site-server.ts'

afterAll(closeBrowser)

/** Words of the manual, of which the fallbacks are to be as wide as of the site's own faces. */
const words = readFileSync(`${siteFolder()}/writing/index.md`, 'utf8').replace(/[^\p{L}\p{N}.,:;]+/gu, ' ')

it.runIf(await hasBrowser()).each([
  ['the text', '400 18px', 'Source Serif 4 Variable', 'Source Serif Fallback', 'Liberation Serif'],
  ['italics', 'italic 400 18px', 'Source Serif 4 Variable', 'Source Serif Fallback', 'Liberation Serif'],
  ['strong words', '640 18px', 'Source Serif 4 Variable', 'Source Serif Fallback', 'Liberation Serif'],
  ['strong italics', 'italic 640 18px', 'Source Serif 4 Variable', 'Source Serif Fallback', 'Liberation Serif'],
  ['the interface', '400 14px', 'Inter Variable', 'Inter Fallback', 'Liberation Sans'],
  ['its strong words', '640 14px', 'Inter Variable', 'Inter Fallback', 'Liberation Sans'],
  ['code', '400 14px', 'JetBrains Mono Variable', 'JetBrains Mono Fallback', 'Liberation Mono'],
])('has a fallback for %s that is as wide and as high', async (_, style, face, fallback, local) => {
  const page = await (await browser()).newPage()
  await page.goto(`${await siteUrl()}writing/`)
  const measured = await page.evaluate(
    async ({style, face, fallback, local, words}) => {
      const isHere = await new FontFace('here', `local("${local}")`).load().then(
        () => true,
        () => false,
      )
      await Promise.all([face, fallback].map(family => document.fonts.load(`${style} "${family}"`, words)))
      const pen = document.createElement('canvas').getContext('2d')
      const measure = (family: string) => {
        if (pen) pen.font = `${style} "${family}"`
        const box = pen?.measureText(words)
        return [box?.width ?? 0, box?.fontBoundingBoxAscent ?? 0, box?.fontBoundingBoxDescent ?? 0]
      }
      return {isHere, own: measure(face), other: measure(fallback)}
    },
    {style, face, fallback, local, words},
  )
  await page.close()
  // The faces of other systems are as wide, which is what these were made for.
  if (!measured.isHere) {
    console.warn(`Skipped the measures of ${fallback}: ${local} is not on this machine.`)
    return
  }
  const [width = 0, ascent = 0, descent = 0] = measured.own
  const [otherWidth = 0, otherAscent = 0, otherDescent = 0] = measured.other
  expect(Math.abs(otherWidth / width - 1)).toBeLessThan(0.012)
  expect(Math.abs(otherAscent - ascent)).toBeLessThanOrEqual(1)
  expect(Math.abs(otherDescent - descent)).toBeLessThanOrEqual(1)
})
