import type {GraphConfig, GraphPath, PageKey} from '../1-files/index.ts'
import type {Page, PageBlock, Property} from '../3-page/index.ts'

/** Which rule decided about a page, the strongest first. */
export type VisibilityRule =
  | 'hidden'
  | 'public-false'
  | 'public-unreadable'
  | 'namespace-private'
  | 'public-true'
  | 'all-pages-public'
  | 'private-by-default'

export interface Visibility {
  readonly public: boolean
  readonly rule: VisibilityRule
  /** Line of the property that decided, in the file of the page or of `from`. */
  readonly line?: number
  /** The namespace ancestor that decided. */
  readonly from?: PageKey
}

/** What deciding about one page may need to know. A `Graph` is one. */
export interface VisibilityContext {
  readonly config: GraphConfig
  readonly pages: ReadonlyMap<PageKey, Page>
  /** Everything is public that does not say otherwise, beside what the graph's own configuration says. */
  readonly allPagesPublic?: boolean
}

/**
 * Decide whether a page is public. Strongest first: `:hidden`; `public::` with anything but `true`; a namespace ancestor
 * with `public:: false`; `public:: true`; `:publishing/all-pages-public?`. Journals follow the same rule.
 *
 * A value that is neither `true` nor `false`, and `publish::`, keep a page private: a misspelling must not publish.
 */
export function visibilityOf(page: Page, context: VisibilityContext): Visibility {
  if (isHidden(page.path, context.config)) return {public: false, rule: 'hidden'}
  const own = publicProperty(page.properties)
  if (own !== undefined && own.value !== true) {
    return {public: false, rule: own.value === false ? 'public-false' : 'public-unreadable', line: own.line}
  }
  const ancestor = privateAncestor(page, context.pages)
  if (ancestor !== undefined) {
    const line = publicProperty(ancestor.properties)?.line
    return {public: false, rule: 'namespace-private', from: ancestor.key, ...(line === undefined ? {} : {line})}
  }
  if (own !== undefined) return {public: true, rule: 'public-true', line: own.line}
  return context.config.allPagesPublic || context.allPagesPublic === true
    ? {public: true, rule: 'all-pages-public'}
    : {public: false, rule: 'private-by-default'}
}

/** Whether `:hidden` covers a path: a plain prefix, as Logseq compares. */
export function isHidden(path: GraphPath, config: GraphConfig): boolean {
  return config.hidden.some(prefix => prefix !== '' && path.startsWith(prefix.replace(/^\/+/, '')))
}

/** The property that decides; `publish::`, which Logseq's manual once named, counts as an unreadable one. */
export function publicProperty(properties: readonly Property[]): Property | undefined {
  let unreadable: Property | undefined
  for (const property of properties) {
    if (property.key === 'public') return property
    if (property.key === 'publish') unreadable = {...property, value: property.written}
  }
  return unreadable
}

/** Whether a block keeps itself and what is below it off the site: `public::` with anything but `true`. */
export function isPrivateBlock(block: PageBlock): boolean {
  for (const property of block.properties) {
    if (property.key === 'public' && property.value !== true) return true
  }
  return false
}

function privateAncestor(page: Page, pages: ReadonlyMap<PageKey, Page>): Page | undefined {
  if (page.kind === 'journal') return undefined
  for (let slash = page.key.lastIndexOf('/'); slash > 0; slash = page.key.lastIndexOf('/', slash - 1)) {
    const ancestor = pages.get(page.key.slice(0, slash) as PageKey)
    const property = ancestor === undefined ? undefined : publicProperty(ancestor.properties)
    if (property !== undefined && property.value !== true) return ancestor
  }
  return undefined
}
