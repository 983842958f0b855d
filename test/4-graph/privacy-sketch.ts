import fc from 'fast-check'
import {
  allPagesView,
  deckIndexView,
  deckView,
  frameView,
  type Graph,
  graphData,
  graphPageView,
  homeView,
  journalsView,
  pageView,
  resolveName,
  type Site,
  tagsView,
} from '../../plugins/index.ts'
import {graphOf, publicGraphOf} from './graph-of.ts'

// The law is about two folders of one sketch: as its author wrote it, and as somebody would who takes out by hand what is
// private: files, blocks with what is below them, and of what is left each reference to what went.

interface Inline {
  readonly form:
    | 'reference'
    | 'tag'
    | 'label'
    | 'embed'
    | 'query'
    | 'property-query'
    | 'page-query'
    | 'rest-query'
    | 'namespace'
    | 'link'
    | 'strong'
  readonly name: string
}

interface BlockInline {
  readonly form: 'block' | 'block-label' | 'block-embed' | 'block-name'
  readonly block: number
}

interface SketchBlock {
  readonly depth: number
  readonly inlines: readonly (Inline | BlockInline)[]
  readonly visibility: string | null
  readonly relation: string | null
  readonly tag: string | null
  readonly collapsed: boolean
  readonly asset: string | null
}

interface SketchPage {
  readonly visibility: string
  readonly tags: readonly string[]
  readonly relation: string | null
  readonly hasAlias: boolean
  readonly blocks: readonly SketchBlock[]
  /** The next slide; only of public pages, for a talk goes on past a private page by what that page says. */
  readonly next: string | null
}

export type Sketch = Readonly<Record<string, SketchPage>>

/** What may not be said; `undefined` to say all. */
export interface Secrets {
  readonly full: Graph
  isPage(name: string): boolean
  isBlock(block: number): boolean
}

const names = ['A', 'b', 'B/c', 'B/c/D', 'e f', 'É', 'rel', 'g', '2026-05-01']
export const assets = ['assets/a.png', 'assets/b.png']
const open = 'public:: true'

const name = fc.constantFrom(...names, 'Nowhere', 'a', 'alias of A', 'alias of b')
const inline = fc.oneof(
  fc.record({
    form: fc.constantFrom<Inline['form'][]>(
      ...([
        'reference',
        'tag',
        'label',
        'embed',
        'query',
        'property-query',
        'page-query',
        'rest-query',
        'namespace',
        'link',
        'strong',
      ] as const),
    ),
    name,
  }),
  fc.record({
    form: fc.constantFrom<BlockInline['form'][]>('block', 'block-label', 'block-embed', 'block-name'),
    block: fc.nat(11),
  }),
)
const block: fc.Arbitrary<SketchBlock> = fc.record({
  depth: fc.nat(2),
  // Two at most: breadcrumbs are cut, and what stands for something withheld takes room there too.
  inlines: fc.array(inline, {maxLength: 2}),
  visibility: fc.option(fc.constantFrom('public:: false', 'public:: no', open), {freq: 3}),
  relation: fc.option(name),
  tag: fc.option(name, {freq: 5}),
  collapsed: fc.boolean(),
  asset: fc.option(fc.constantFrom(...assets), {freq: 5}),
})
const page: fc.Arbitrary<SketchPage> = fc.record({
  visibility: fc.constantFrom(open, open, 'public:: false', 'public:: yes', 'public:: false\npublic:: true', ''),
  tags: fc.array(name, {maxLength: 2}),
  relation: fc.option(name),
  hasAlias: fc.boolean(),
  blocks: fc.array(block, {maxLength: 3}),
  next: fc.option(fc.constantFrom(...names)),
})
export const sketch: fc.Arbitrary<Sketch> = fc
  .dictionary(fc.constantFrom(...names), page, {minKeys: 2, maxKeys: 6})
  .map(pages => Object.fromEntries(Object.entries(pages)))

