import type {PhrasingContent, Table, TableCell, TableRow} from 'mdast'
import {readInlineText} from '../../3-page/index.ts'
import {askQuery, type BlockPlace, type QueryResult, type WrittenQuery} from '../../4-graph/index.ts'
import type {Atom, TextAtom} from './atom.ts'
import type {Frame} from './frame.ts'
import {anyNode, textRuns} from './text-runs.ts'

/** Results that a slide shows of a query; the page shows more. */
const mostResults = 8
/** Rows of a result that is a table. */
const mostRows = 12

/**
 * What a query finds, as lines or a table that can be measured and cut like any other, under the query's title.
 *
 * @returns Nothing where the query is not run or finds nothing: the deck then lists it as left out.
 */
export function queryAtoms(written: WrittenQuery, frame: Frame): readonly Atom[] {
  const {site, page, index} = frame
  const answer = askQuery(site.graph, written, {today: site.options.today, page: page.key, block: index})
  const {result} = answer
  if (result === undefined) return []
  const depth = frame.bulleted && answer.title !== undefined ? frame.depth + 1 : frame.depth
  const atoms = resultAtoms(result, answer.table === true, {...frame, depth, opens: answer.title === undefined})
  if (atoms.length === 0 || answer.title === undefined) return atoms
  const title = lineAtom(readInlineText(answer.title), {...frame, opens: true}, 'flat', true)
  return [title, ...atoms]
}

interface ResultFrame extends Frame {
  readonly opens: boolean
}

function resultAtoms(result: QueryResult, asTable: boolean, frame: ResultFrame): readonly Atom[] {
  switch (result.kind) {
    case 'blocks': {
      if (asTable) {
        const rows = result.blocks.map(place => [lineOf(place, frame), pageLink(place, frame)])
        return tableAtoms(['block', 'page'], rows, frame)
      }
      return listAtoms(
        result.blocks.map(place => lineOf(place, frame)),
        frame,
      )
    }
    case 'pages':
      return listAtoms(
        result.pages.map(({name}) => [{type: 'pageReference', value: name} as PhrasingContent]),
        frame,
      )
    case 'values': {
      const cells = result.rows.map(row => row.map(value => [text(value === null ? '' : String(value))]))
      if (result.columns.length > 1) return tableAtoms(result.columns, cells, frame)
      return listAtoms(
        cells.flatMap(([cell]) => (cell ? [cell] : [])),
        frame,
      )
    }
  }
}

/** The first line of a block that was found. */
function lineOf(place: BlockPlace, {site}: Frame): PhrasingContent[] {
  const block = site.graph.pages.get(place.page)?.blocks[place.index]
  const first = block?.tree.children.find(node => node.type === 'paragraph' || node.type === 'heading')
  const words = first && 'children' in first ? (first.children as PhrasingContent[]) : []
  const kept = words.filter(node => !['macro', 'image', 'html'].includes(anyNode(node).type))
  if (kept.length > 0) return block?.marker === undefined ? kept : [text(`${block.marker} `), ...kept]
  return pageLink(place, {site})
}

function pageLink(place: BlockPlace, {site}: Pick<Frame, 'site'>): PhrasingContent[] {
  const name = site.graph.pages.get(place.page)?.name
  return name === undefined ? [text('…')] : [{type: 'pageReference', value: name} as PhrasingContent]
}

function listAtoms(lines: readonly PhrasingContent[][], frame: ResultFrame): readonly Atom[] {
  const shown = lines
    .slice(0, mostResults)
    .map((line, at) => lineAtom(line, {...frame, opens: true}, 'dot', false, at === 0))
  const more = lines.length - shown.length
  if (more > 0) shown.push(lineAtom([text(`+ ${more}`)], {...frame, opens: true}, 'hang', false))
  return shown
}

function lineAtom(
  nodes: readonly PhrasingContent[],
  frame: ResultFrame,
  bullet: TextAtom['bullet'],
  strong: boolean,
  first = true,
): TextAtom {
  const {depth, source, page, within, step, order, site} = frame
  return {
    depth,
    source,
    page,
    within: [...within, 'macro:query'],
    step,
    order,
    opens: frame.opens || first,
    kind: 'text',
    nodes,
    runs: textRuns(nodes, site.graph, strong ? 'strong' : 'regular'),
    bullet,
    label: undefined,
    strong,
    marker: undefined,
  }
}

function tableAtoms(
  columns: readonly string[],
  rows: readonly (readonly PhrasingContent[][])[],
  frame: ResultFrame,
): readonly Atom[] {
  if (rows.length === 0) return []
  const head = row(columns.map(name => [text(name)]))
  const more = rows.length - mostRows
  const rest = more > 0 ? [row([[text(`+ ${more}`)]])] : []
  const node: Table = {type: 'table', children: [head, ...rows.slice(0, mostRows).map(row), ...rest]}
  const {depth, source, page, within, step, order, site, opens} = frame
  const cells = node.children.map(({children}, at) =>
    children.map(cell => textRuns(cell.children, site.graph, at === 0 ? 'strong' : 'regular')),
  )
  const common = {depth, source, page, within: [...within, 'macro:query'], step, order, opens}
  return [{...common, kind: 'table', node, rows: cells, part: undefined, size: 100, manner: frame.table}]
}

function row(cells: readonly PhrasingContent[][]): TableRow {
  return {type: 'tableRow', children: cells.map((children): TableCell => ({type: 'tableCell', children}))}
}

function text(value: string): PhrasingContent {
  return {type: 'text', value}
}
