import {type OfferedPicture, pictureFormats} from '../pictures/index.ts'
import type {Site} from '../site.ts'
import {hrefOfPath} from '../urls/index.ts'
import {attributes} from './attributes.ts'
import type {Surface} from './render-context.ts'

/** Width of a page's text, `--width-measure`. */
const measure = 584

/**
 * Put around an `img` what is offered beside the author's file, for the browser to choose from.
 *
 * @param img The element with the author's own file, which a browser shows that knows none of the formats.
 * @param width Pixels to draw at; the browser is told that the picture takes no more.
 * @returns `img` alone where nothing is offered.
 */
export function drawPicture(
  img: string,
  offered: readonly OfferedPicture[],
  width: number | undefined,
  surface: Surface,
  site: Site,
): string {
  if (offered.length === 0) return img
  const sizes = surface === 'slide' ? '(max-width: 40em) 100vw, 1920px' : sizesOnPage(width)
  let sources = ''
  for (const format of pictureFormats) {
    const files = offered.filter(picture => picture.format === format)
    if (files.length === 0) continue
    const srcset = files.map(picture => `${hrefOfPath(site, picture.url)} ${picture.width}w`).join(', ')
    sources += `<source${attributes({type: `image/${format}`, srcset, sizes})}>`
  }
  return `<picture>${sources}${img}</picture>`
}

/** As wide as the text, in its own unit, or narrower. */
function sizesOnPage(width: number | undefined): string {
  const widest = width === undefined || width >= measure ? `${measure / 16}rem` : `${width}px`
  return `min(${widest}, 100vw)`
}
