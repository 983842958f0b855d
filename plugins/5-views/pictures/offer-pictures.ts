import type {MadePicture, PictureFormat, PicturePlan} from './picture.ts'
import {pictureFormats} from './picture.ts'

/**
 * Choose, of the pictures that were made of a file, those worth offering. A format is offered where its widest picture is
 * smaller than the author's file and than the widest of a format that more browsers know; in it, every picture that is
 * smaller than the next wider one.
 *
 * @param made Pictures of the plan's widths; a format whose widest is missing is not offered.
 * @returns The best format first, each format narrowest first.
 */
export function offerPictures(plan: PicturePlan, made: readonly MadePicture[]): readonly MadePicture[] {
  const offered: MadePicture[] = []
  let limit = plan.bytes
  // From the format that most browsers know to the one that fewest do.
  for (const format of [...pictureFormats].reverse()) {
    const widest = made.find(picture => picture.format === format && picture.width === plan.widths.at(-1))
    if (widest === undefined || widest.bytes >= limit) continue
    limit = widest.bytes
    offered.unshift(...narrowerOf(widest, format, made), widest)
  }
  return offered
}

function narrowerOf(widest: MadePicture, format: PictureFormat, made: readonly MadePicture[]): readonly MadePicture[] {
  const kept: MadePicture[] = []
  let next = widest
  const narrower = made.filter(picture => picture.format === format && picture.width < widest.width)
  for (const picture of narrower.sort((left, right) => right.width - left.width)) {
    if (picture.bytes >= next.bytes) continue
    kept.unshift(picture)
    next = picture
  }
  return kept
}