/** Ids whose first digits differ: a block's address is made from them, not from its words. */
function idOf(block: number): string {
  return `${(0xabc00000 + block).toString(16)}-1111-4222-8333-444455556666`
}

/** Eight words that no other block has. */
function sentenceOf(block: number): string {
  return ['red', 'oak', 'fox', 'elm', 'owl', 'ash', 'ivy', 'yew'].map(word => `${word}${block}`).join(' ')
}

/** What stands for something that is not shown; taken out of both sides before they are compared. */
const withheld = '¤'

function printInline(inline: Inline | BlockInline, secrets: Secrets | undefined): string {
  if ('block' in inline) {
    const id = idOf(inline.block)
    const isSecret = secrets?.isBlock(inline.block) === true
    if (inline.form === 'block-label') return isSecret ? 'words' : `[words](((${id})))`
    if (isSecret) return withheld
    return {block: `((${id}))`, 'block-embed': `{{embed ((${id}))}}`, 'block-name': `[[${id}]]`}[inline.form]
  }
  const {form, name} = inline
  if (secrets?.isPage(name)) {
    const said = {reference: name, tag: name, label: 'words', link: 'words', strong: `**${name}**`}
    return form in said ? said[form as keyof typeof said] : withheld
  }
  return {
    reference: `[[${name}]]`,
    tag: `#[[${name}]]`,
    label: `[words]([[${name}]])`,
    link: `[words](${encodeURIComponent(name)})`,
    strong: `**[[${name}]]**`,
    embed: `{{embed [[${name}]]}}`,
    query: `{{query [[${name}]]}}`,
    'page-query': `{{query (or (page-tags "${name}") (namespace "${name}"))}}`,
    'rest-query': `{{query (not [[${name}]])}}`,
    'property-query': `{{query (property kind "${name}")}}`,
    namespace: `{{namespace [[${name}]]}}`,
  }[form]
}

function relationLine(key: string, name: string | null, secrets: Secrets | undefined): string[] {
  if (name === null) return []
  return [`${key}:: ${secrets?.isPage(name) ? name : `[[${name}]]`}, [[Nowhere]]`]
}

function tagsLine(names: readonly string[], secrets: Secrets | undefined): string[] {
  const kept = names.filter(name => !secrets?.isPage(name))
  return kept.length === 0 ? [] : [`tags:: ${kept.join(', ')}`]
}

function printBlocks(blocks: readonly SketchBlock[], first: number, secrets: Secrets | undefined): string[] {
  const lines: string[] = []
  let depth = -1
  let hiddenBelow = Number.POSITIVE_INFINITY
  for (const [index, block] of blocks.entries()) {
    depth = Math.min(block.depth, depth + 1)
    if (depth <= hiddenBelow) hiddenBelow = Number.POSITIVE_INFINITY
    const isPrivate = block.visibility !== null && block.visibility !== open
    if (secrets && isPrivate) hiddenBelow = Math.min(hiddenBelow, depth)
    if (hiddenBelow !== Number.POSITIVE_INFINITY) continue
    const tab = '\t'.repeat(depth)
    const words = block.inlines.map(inline => printInline(inline, secrets))
    const picture = block.asset === null ? [] : [`![x](../${block.asset})`]
    lines.push(`${tab}- ${[`w${first + index}`, sentenceOf(first + index), ...words, ...picture, 'end'].join(' ')}`)
    const properties = [
      `id:: ${idOf(first + index)}`,
      ...(block.visibility === null ? [] : [block.visibility]),
      ...relationLine('rel', block.relation, secrets),
      ...tagsLine(block.tag === null ? [] : [block.tag], secrets),
      ...(block.collapsed ? ['collapsed:: true'] : []),
    ]
    lines.push(...properties.map(property => `${tab}  ${property}`))
  }
  return lines
}

/** A page says that it is public, and no page above it says otherwise. */
function isOpen(sketch: Sketch, name: string): boolean {
  if (sketch[name]?.visibility !== open) return false
  const above = Object.keys(sketch).filter(other => name.toLowerCase().startsWith(`${other.toLowerCase()}/`))
  return above.every(other => sketch[other]?.visibility === open || sketch[other]?.visibility === '')
}

