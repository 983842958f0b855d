import type {} from 'mdast'

/** What `{:width 200, :height 100}` right after an image or a link says. */
export interface ImageSize {
  /** As written: `200`, `50%`, `20rem`; a bare number is CSS pixels. */
  readonly width?: string
  readonly height?: string
}

declare module 'mdast' {
  interface ImageData {
    size?: ImageSize | undefined
  }
  interface LinkData {
    size?: ImageSize | undefined
  }
}
