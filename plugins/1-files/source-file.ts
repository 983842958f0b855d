import type {Day, GraphPath, PageName} from './names.ts'

/** A file as the edge hands it over: decoded text, nothing interpreted. */
export interface RawFile {
  readonly path: GraphPath
  /** Whole text; a byte order mark may still be there. */
  readonly text: string
}

/** A file that was named and dated from its path. */
export interface SourceFile {
  readonly path: GraphPath
  /** Text without byte order mark, line ends as written. */
  readonly text: string
  readonly format: 'markdown' | 'org'
  /** Name that the file name spells; a `title::` inside may still override it. */
  readonly name: PageName
  readonly kind: 'page' | 'journal'
  /** The day of a journal. */
  readonly day: Day | undefined
}

/**
 * What keeps a picture from being shown: nothing is in the file, something that is no picture, the line by which Git LFS
 * finds it elsewhere, or not all of it.
 */
export type PictureFault = 'empty' | 'foreign' | 'pointer' | 'cut'

/** A file that is not a page: an image, a PDF, a recording. */
export interface AssetFile {
  readonly path: GraphPath
  /** Pixels, where the file is an image or a film that says how large it is. */
  readonly width?: number
  readonly height?: number
  /** Size on disk, where the pixels are known. */
  readonly bytes?: number
  /** Seen on a picture that browsers cannot show, or not whole. */
  readonly fault?: PictureFault
}
