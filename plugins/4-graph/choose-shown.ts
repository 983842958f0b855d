import {type PageKey, pageKey} from '../1-files/index.ts'
import type {Page} from '../3-page/index.ts'
import {findMentions} from './find-mentions.ts'
import type {Graph} from './graph.ts'
import type {MentionPolicy} from './mention-policy.ts'
import {subtrees} from './private-blocks.ts'
import {resolveName} from './resolve-name.ts'
import {type SlidePage, slideLinks} from './slide-links.ts'
import {isPrivateBlock, visibilityOf} from './visibility.ts'

/** What decides what is shown. */
export interface ShownPolicy {
  /** Pages are public that do not say otherwise, beside what the graph's configuration says. */
  readonly allPagesPublic: boolean
  /** Keep every page and block (`dev --all`). Never for a build. */
  readonly everything?: boolean
  /** Keep speaker notes: `notes::` and blocks tagged `#notes` on pages of decks. */
  readonly notes: boolean
  /** What a public page shows of a private page it names. */
  readonly mentions: MentionPolicy
}

/** Which parts of a graph are shown. The projection removes the rest, and the leak scan looks for it. */
export interface ShownParts {
  readonly pages: ReadonlyMap<PageKey, Page>
  /** Indexes of blocks that are not shown though their page is; pages without such blocks have no entry. */
  readonly dropped: ReadonlyMap<PageKey, ReadonlySet<number>>
  /** Pages whose `notes::` are not shown: slides. */
  readonly withoutNotes: ReadonlySet<PageKey>
  /** Slide links of the full graph. */
  readonly links: ReadonlyMap<PageKey, SlidePage>
}

/** Decide which pages and blocks of a graph are shown. */
export function chooseShown(graph: Graph, policy: ShownPolicy): ShownParts {
  const everything = policy.everything === true
  const context = {
    config: graph.config,
    pages: graph.pages,
    allPagesPublic: policy.allPagesPublic,
    mentions: policy.mentions,
  }
  const pages = new Map<PageKey, Page>()
  for (const [key, page] of graph.pages) {
    if (everything || visibilityOf(page, context).public) pages.set(key, page)
  }
  const links = slideLinks({pages: graph.pages, blocks: graph.blocks, resolve: name => resolveName(graph, name)})
  const withoutNotes = policy.notes ? new Set<PageKey>() : slidePages(links)
  const dropped = new Map<PageKey, ReadonlySet<number>>()
  for (const [key, page] of pages) {
    const isDropped = (block: Page['blocks'][number]) =>
      (!everything && isPrivateBlock(block, page)) || (withoutNotes.has(key) && isNote(block))
    const indexes = subtrees(page, isDropped)
    if (indexes.size > 0) dropped.set(key, indexes)
  }
  if (policy.mentions === 'drop-block' && !everything) dropMentions(graph, pages, dropped)
  return {pages, dropped, withoutNotes, links}
}

/** Add to what is dropped each block that names a private page, with what is below it. */
function dropMentions(
  graph: Graph,
  pages: ReadonlyMap<PageKey, Page>,
  dropped: Map<PageKey, ReadonlySet<number>>,
): void {
  const mentioning = new Map<PageKey, Set<number>>()
  for (const {page, block} of findMentions(graph, pages, dropped)) {
    if (block < 0) continue
    mentioning.set(page, (mentioning.get(page) ?? new Set()).add(block))
  }
  for (const [key, indexes] of mentioning) {
    const page = pages.get(key)
    if (page === undefined) continue
    const before = dropped.get(key)
    const picked = new Set(page.blocks.filter((_, index) => before?.has(index) || indexes.has(index)))
    dropped.set(
      key,
      subtrees(page, block => picked.has(block)),
    )
  }
}

function isNote(block: Page['blocks'][number]): boolean {
  return block.references.some(({type, via, target}) => type === 'tag' && via === 'text' && pageKey(target) === 'notes')
}

/** Pages that are slides, or that a pointer leads to. */
function slidePages(links: ReadonlyMap<PageKey, SlidePage>): Set<PageKey> {
  const pages = new Set(links.keys())
  for (const slide of links.values()) {
    for (const target of slide.next.flatMap(statement => statement.targets)) {
      if (target.page !== undefined) pages.add(target.page.key)
    }
  }
  return pages
}
