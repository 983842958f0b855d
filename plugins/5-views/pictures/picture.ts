import type {GraphPath} from '../../1-files/index.ts'

/** Formats that pictures are offered in, the one that a browser should take first. */
export const pictureFormats = ['avif', 'webp'] as const
export type PictureFormat = (typeof pictureFormats)[number]

/** What may be made of one file that the site shows. */
export interface PicturePlan {
  readonly path: GraphPath
  /** Pixels of the file, upright. */
  readonly width: number
  readonly height: number
  /** Bytes of the file. */
  readonly bytes: number
  /** Widths to make, in pixels, ascending; never wider than the file. */
  readonly widths: readonly number[]
}

/** One file made of a picture. */
export interface MadePicture {
  readonly format: PictureFormat
  readonly width: number
  readonly bytes: number
}

/** A picture that the site offers beside the author's file. */
export interface OfferedPicture {
  readonly format: PictureFormat
  /** Pixels. */
  readonly width: number
  /** Path below the base. */
  readonly url: string
}

/** What is offered of each file, the best format first and each format narrowest first; files without any are not there. */
export type PictureTable = ReadonlyMap<GraphPath, readonly OfferedPicture[]>
