import type {GraphConfig, GraphPath, PageKey} from '../1-files/index.ts'
import type {Page, PageBlock, Property} from '../3-page/index.ts'
import type {MentionPolicy} from './mention-policy.ts'

/** Which rule decided about a page, the strongest first. */
export type VisibilityRule =
  | 'hidden'
  | 'public-false'
  | 'public-unreadable'
  | 'public-twice'
  | 'public-misplaced'
  | 'namespace-private'
  | 'public-true'
  | 'draft'
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
  /**
   * How a private page may be named. Where its name may not stand as text, a page below it in the namespace is private too,
   * since its own name begins with that name.
   */
  readonly mentions?: MentionPolicy
}

/**
 * Decide whether a page is public. Strongest first: `:hidden`; `public::` with anything but `true`, or twice with two values; the same words where
 * they are no page property; a namespace ancestor with `public:: false`; `public:: true`; `draft: true` and
 * `published: false` of a post; `:publishing/all-pages-public?`. Journals follow the same rule.
 *
 * A value that is neither `true` nor `false`, and `publish::`, keep a page private: a misspelling must not publish.
 */
export function visibilityOf(page: Page, context: VisibilityContext): Visibility {
  if (isHidden(page.path, context.config)) return {public: false, rule: 'hidden'}
  const own = publicProperty(page.properties)
  if (own !== undefined && own.value !== true) {
    return {public: false, rule: own.value === false ? 'public-false' : 'public-unreadable', line: own.line}
  }
  if (own !== undefined && isSaidTwice(own, page)) return {public: false, rule: 'public-twice', line: own.line}
  const misplaced = misplacedPublic(page)
  if (misplaced !== undefined) return {public: false, rule: 'public-misplaced', line: misplaced.line}
  const ancestor = privateAncestor(page, context)
  if (ancestor !== undefined) {
    const line = publicProperty(ancestor.properties)?.line
    return {public: false, rule: 'namespace-private', from: ancestor.key, ...(line === undefined ? {} : {line})}
  }
  if (own !== undefined) return {public: true, rule: 'public-true', line: own.line}
  const draft = page.properties.find(isDraft)
  if (draft !== undefined) return {public: false, rule: 'draft', line: draft.line}
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

/**
 * Whether a block keeps itself and what is below it off the site: `public::`, or `publish::`, with anything but `true`, or
 * with two values.
 */
export function isPrivateBlock(block: PageBlock, page: Page): boolean {
  return block.properties.some(property => isUnpublishing(property) || isSaidTwice(property, page))
}

/** Whether `public::` says `true` and, on another line of the same properties, something else. Logseq takes the last. */
function isSaidTwice({key, line}: Property, page: Page): boolean {
  if (key !== 'public') return false
  return page.messages.some(
    message => message.rule === 'property-duplicate' && message.actual === key && message.line === line,
  )
}

/** The property that keeps a block private; `undefined` for a block that nothing keeps. */
export function unpublishingProperty(block: PageBlock): Property | undefined {
  return block.properties.find(isUnpublishing)
}

function isUnpublishing({key, value}: Property): boolean {
  return (key === 'public' || key === 'publish') && value !== true
}

/** Where `public:: false` seems to be meant for a page and is no property of it. */
export interface MisplacedPublic {
  /** As written. */
  readonly written: string
  /** Line in the file, from 1. */
  readonly line: number
}

/** Characters of a text that are looked at: a post may be one long text. */
const topLength = 1000
const saidInText = /^[ \t]*(?:[-*+][ \t]+)?publi(?:c|sh|shed)[ \t]*[:：]{1,2}[ \t]*(?:false|no|off)[ \t]*$/i

/**
 * Find the words `public:: false` where a page's author seems to mean the page and Logseq reads no page property: as text
 * above everything else (`public: false`, `public::false`, below front matter), as a first block that says nothing but
 * that, or under the title of a page of bullets.
 */
export function misplacedPublic(page: Page): MisplacedPublic | undefined {
  const [first] = page.blocks
  return saidAtTop(page.preamble) ?? (page.preamble === undefined ? saidByFirst(first, page.shape) : undefined)
}

/** In the first paragraph of a block, a line that says it and nothing else. */
function saidAtTop(block: PageBlock | undefined): MisplacedPublic | undefined {
  for (const [index, line] of (block?.text.slice(0, topLength) ?? '').split('\n').entries()) {
    if (line.trim() === '') break
    if (saidInText.test(line)) return {written: line.trim(), line: (block?.line ?? 1) + index}
  }
  return undefined
}

function saidByFirst(block: PageBlock | undefined, shape: Page['shape']): MisplacedPublic | undefined {
  if (block === undefined) return undefined
  const property = unpublishingProperty(block)
  const isOfPage = block.text.trim() === '' || (block.kind === 'heading' && shape === 'outline')
  if (property !== undefined && isOfPage) return {written: `${property.key}:: ${property.written}`, line: property.line}
  return saidInText.test(block.text.trim()) ? {written: block.text.trim(), line: block.line} : undefined
}

/** What the posts of other generators say of a page that is not to be published yet. */
function isDraft({key, value}: Property): boolean {
  return (key === 'draft' && value === true) || (key === 'published' && value === false)
}

function privateAncestor(page: Page, context: VisibilityContext): Page | undefined {
  const {pages, mentions = 'text'} = context
  if (page.kind === 'journal') return undefined
  for (let slash = page.key.lastIndexOf('/'); slash > 0; slash = page.key.lastIndexOf('/', slash - 1)) {
    const ancestor = pages.get(page.key.slice(0, slash) as PageKey)
    if (ancestor === undefined) continue
    const property = publicProperty(ancestor.properties)
    const isPrivate = property !== undefined && (property.value !== true || isSaidTwice(property, ancestor))
    if (isPrivate || misplacedPublic(ancestor) !== undefined) return ancestor
    if (mentions !== 'text' && !visibilityOf(ancestor, context).public) return ancestor
  }
  return undefined
}