/** The folder of a sketch; without secrets all of it. */
export function print(sketch: Sketch, secrets: Secrets | undefined): Record<string, string> {
  const files: Record<string, string> = {}
  let first = 0
  for (const [name, page] of Object.entries(sketch)) {
    const start = first
    first += page.blocks.length
    if (secrets?.isPage(name)) continue
    const properties = [
      ...(page.visibility === '' ? [] : [page.visibility]),
      'description:: d',
      ...(page.hasAlias ? [`alias:: alias of ${name}`] : []),
      ...tagsLine(page.tags, secrets),
      ...relationLine('rel', page.relation, secrets),
    ]
    const next =
      page.next === null || !isOpen(sketch, name)
        ? []
        : [`- Next [[presentation]] slide ${secrets?.isPage(page.next) ? '' : `[[${page.next}]]`}`.trimEnd()]
    files[fileOf(name)] =
      `${[...properties, '', ...printBlocks(page.blocks, start, secrets), ...next, '- last'].join('\n')}\n`
  }
  return files
}

function fileOf(name: string): string {
  return name === '2026-05-01' ? 'journals/2026_05_01.md' : `pages/${name.replaceAll('/', '___')}.md`
}

export function secretsOf(sketch: Sketch): Secrets {
  const files = print(sketch, undefined)
  const full = graphOf(files)
  const shown = publicGraphOf(files)
  return {
    full,
    isPage(name) {
      const {key} = resolveName(full, name)
      return full.pages.has(key) && !shown.pages.has(key)
    },
    isBlock(block) {
      const id = [...full.blocks.keys()].find(key => key === idOf(block))
      return id !== undefined && !shown.blocks.has(id)
    },
  }
}

/** Fields that also tell of the room the words take that stand for something withheld. */
const ofRoom: ReadonlySet<string> = new Set(['digest', 'slideCount', 'slide', 'lastSlide', 'presentHref'])

/** What the slides say and lead to. How it is divided is another question: what stands for something withheld takes room. */
function wordsOfTalk(site: Site, id: string): readonly string[] {
  const slides = deckView(site, id).stacks.flatMap(stack => stack.slides)
  const html = slides.map(({title, html}) => `${title} ${html}`).join(' ')
  const words = html
    .replaceAll('not published', '')
    .replaceAll(/<[^>]*>/g, ' ')
    // A title that is cut ends within a word, and where depends on that room.
    .replaceAll(/[\p{L}\d/]*…/gu, ' ')
    .match(/[\p{L}\d/]+/gu)
  return [...new Set([...(words ?? []), ...(html.match(/(?:href|src)="[^"]*"/g) ?? [])])].sort()
}

/** All that a site shows, without what was withheld. */
export function viewsOf(site: Site): unknown {
  const views = {
    frame: frameView(site),
    home: homeView(site),
    journals: journalsView(site),
    tags: tagsView(site),
    all: allPagesView(site),
    map: graphPageView(site),
    data: graphData(site),
    decks: deckIndexView(site),
    talks: site.decks.map(({id, title, pages}) => ({
      id,
      title,
      pages: pages.map(({key}) => key),
      says: wordsOfTalk(site, id),
    })),
    pages: [...site.slugs.keys()].map(slug => pageView(site, slug)),
    assets: [...site.assetUrls],
  }
  const text = JSON.stringify(views)
    .replaceAll('<span class=\\"withheld\\">not published</span>', withheld)
    .replaceAll(withheld, '')
    .replaceAll(/ +/g, ' ')
    // Where a line of a path is cut depends on that room, too.
    .replaceAll(/(?<=[>"][^<>"\\…]{24})[^<>"\\…]*…/g, '…')
  return JSON.parse(text, (key, value: unknown) => (ofRoom.has(key) ? undefined : value))
}
