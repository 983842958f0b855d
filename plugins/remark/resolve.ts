/** Where a reference leads. */
export interface Resolved {
  /** Address. It is written into the page as it is: check it where it comes from outside. */
  readonly href: string
  /** What the link says where its author gave it no label; left out, the name as written, or the block's id. */
  readonly text?: string | undefined
  /** Shown by browsers when the pointer rests on the link. */
  readonly title?: string | undefined
}

/**
 * Finds what a reference means.
 *
 * @param target Name of a page as written, or id of a block in lower case.
 * @param kind What refers to it; a property's key refers to nothing.
 * @returns `undefined` where there is no such page or block: the reference is drawn as missing.
 */
export type Resolve = (target: string, kind: 'page' | 'tag' | 'block') => Resolved | undefined
