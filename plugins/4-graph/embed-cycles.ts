import type {Page} from '../3-page/index.ts'
import {createMessage, type Message} from '../diagnostics/index.ts'
import type {Graph, GraphEdge, NodeId} from './graph.ts'
import {blockNodeId, pageNodeId} from './node-id.ts'

/** What is shown whole: a page, or a block with all below it. */
type Shown = NodeId

/** One step of the walk: what is shown, and the next of its embeds to follow. */
interface Step {
  readonly shown: Shown
  readonly embeds: readonly GraphEdge[]
  next: number
}

/**
 * Find embeds that show, in the end, the page or block they stand in. A drawing of it would have no end; Lectern stops at the
 * first repetition and draws a link.
 *
 * Reports `embed-cycle` at the embed that closes the circle, seen from the first page by name. Takes linear time.
 */
export function embedCycles({pages, blocks, edges}: Pick<Graph, 'pages' | 'blocks' | 'edges'>): readonly Message[] {
  const embeds = embedsOf({pages, blocks, edges})
  const paths = new Map([...pages.values()].map(page => [pageNodeId(page), page.path]))
  const names = new Map([...pages.values()].map(page => [pageNodeId(page), page.name]))
  const done = new Set<Shown>()
  const messages: Message[] = []
  for (const start of [...embeds.keys()].sort()) {
    if (!done.has(start)) walk(start)
  }
  return messages

  /** Depth first, with a list of its own: a chain of embeds may be as long as an author likes. */
  function walk(start: Shown): void {
    const open = new Set<Shown>([start])
    const steps: Step[] = [{shown: start, embeds: embeds.get(start) ?? [], next: 0}]
    for (let step = steps.at(-1); step !== undefined; step = steps.at(-1)) {
      const edge = step.embeds[step.next++]
      if (edge === undefined) {
        steps.pop()
        open.delete(step.shown)
        done.add(step.shown)
      } else if (open.has(edge.to)) messages.push(closes(edge))
      else if (!done.has(edge.to) && embeds.has(edge.to)) {
        open.add(edge.to)
        steps.push({shown: edge.to, embeds: embeds.get(edge.to) ?? [], next: 0})
      }
    }
  }

  function closes(edge: GraphEdge): Message {
    const name = nameOf(edge.to)
    return createMessage(
      'embed-cycle',
      paths.get(edge.from) ?? '',
      edge,
      `Unexpected embed of ${name}, which shows this embed again, expected one that comes to an end`,
      {
        actual: name,
        note: 'It is drawn once and then as a link. Embed a smaller part, or refer to it without `embed`.',
      },
    )
  }

  function nameOf(id: NodeId): string {
    if (id.startsWith('block:')) return `block \`((${id.slice('block:'.length)}))\``
    return `page \`${names.get(id)}\``
  }
}

/** Embeds that a drawing of each page or block holds, in document order. */
function embedsOf({pages, blocks, edges}: Pick<Graph, 'pages' | 'blocks' | 'edges'>): Map<Shown, GraphEdge[]> {
  const all = edges.filter(edge => edge.type === 'embed').sort((left, right) => left.block - right.block)
  const byPage = Map.groupBy(all, edge => edge.from)
  const embeds = new Map<Shown, GraphEdge[]>(byPage)
  const targets = new Set(all.map(edge => edge.to))
  for (const [id, place] of blocks) {
    const node = blockNodeId(id)
    const page = targets.has(node) ? pages.get(place.page) : undefined
    if (page === undefined) continue
    const own = embedsWithin(byPage.get(pageNodeId(page)) ?? [], place.index, endOf(page, place.index))
    if (own.length > 0) embeds.set(node, own)
  }
  return embeds
}

/** Index after the last block below a block. */
function endOf({blocks}: Page, index: number): number {
  const depth = blocks[index]?.depth ?? 0
  let end = index + 1
  while ((blocks[end]?.depth ?? -1) > depth) end++
  return end
}

/** Embeds of the blocks from `start` to before `end`, of embeds sorted by block. */
function embedsWithin(embeds: readonly GraphEdge[], start: number, end: number): GraphEdge[] {
  let low = 0
  for (let high = embeds.length; low < high; ) {
    const middle = (low + high) >> 1
    if ((embeds[middle]?.block ?? 0) < start) low = middle + 1
    else high = middle
  }
  const within: GraphEdge[] = []
  for (let at = low; at < embeds.length; at++) {
    const edge = embeds[at]
    if (edge === undefined || edge.block >= end) break
    within.push(edge)
  }
  return within
}
