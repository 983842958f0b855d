import type {Code, List, Nodes, PhrasingContent, Table} from 'mdast'
import type {Page, PageBlock} from '../../3-page/index.ts'
import type {WrittenQuery} from '../../4-graph/index.ts'
import type {Site} from '../site.ts'
import {diagramOfCode} from '../to-hast/code.ts'
import type {Atom, Bullet, TableAtom} from './atom.ts'
import {litLines} from './code-steps.ts'
import type {LeftOut} from './deck-view.ts'
import {embedDepth, embedLimit, embedTarget} from './embed-target.ts'
import {mediaOf} from './media-of.ts'
import {pageItems} from './page-items.ts'
import {queryAtoms} from './query-atoms.ts'
import {slideText} from './slide-settings.ts'
import {type AnyNode, anyNode, targetBlock, textRuns} from './text-runs.ts'

/** What is said about every atom of a block. */
export interface Frame {
  readonly site: Site
  readonly page: Page
  readonly within: readonly string[]
  readonly depth: number
  readonly source: number
  /** Index of the block in its page; -1 is the preamble. */
  readonly index: number
  readonly step: string | undefined
  readonly order: number | undefined
  readonly breaks: boolean
  readonly keep: number | undefined
  /** What `table::` says of the tables in the block. */
  readonly table: TableAtom['manner']
  readonly bulleted: boolean
  readonly label: string | undefined
  readonly block: PageBlock
  /** The first paragraph is a heading that is drawn as a strong line. */
  readonly heading: boolean
  /** Takes what no slide shows. */
  readonly leave: (reason: LeftOut['reason'], text: string) => void
}

/** A block's nodes as atoms, in order; the first one opens the block. */
export function blockAtoms(nodes: readonly Nodes[], frame: Frame): Atom[] {
  const atoms: Atom[] = []
  nodes.forEach((node, index) => {
    flowAtoms(node, index === 0 ? frame : {...frame, heading: false}, atoms)
  })
  return atoms.map((atom, index) => (index === 0 ? atom : {...atom, opens: false, breaks: false}))
}

function common(frame: Frame, atoms: readonly Atom[]) {
  const {depth, source, page, within, step, order, keep} = frame
  const opens = atoms.length === 0
  return {depth, source, page, within, step, order, keep, opens, breaks: opens && frame.breaks}
}

