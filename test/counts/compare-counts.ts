import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {compileGraph} from '../../plugins/index.ts'
import {readGraphFolder} from '../../src/graph-folder/index.ts'
import {countByLines} from './count-by-lines.ts'
import {dayNames} from './day-names.ts'
import {reasonFor} from './reasons.ts'

/** Something that the graph and the count do not both find. */
export interface Difference {
  readonly what: 'unresolved' | 'block' | 'asset'
  /** Who alone finds it. */
  readonly by: 'graph' | 'count'
  readonly key: string
  readonly file: string
  readonly line: number
  /** The line in the file. */
  readonly text: string
}

/** Both counts of a folder, and what differs. */
export interface ComparedCounts {
  readonly graph: Readonly<Record<Difference['what'], number>>
  readonly count: Readonly<Record<Difference['what'], number>>
  /** Differences by reason; those without one under `unexplained`. */
  readonly differences: ReadonlyMap<string, readonly Difference[]>
}

/** Count what does not resolve in a folder twice: by the typed graph and by lines. */
export async function compareCounts(folder: string): Promise<ComparedCounts> {
  const {files, assets, config} = await readGraphFolder(folder)
  const {graph} = compileGraph(files, {assets, config})
  const paths = new Map(graph.nodes.map(node => [node.id, node.file]))
  const days = dayNames(config.journalPageTitleFormat)
  const found = {
    unresolved: new Map<string, string>(),
    block: new Map<string, string>(),
    asset: new Map<string, string>(),
  }
  for (const {type, from, to, line} of graph.edges) {
    if (!to.startsWith('missing:') || type === 'namespace') continue
    const name = to.slice('missing:'.length)
    const place = `${paths.get(from)}:${line}`
    if (type === 'asset') found.asset.set(name.slice(name.lastIndexOf('/') + 1), place)
    else found.unresolved.set(days.get(name) ?? name, place)
  }
  for (const {rule, actual = '', file, line} of graph.messages) {
    if (rule === 'block-reference-broken') found.block.set(actual.toLowerCase(), `${file}:${line}`)
  }
  const counted = countByLines(folder)
  const other = {unresolved: counted.unresolved, block: counted.brokenBlocks, asset: counted.missingAssets}
  const differences = new Map<string, Difference[]>()
  for (const what of ['unresolved', 'block', 'asset'] as const) {
    for (const [key, place] of found[what]) if (!other[what].has(key)) note(what, 'graph', key, place)
    for (const [key, [place = '']] of other[what]) if (!found[what].has(key)) note(what, 'count', key, place)
  }
  return {
    graph: {unresolved: found.unresolved.size, block: found.block.size, asset: found.asset.size},
    count: {unresolved: other.unresolved.size, block: other.block.size, asset: other.asset.size},
    differences,
  }

  function note(what: Difference['what'], by: Difference['by'], key: string, place: string): void {
    const file = place.slice(0, place.lastIndexOf(':'))
    const line = Number(place.slice(place.lastIndexOf(':') + 1))
    const text = readFileSync(join(folder, file), 'utf8').split('\n')[line - 1] ?? ''
    const difference = {what, by, key, file, line, text}
    const reason = reasonFor(difference) ?? 'unexplained'
    differences.set(reason, [...(differences.get(reason) ?? []), difference])
  }
}
