/** Attributes of blocks and pages that advanced queries may ask for, by the name that Logseq gives them. */
export const attributes: ReadonlySet<string> = new Set(
  `block/name block/original-name block/journal? block/journal-day block/namespace block/alias block/tags block/properties
  block/file block/type block/uuid block/content block/page block/parent block/left block/refs block/path-refs block/marker
  block/priority block/scheduled block/deadline block/repeated? block/pre-block? block/collapsed? block/format
  block/created-at block/updated-at block/heading-level`.split(/\s+/),
)

/** Attributes whose value is another entity. */
export const references: ReadonlySet<string> = new Set(
  `block/namespace block/alias block/tags block/page block/parent block/left block/refs block/path-refs`.split(/\s+/),
)

/** Attributes that may have several values. */
export const manyValued: ReadonlySet<string> = new Set(['block/alias', 'block/tags', 'block/refs', 'block/path-refs'])