function flowAtoms(node: Nodes, frame: Frame, atoms: Atom[]): void {
  const {graph} = frame.site
  switch (anyNode(node).type) {
    case 'paragraph':
    case 'heading':
      phrasingAtoms((node as {children: PhrasingContent[]}).children, node.type === 'heading', frame, atoms)
      return
    case 'list':
      listAtoms(node as List, frame, atoms)
      return
    case 'code': {
      const code = node as Code
      const diagram = diagramOfCode(code, frame.site)
      if (diagram) {
        const {width, height} = diagram
        // The picture says what the source says; its keywords are for whoever reads that, on the page.
        frame.leave('silent', `${code.lang ?? ''} ${code.meta ?? ''}\n${code.value}`)
        atoms.push({...common(frame, atoms), kind: 'image', nodes: [node], size: {width, height}})
        return
      }
      atoms.push({
        ...common(frame, atoms),
        kind: 'code',
        language: code.lang ?? undefined,
        lines: code.value.split('\n'),
        continued: false,
        node,
        size: 100,
        lit: litLines(slideText(frame.block, 'lines') ?? `${code.lang ?? ''} ${code.meta ?? ''}`, code.value),
      })
      return
    }
    case 'table': {
      const table = node as Table
      const rows = table.children.map((row, index) =>
        row.children.map(cell => textRuns(cell.children, graph, index === 0 ? 'strong' : 'regular')),
      )
      atoms.push({
        ...common(frame, atoms),
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
      atoms.push({...common(frame, atoms), kind: 'math', nodes: [node], lineCount: lines})
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
        atoms.push({...common(frame, atoms), kind: 'embed', nodes: [node], card: true})
      else atoms.push({...common(frame, atoms), kind: 'box', nodes: [node], paragraphs: [textRuns([node], graph)]})
      return
    default: {
      const children = anyNode(node).children ?? []
      const paragraphs =
        children.length > 0 ? children.map(child => textRuns([child as Nodes], graph)) : [textRuns([node], graph)]
      const kind = node.type === 'blockquote' ? 'quote' : 'box'
      atoms.push({...common(frame, atoms), kind, nodes: [node], paragraphs})
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

/** A paragraph as text, with its pictures, videos and embeds taken out as things of their own, in order. */
function phrasingAtoms(children: readonly PhrasingContent[], strong: boolean, frame: Frame, atoms: Atom[]): void {
  let text: PhrasingContent[] = []
  function flush(): void {
    const nodes = trimBreaks(text.filter(node => !isSilent(node, frame.site)).map(withSpaces))
    for (const node of text) if (isSilent(node, frame.site)) frame.leave('silent', anyNode(node).value ?? '')
    const runs = textRuns(nodes, frame.site.graph, isStrong(frame, strong) ? 'strong' : 'regular')
    const styled = nodes.length < text.length
    text = []
    // Marks of emphasis or code that were opened in one place and closed in another say nothing alone.
    const says = styled ? /[\p{L}\p{N}\p{S}]/u : /[^\s`*_~]/
    if (!runs.some(run => says.test(run.text)) && nodes.every(node => anyNode(node).type !== 'footnoteReference')) {
      if (!styled) frame.leave('silent', runs.map(({text}) => text).join(''))
      return
    }
    const first = !atoms.some(atom => atom.kind === 'text' && atom.source === frame.source && atom.opens)
    const bullet: Bullet = !frame.bulleted ? 'flat' : !first ? 'hang' : frame.label === undefined ? 'dot' : 'number'
    const marker = atoms.length === 0 ? frame.block.marker : undefined
    atoms.push({
      ...common(frame, atoms),
      kind: 'text',
      nodes,
      runs: marker === undefined ? runs : [{text: `${marker}  `, face: 'strong'}, ...runs],
      bullet,
      label: bullet === 'number' ? frame.label : undefined,
      strong: isStrong(frame, strong),
      marker,
    })
  }
  for (const node of children) {
    if (isImageOnly(node)) {
      flush()
      const media = mediaOf(node, frame.page, frame.site)
      if (media.kind === 'missing' && !media.said) {
        frame.leave('silent', writtenImage(anyNode(node)))
        continue
      }
      if (media.kind === 'picture')
        atoms.push({...common(frame, atoms), kind: 'image', nodes: [node], size: media.size})
      else
        atoms.push({
          ...common(frame, atoms),
          kind: 'embed',
          nodes: [{type: 'paragraph', children: [node]}],
          card: media.kind === 'card',
        })
    } else if (anyNode(node).type === 'macro' && macroKind(node) !== 'text') {
      flush()
      macroAtoms(node, frame, atoms)
    } else if (
      anyNode(node).type === 'html' &&
      /<(?:iframe|video|audio|embed|object|img)\b/i.test(anyNode(node).value ?? '')
    ) {
      flush()
      atoms.push({...common(frame, atoms), kind: 'embed', nodes: [node], card: true})
    } else {
      text.push(node)
    }
  }
  flush()
}

function isStrong(frame: Frame, heading: boolean): boolean {
  return heading || frame.heading
}

/**
 * What an audience could only read as an id or a hook for a style sheet: a reference to a block that is not there, a
 * tag such as `#.v-gallery` that themes of the app hide. The author is told of the first by a message.
 */
function isSilent(node: PhrasingContent, site: Site): boolean {
  const {type, value = '', children} = anyNode(node)
  if (type === 'tag') return value.startsWith('.')
  return type === 'blockReference' && !children?.length && targetBlock(site.graph, value) === undefined
}

/** Text that was pasted with a no-break space between all its words would be cut inside them. */
function withSpaces(node: PhrasingContent): PhrasingContent {
  const isPasted = node.type === 'text' && /(?:[^\s\u00a0]+\u00a0){4}/.test(node.value)
  return isPasted ? {...node, value: node.value.replaceAll('\u00a0', ' ')} : node
}

/** Line breaks beside a picture that was taken out say nothing. */
function trimBreaks(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] {
  let start = 0
  let end = nodes.length
  while (start < end && nodes[start]?.type === 'break') start++
  while (end > start && nodes[end - 1]?.type === 'break') end--
  return start === 0 && end === nodes.length ? nodes : nodes.slice(start, end)
}

/** An image, or a link around images, as an author writes it. */
function writtenImage({type, url = '', alt, children}: AnyNode): string {
  if (type === 'image') return `![${alt ?? ''}](${url})`
  return `[${(children ?? []).map(writtenImage).join('')}](${url})`
}

/** An image, or a link around nothing but images. */
function isImageOnly(node: PhrasingContent): boolean {
  if (node.type === 'image') return true
  return node.type === 'link' && node.children.length > 0 && node.children.every(child => child.type === 'image')
}

/** How a macro is drawn: as a card, as the blocks it names, not at all, or in the text. */
function macroKind(node: Nodes): 'card' | 'embed' | 'query' | 'text' {
  const name = (anyNode(node).name ?? '').toLowerCase()
  if (name === 'embed') return 'embed'
  if (name === 'query' || name === 'cards') return 'query'
  return ['tweet', 'twitter', 'video', 'youtube', 'vimeo', 'bilibili', 'img'].includes(name) ? 'card' : 'text'
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
      ...common(frame, atoms),
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
