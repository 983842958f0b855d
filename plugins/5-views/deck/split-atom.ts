import type {Nodes} from 'mdast'
import type {PublicGraph} from '../../4-graph/index.ts'
import type {Atom, BoxAtom, TextAtom} from './atom.ts'
import {breakLines} from './break-lines.ts'
import {figures, listLevel, type} from './canvas.ts'
import {atomHeight, textIndent} from './measure.ts'
import {smallestScale} from './paginate.ts'
import {slicePhrasing} from './slice-phrasing.ts'
import {splitCode} from './split-code.ts'
import {splitTable} from './split-table.ts'
import {textRuns} from './text-runs.ts'

/**
 * Cut an atom that is taller than a slide into ones that are not: a table between rows, with its header again; code
 * between lines, at a blank one where there is one; text at the end of a sentence.
 *
 * @param body Height of a slide's body, in px; an atom inside another's item leaves room for the line that says so.
 * @returns The parts in order; the atom itself where it fits or cannot be cut.
 */
export function splitAtom(atom: Atom, width: number, body: number, graph: PublicGraph): readonly Atom[] {
  const room = body - (atom.depth > 0 ? figures.carried : 0)
  // Tables and listings are looked at even where they fit: they may need another size.
  if (atom.kind === 'table') return splitTable(atom, width, room)
  if (atom.kind === 'code') return splitCode(atom, width, room)
  // A slide may draw the atom at a smaller depth than its own, where text is largest.
  if (atomHeight(atom, 0, width, 1) <= room) return [atom]
  // A box that fits in smaller letters is better whole.
  if (atom.kind !== 'text' && atomHeight(atom, 0, width, smallestScale) <= room) return [atom]
  switch (atom.kind) {
    case 'text':
      return splitText(atom, width, room, graph)
    case 'quote':
    case 'box':
      return splitBox(atom, width, room, graph)
    default:
      return [atom]
  }
}

function splitText(atom: TextAtom, width: number, room: number, graph: PublicGraph): readonly Atom[] {
  const {size} = listLevel(0)
  const face = atom.strong ? 'strong' : 'regular'
  return splitNodes(atom.nodes, (width - textIndent(atom, 0)) / size, room / (size * type.text.leading), graph).map(
    (nodes, index): TextAtom => ({
      ...atom,
      nodes,
      runs: textRuns(nodes, graph, face),
      opens: atom.opens && index === 0,
      breaks: atom.breaks === true && index === 0,
      lead: undefined,
      bullet: index === 0 ? atom.bullet : atom.bullet === 'flat' ? 'flat' : 'hang',
      label: index === 0 ? atom.label : undefined,
      marker: index === 0 ? atom.marker : undefined,
    }),
  )
}

/** A box is cut between its paragraphs only; one long paragraph is cut as text in boxes of its own. */
function splitBox(atom: BoxAtom, width: number, room: number, graph: PublicGraph): readonly Atom[] {
  const [node, ...others] = atom.nodes
  if (!node || others.length > 0 || !('children' in node)) return [atom]
  const inner = (width - 2 * figures.box.padding) / type.text.size
  const lines = (room - 2 * figures.box.padding) / (type.text.size * type.text.leading)
  const children = (node.children as Nodes[]).flatMap((child): Nodes[] =>
    child.type === 'paragraph'
      ? splitNodes(child.children, inner, lines - 1, graph).map(nodes => ({
          ...child,
          children: nodes as typeof child.children,
        }))
      : [child],
  )
  const parts: BoxAtom[] = []
  let held: Nodes[] = []
  function make(nodes: readonly Nodes[]): BoxAtom {
    const paragraphs = nodes.map(child => textRuns([child], graph))
    return {
      ...atom,
      opens: atom.opens && parts.length === 0,
      nodes: [{...node, children: [...nodes]} as Nodes],
      paragraphs,
    }
  }
  for (const child of children) {
    if (held.length > 0 && atomHeight(make([...held, child]), 0, width, 1) > room) {
      parts.push(make(held))
      held = []
    }
    held.push(child)
  }
  if (held.length > 0) parts.push(make(held))
  return parts
}

/** Cut inline nodes into parts of at most so many lines. */
function splitNodes(
  nodes: readonly Nodes[],
  width: number,
  lines: number,
  graph: PublicGraph,
): readonly (readonly Nodes[])[] {
  const parts: (readonly Nodes[])[] = []
  const limit = Math.max(1, Math.floor(lines))
  let rest = nodes
  for (;;) {
    const runs = textRuns(rest, graph)
    const starts = breakLines(runs, width)
    const edge = starts[limit]
    if (edge === undefined) break
    const text = runs.map(run => run.text).join('')
    const [head, tail] = slicePhrasing(rest, cutAt(text, edge), graph)
    // Quotation marks and points are set a little smaller with their sentence rather than alone.
    if (head.length === 0 || !textRuns(tail, graph).some(run => /[\p{L}\p{N}]/u.test(run.text))) break
    parts.push(head)
    rest = tail
  }
  parts.push(rest)
  return parts
}

/** The last end of a sentence before an offset, else of a clause, else of a word; not in the first third. */
function cutAt(text: string, edge: number): number {
  const head = text.slice(0, edge)
  for (const ending of [/[.!?。！？…]["'”’)]*(?:\s+|(?<=[。！？]))/gu, /[,;:，；：、]\s*/gu, /\s+/gu]) {
    let last = -1
    for (const match of head.matchAll(ending)) last = match.index + match[0].length
    if (last > edge / 3) return last
  }
  return edge
}
