import type {Code, List, Nodes, PhrasingContent, Table} from 'mdast'
import type {WrittenQuery} from '../../4-graph/index.ts'
import type {Atom} from './atom.ts'
import {codeAtom} from './code-atom.ts'
import {embedDepth, embedLimit, embedTarget} from './embed-target.ts'
import {atomBase, type Frame} from './frame.ts'
import {macroKind} from './macro-kind.ts'
import {pageItems} from './page-items.ts'
import {phrasingAtoms} from './phrasing-atoms.ts'
import {queryAtoms} from './query-atoms.ts'
import {anyNode, textRuns} from './text-runs.ts'

/** A block's nodes as atoms, in order; the first one opens the block. */
export function blockAtoms(nodes: readonly Nodes[], frame: Frame): Atom[] {
  const atoms: Atom[] = []
  nodes.forEach((node, index) => {
    flowAtoms(node, index === 0 ? frame : {...frame, heading: false}, atoms)
  })
  return atoms.map((atom, index) => (index === 0 ? atom : {...atom, opens: false, breaks: false}))
}

function flowAtoms(node: Nodes, frame: Frame, atoms: Atom[]): void {
  const {graph} = frame.site
  switch (anyNode(node).type) {
    case 'paragraph':
    case 'heading':
      phrasingAtoms((node as {children: PhrasingContent[]}).children, node.type === 'heading', frame, atoms, macro =>
        macroAtoms(macro, frame, atoms),
      )
      return
    case 'list':
      listAtoms(node as List, frame, atoms)
      return
    case 'code':
      atoms.push(codeAtom(node as Code, frame, atoms))
      return
    case 'table': {
      const table = node as Table
      const rows = table.children.map((row, index) =>
        row.children.map(cell => textRuns(cell.children, graph, index === 0 ? 'strong' : 'regular')),
      )
      atoms.push({
        ...atomBase(frame, atoms),
        kind: 'table',
        node: table,
        rows,
        part: undefined,
        size: 100,
        manner: frame.table,
      })
      return
    }
    case 'math': {
      const lines = (anyNode(node).value ?? '').split('\\\\').length
      atoms.push({...atomBase(frame, atoms), kind: 'math', nodes: [node], lineCount: lines})
      return
    }
    case 'thematicBreak':
    case 'definition':
      return
    case 'drawer':
      frame.leave('silent', anyNode(node).value ?? '')
      return
    case 'advancedQuery':
      pushQuery({form: 'advanced', text: anyNode(node).value ?? ''}, node, frame, atoms)
      return
    case 'macro':
      macroAtoms(node, frame, atoms)
      return
    case 'html':
      if (!/[^\s]/.test((anyNode(node).value ?? '').replace(/<!--[\s\S]*?-->/g, ''))) return
      if (/<(?:iframe|video|audio|embed|object)\b/i.test(anyNode(node).value ?? ''))
        atoms.push({...atomBase(frame, atoms), kind: 'embed', nodes: [node], card: true})
      else atoms.push({...atomBase(frame, atoms), kind: 'box', nodes: [node], paragraphs: [textRuns([node], graph)]})
      return
    default: {
      const children = anyNode(node).children ?? []
      const paragraphs =
        children.length > 0 ? children.map(child => textRuns([child as Nodes], graph)) : [textRuns([node], graph)]
      const kind = node.type === 'blockquote' ? 'quote' : 'box'
      atoms.push({...atomBase(frame, atoms), kind, nodes: [node], paragraphs})
    }
  }
}

/** A list inside a block: its items become lines one level deeper. */
function listAtoms(list: List, frame: Frame, atoms: Atom[]): void {
  let number = list.start ?? 1
  const depth = frame.bulleted ? frame.depth + 1 : frame.depth
  for (const item of list.children) {
    const inner: Frame = {
      ...frame,
      depth,
      heading: false,
      bulleted: true,
      label: list.ordered ? `${number++}.` : undefined,
    }
    const own: Atom[] = []
    for (const child of item.children) flowAtoms(child, inner, own)
    own.forEach((atom, index) => {
      atoms.push({...atom, opens: index === 0 || atom.opens})
    })
  }
}

/** `{{embed ((id))}}`: of a block that is not there only its id could be shown. */
function isBlockEmbed(node: Nodes): boolean {
  return (anyNode(node).args ?? []).join(', ').trim().startsWith('((')
}

function macroAtoms(node: Nodes, frame: Frame, atoms: Atom[]): void {
  const kind = macroKind(node)
  if (kind === 'query') {
    const args = (anyNode(node).args ?? []).join(', ').trim()
    const isCards = (anyNode(node).name ?? '').toLowerCase() === 'cards'
    const query = args === '' || /^[[("#]/.test(args) ? args : `[[${args}]]`
    pushQuery({form: 'simple', text: isCards ? `(and [[card]] ${query})` : args}, node, frame, atoms)
    return
  }
  const target = kind === 'embed' ? embedTarget((anyNode(node).args ?? []).join(', '), frame.site) : undefined
  if (kind === 'embed' && !target && isBlockEmbed(node)) {
    frame.leave('silent', anyNode(node).value ?? '')
    return
  }
  if (!target || frame.within.length >= embedDepth || frame.within.includes(target.key)) {
    atoms.push({
      ...atomBase(frame, atoms),
      kind: 'embed',
      nodes: [{type: 'paragraph', children: [node as PhrasingContent]}],
      card: true,
    })
    return
  }
  const {page, root} = target
  let inside = root < 0
  let count = 0
  for (const item of pageItems(page).items) {
    if (root >= 0) {
      const rootBlock = page.blocks[root]
      if (item.index === root) inside = true
      else if (inside && rootBlock && item.block.depth <= rootBlock.depth) break
    }
    if (!inside || count++ >= embedLimit) continue
    // Steps, breaks and the rest are said where the embed stands.
    const base = root >= 0 ? (page.blocks[root]?.depth ?? 0) : 0
    const inner: Frame = {
      ...frame,
      page,
      within: [...frame.within, target.key],
      index: item.index,
      depth: frame.depth + Math.max(0, item.block.depth - base),
      breaks: false,
      bulleted: item.block.kind === 'bullet' && page.shape === 'outline',
      label: undefined,
      block: item.block,
      heading: item.block.heading !== undefined,
    }
    for (const atom of blockAtoms(item.block.tree.children, inner)) atoms.push(atom)
  }
}

/** What a query finds; one that finds nothing is listed as left out. A query in the results of another is not asked. */
function pushQuery(written: WrittenQuery, node: Nodes, frame: Frame, atoms: Atom[]): void {
  const found = frame.within.includes('macro:query') ? [] : queryAtoms(written, frame)
  if (found.length === 0) frame.leave('query', anyNode(node).value ?? written.text)
  for (const [at, atom] of found.entries()) {
    const opens = atoms.length === 0
    atoms.push({...atom, opens: at === 0 ? opens : atom.opens, breaks: opens && frame.breaks, keep: frame.keep})
  }
}
