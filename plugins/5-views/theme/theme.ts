/** What a text is set in. */
export type ThemeFont = 'text' | 'interface' | 'code'

/** A face that the site serves itself. */
export interface FontFace {
  /** Path below the base: `fonts/literata.woff2`. */
  readonly url: string
  readonly style: 'normal' | 'italic'
  /** One weight, or two for a variable face: `400`, `1 1000`. */
  readonly weight: string
}

/** A font of the author's: names of families that the reader's system may have, or files of the graph folder. */
export type ThemeFontChoice = {readonly families: string} | {readonly faces: readonly FontFace[]}

/** What an author changes of the site's look, read and ready. */
export interface SiteTheme {
  /** A colour that `readColour` reads. */
  readonly accent?: string | undefined
  readonly fonts?: Readonly<Partial<Record<ThemeFont, ThemeFontChoice>>> | undefined
  /** The author's own sheet, as written. */
  readonly css?: string | undefined
}
