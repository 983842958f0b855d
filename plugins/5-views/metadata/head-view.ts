/** Which page a head is for. */
export type HeadSubject =
  | {readonly kind: 'home' | 'missing'}
  | {readonly kind: 'page'; readonly slug: string}
  | {readonly kind: 'block'; readonly id: string}
  | {readonly kind: 'deck'; readonly id: string}
  /** Path below the base without slashes at either end: `journals/2026`. */
  | {readonly kind: 'list'; readonly path: string; readonly title: string}

/** The same content elsewhere: `link rel="alternate"`. */
export interface AlternateView {
  readonly type: 'application/atom+xml' | 'application/feed+json' | 'text/markdown'
  readonly title: string
  /** Begins with the base. */
  readonly href: string
}

/** The same text in another language, or in this one: `link rel="alternate" hreflang`. */
export interface LanguageView {
  /** BCP 47, or `x-default` for readers of none of the others. */
  readonly lang: string
  /** Absolute. */
  readonly href: string
}

/** The picture that others show where a page is linked to. */
export interface HeadImage {
  /** Absolute address. */
  readonly url: string
  /** Pixels, where they are known. */
  readonly width?: number | undefined
  readonly height?: number | undefined
  /** What is on it, in words; `undefined` where nobody said. */
  readonly alt: string | undefined
}

/** What a page says of itself to search engines, feed readers and those who draw a card of it. Plain JSON. */
export interface HeadView {
  /** BCP 47. */
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  /** Absolute address of what the page shows, which may also be shown elsewhere; `undefined` where the site's is unknown. */
  readonly canonical: string | undefined
  /** Plain text in one line; empty where the page says nothing. */
  readonly description: string
  /** What search engines are asked, such as `noindex, follow`; `undefined` for nothing. */
  readonly robots: string | undefined
  readonly type: 'website' | 'article'
  /** Days or times as the author wrote them; `undefined` where they are not known. */
  readonly published: string | undefined
  readonly updated: string | undefined
  /** What the author chose, else the card made of the page, else its first picture, else the card of the site. */
  readonly image: HeadImage | undefined
  /** `en_GB`; `undefined` for a language without a country. */
  readonly locale: string | undefined
  readonly alternates: readonly AlternateView[]
  /** Empty for a page in one language, and where the address of the site is not known. */
  readonly languages: readonly LanguageView[]
  /** JSON-LD that can stand in a `script` element as it is. */
  readonly structuredData: string | undefined
}
