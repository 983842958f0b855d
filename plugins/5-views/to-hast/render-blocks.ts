import type {Page, PageBlock} from '../../3-page/index.ts'
import {hrefOf} from '../urls/index.ts'
import {attributes} from './attributes.ts'
import {renderBlockBody} from './block-body.ts'
import {blockReferrers, hrefOfZoom} from './block-referrers.ts'
import {escapeHtml} from './escape-html.ts'
import {numberBlocks} from './numbering.ts'
import {type PlannedBlock, planOutline} from './outline-plan.ts'
import type {RenderContext} from './render-context.ts'
import {titleLevels} from './title-levels.ts'

/** Colours Logseq names; any other would need a `style`. */
const colours = new Set(['yellow', 'red', 'pink', 'green', 'blue', 'purple', 'gray'])

/**
 * Draw blocks as nested lists.
 *
 * @param indexes Blocks of the page in document order, or `all`.
 * @param context Its page and surface are those of the drawn blocks; ids are written on surface `page` only.
 * @returns `ul.outline`; empty where no block is drawn. Never recurses over depth, never throws.
 */
export function renderBlocks(page: Page, indexes: readonly number[] | 'all', context: RenderContext): string {
  const inside: RenderContext = context.page === page ? context : {...context, page}
  const planned = planOutline(page, indexes === 'all' ? page.blocks.keys() : indexes, inside)
  if (planned.length === 0) return ''
  const numbers = numberBlocks(page)
  const title = titleLevels(inside)
  const href = hrefOf(inside.site, page.key) ?? ''
  const html: string[] = []
  const open: OpenItem[] = []
  for (const [place, item] of planned.entries()) {
    while (open.length > item.depth) html.push(open.pop()?.closer ?? '')
    const parent = open.at(-1)
    if (parent?.closer === '</li>') html.push(openChildren(parent, planned, place, inside))
    html.push(openItem(item, numbers.get(item.index), href, inside))
    html.push(
      '<div class="block-body" dir="auto">',
      renderBlockBody(item.block, title, contextIn(item, inside)),
      `</div>${drawReferrers(item.block, inside)}</div>`,
    )
    open.push({folds: foldOf(item.block), closer: '</li>'})
  }
  while (open.length > 0) html.push(open.pop()?.closer ?? '')
  return `<ul class="outline">${html.join('')}</ul>`
}

/** How many blocks refer to a block, as a link to who they are; drawn where the block stands, not in clippings. */
function drawReferrers({id}: PageBlock, {site, surface}: RenderContext): string {
  const href = surface === 'page' || surface === 'zoom' ? hrefOfZoom(site, id) : undefined
  if (id === undefined || href === undefined) return ''
  const count = blockReferrers(site).get(id)?.length ?? 0
  const label = site.words.zoom.references(count)
  return `<a${attributes({class: 'block-references', href, title: label, 'aria-label': label})}>${site.words.number(count)}</a>`
}

/** A query asks which block it stands in; most blocks hold none. */
function contextIn({block, index}: PlannedBlock, context: RenderContext): RenderContext {
  const mayAsk = block.macros.length > 0 || block.tree.children.some(({type}) => type === 'advancedQuery')
  return mayAsk ? {...context, block: index} : context
}

/** An item whose end is not written yet. */
interface OpenItem {
  /** Its children are folded: its author left them so, or they answer the question that it asks. */
  readonly folds: 'children' | 'answer' | undefined
  closer: string
}

function foldOf(block: PageBlock): OpenItem['folds'] {
  if (isCard(block)) return 'answer'
  return block.collapsed ? 'children' : undefined
}

/** A block with the tag `#card` is a question. */
function isCard({references}: PageBlock): boolean {
  return references.some(({type, target, via}) => type === 'tag' && via === 'text' && target.toLowerCase() === 'card')
}

/** Begin the list of an item's children, folded where its author left it folded, and where they are an answer. */
function openChildren(
  parent: OpenItem,
  planned: readonly PlannedBlock[],
  place: number,
  {site}: RenderContext,
): string {
  if (parent.folds === undefined) {
    parent.closer = '</ul></li>'
    return '<ul class="outline">'
  }
  parent.closer = '</ul></details></li>'
  const depth = planned[place]?.depth ?? 0
  const end = planned.findIndex((item, index) => index > place && item.depth < depth)
  const count = (end < 0 ? planned.length : end) - place
  const summary = parent.folds === 'answer' ? site.words.text.answer : site.words.text.blockCount(count)
  return `<details class="children"><summary>${escapeHtml(summary)}</summary><ul class="outline">`
}

/** The tags of an item up to its body. */
function openItem({block}: PlannedBlock, number: string | undefined, href: string, context: RenderContext): string {
  const {surface} = context
  const background = block.properties
    .find(({key}) => key === 'background-color')
    ?.written.trim()
    .toLowerCase()
  const classes = ['block']
  if (block.heading !== undefined) classes.push('block-heading')
  if (block.kind === 'heading') classes.push('block-section')
  if (number !== undefined) classes.push('is-numbered')
  if (isCard(block)) classes.push('is-card')
  const item = attributes({
    class: classes.join(' '),
    id: surface === 'page' ? block.anchor : undefined,
    'data-number': number,
    'data-background': background !== undefined && colours.has(background) ? background : undefined,
  })
  const address = surface === 'page' ? `#${block.anchor}` : `${href}#${block.anchor}`
  // Out of the tab order: a page of a hundred blocks would otherwise be a hundred stops.
  const bullet = attributes({
    class: 'bullet',
    href: address,
    'aria-label': context.site.words.text.linkToBlock,
    tabindex: -1,
  })
  return `<li${item}><div class="block-line">${block.kind === 'heading' ? '' : `<a${bullet}></a>`}`
}
