import type {DrawnDeck, DrawnPass, Dress} from '../../plugins/index.ts'
import type {ChromiumPage} from '../printing/index.ts'
import {dresses} from './dresses.ts'
import {settleScript} from './settle.ts'
import {walkSlides} from './walk-slides.ts'

/** Windows that a talk meets: a laptop, a wall, an old projector. */
export const windows = [
  {width: 1280, height: 720},
  {width: 1920, height: 1080},
  {width: 1024, height: 768},
] as const

/**
 * Go through a deck in each window, as it was built, with another font, and with the reader's own spacing.
 *
 * @param page Of a browser; what it complained of before is not this deck's, so take a new one for each.
 * @param url Address of the deck.
 * @throws BrowserError where the page does not open, Error where the forward key does not reach every slide.
 */
export async function drawDeck(page: ChromiumPage, url: string): Promise<DrawnDeck> {
  await page.holdStill()
  await page.resize(windows[0])
  await page.goTo(url)
  const missing = await page.run<DrawnDeck['missing']>(settleScript)
  const passes: DrawnPass[] = []
  for (const size of windows) {
    await page.resize(size)
    await page.run(nextFrame)
    for (const [dress, css] of Object.entries(dresses) as [Dress, string][])
      passes.push({...size, dress, slides: await walkSlides(page, css)})
  }
  // A picture that did not come is told with its slide.
  const lost = missing.map(({address}) => address)
  const complaints = page.complaints().filter(text => !lost.some(address => decoded(text).includes(address)))
  return {passes, missing, complaints}
}

/** The window has told the page of its new size. */
const nextFrame = 'new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(() => resolve(true))))'

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
