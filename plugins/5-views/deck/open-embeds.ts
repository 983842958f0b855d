import type {PageBlock} from '../../3-page/index.ts'
import type {Site} from '../site.ts'
import {type EmbedTarget, embedDepth, embedLimit, embedTarget} from './embed-target.ts'
import {onOneSlide} from './on-one-slide.ts'
import {type PageItem, type PageItems, type PageNote, pageItems} from './page-items.ts'
import {anyNode, plainText} from './text-runs.ts'

/** Where embedded items are put. */
interface Place {
  readonly parent: number
  readonly within: readonly string[]
  /** Line of the embed in the file of the talk's page; `undefined` for that page's own items. */
  readonly line: number | undefined
}

/**
 * Put what whole blocks embed in their place, so that a heading from elsewhere begins a slide with its own title as one of
 * the page's own does: `{{embed [[Page]]}}` becomes a heading with the page's name above the page's blocks, and
 * `{{embed ((id))}}` of a heading that heading with what stands below it. What the embedding block says in properties is
 * said of the heading.
 *
 * Left as they are, to be drawn in their place: embeds among other words, below a line of text, below a heading whose
 * layout holds everything on one slide, of a block that is no heading, and those that would go round in a circle.
 */
export function openEmbeds(found: PageItems, site: Site): PageItems {
  const items: PageItem[] = []
  const notes: PageNote[] = []
  /** Items that a layout keeps on the slide of a heading above them. */
  const held = new Set<number>()
  put(found, {parent: -1, within: [], line: undefined})
  return {items, notes, leftOut: found.leftOut}

  function put(from: PageItems, place: Place): void {
    const {parent: top, within, line} = place
    const byBlocks = !from.items.some(({block}) => block.heading !== undefined)
    const placed: number[] = []
    from.items.forEach(item => {
      const parent = placed[item.parent] ?? top
      const own = items.length
      placed.push(own)
      const moved: PageItem = {
        ...item,
        parent,
        depth: (items[parent]?.depth ?? -1) + 1,
        within,
        line: line ?? item.line,
        slideId: within.length === 0 ? item.slideId : undefined,
      }
      if (held.has(parent) || (items[parent] && onOneSlide(items[parent].block))) held.add(own)
      const around = from.items[item.parent]
      const isOfSection = around === undefined || around.block.heading !== undefined || (byBlocks && around.depth === 0)
      const target = isOfSection && !held.has(own) ? opened(moved) : undefined
      if (target) putTarget(target, moved)
      else items.push(moved)
    })
    for (const note of from.notes) notes.push({...note, item: placed[note.item] ?? top})
  }

  /** What an item is nothing but an embed of, where that has a title. */
  function opened({block, within, page}: PageItem): EmbedTarget | undefined {
    const argument = onlyEmbed(block)
    const target = argument === undefined ? undefined : embedTarget(argument, site)
    if (!target || within.length >= embedDepth || [page.key, ...within].includes(target.key)) return undefined
    return target.root < 0 || target.page.blocks[target.root]?.heading !== undefined ? target : undefined
  }

  function putTarget(target: EmbedTarget, host: PageItem): void {
    const root = items.length
    const within = [...host.within, target.key]
    const below = itemsOf(target)
    const first = below.items[0]
    const isTitled = first !== undefined && (target.root >= 0 || saysName(first))
    const title = isTitled ? first.block : namedBlock(target.page.name, host.block)
    items.push({
      ...host,
      index: isTitled ? first.index : -1,
      page: target.page,
      within,
      block: {...title, properties: [...host.block.properties, ...(isTitled ? title.properties : [])]},
    })
    const place: Place = {parent: root, within, line: host.line}
    if (!isTitled) put(below, place)
    else put(withoutFirst(below), place)
  }

  /** A page's first block is a heading that says the page's name. */
  function saysName({block, page}: PageItem): boolean {
    if (block.heading === undefined) return false
    const said = plainText(block.tree.children.slice(0, 1), site.graph).toLowerCase()
    const name = page.name.toLowerCase()
    return said === name || said === name.split('/').at(-1)?.trim()
  }
}

/** Argument of the embed that is all a block says. */
function onlyEmbed({tree, marker}: PageBlock): string | undefined {
  const [first, second] = tree.children
  if (!first || second || marker !== undefined) return undefined
  const inside = first.type === 'paragraph' || first.type === 'heading' ? first.children : [first]
  const [node, other] = inside.filter(child => child.type !== 'text' || child.value.trim() !== '').map(anyNode)
  if (node?.type !== 'macro' || other || node.name?.toLowerCase() !== 'embed') return undefined
  return (node.args ?? []).join(', ')
}

/** The items that an embed shows, its root first. */
function itemsOf({page, root}: EmbedTarget): PageItems {
  const all = pageItems(page)
  const from = root < 0 ? 0 : all.items.findIndex(({index}) => index === root)
  const depth = all.items[from]?.depth ?? 0
  const end = all.items.findIndex((item, at) => root >= 0 && at > from && item.depth <= depth)
  const to = Math.min(from + embedLimit, end < 0 ? all.items.length : end)
  const items = from < 0 ? [] : all.items.slice(from, to).map(item => ({...item, parent: item.parent - from}))
  const notes = all.notes
    .filter(({item}) => (root < 0 && item < 0) || (item >= from && item < to))
    .map(note => ({...note, item: note.item - from}))
  return {items, notes, leftOut: []}
}

/** Everything below or after the first item; notes of it are of what takes its place. */
function withoutFirst({items, notes}: PageItems): PageItems {
  return {
    items: items.slice(1).map(item => ({...item, parent: item.parent - 1})),
    notes: notes.map(note => ({...note, item: note.item - 1})),
    leftOut: [],
  }
}

/** A heading with the name of a page, in the place of the block that embeds the page. */
function namedBlock(name: string, host: PageBlock): PageBlock {
  return {
    ...host,
    heading: host.heading ?? 1,
    id: undefined,
    tree: {type: 'root', children: [{type: 'paragraph', children: [{type: 'text', value: name}]}]},
  }
}
