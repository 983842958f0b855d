/** One entry of a feed. Addresses are absolute. */
export interface FeedEntry {
  /** Stays the same when the page moves or is rewritten: a `tag:` URI of the page's name and day. */
  readonly id: string
  readonly url: string
  readonly title: string
  /** Plain text in one line; may be empty. */
  readonly summary: string
  /** Safe HTML of the whole content, its addresses absolute. */
  readonly html: string
  /** Times with their zone: `2026-05-01T00:00:00Z`. */
  readonly published: string
  readonly updated: string
  readonly lang: string
  readonly tags: readonly string[]
}

/** A feed before it is written in one format or the other. */
export interface Feed {
  readonly title: string
  /** What is named as the author of the entries: the site. */
  readonly author: string
  readonly lang: string
  /** Page of which this is the feed. */
  readonly url: string
  /** Address of the feed itself, by format. */
  readonly atomUrl: string
  /** `undefined` for a feed that is written as Atom only. */
  readonly jsonUrl: string | undefined
  /** Newest first; never empty. */
  readonly entries: readonly FeedEntry[]
}
