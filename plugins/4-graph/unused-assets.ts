import type {GraphPath} from '../1-files/index.ts'
import {createMessage, type Message} from '../diagnostics/index.ts'
import {captionsOf} from './captions-of.ts'
import type {Graph} from './graph.ts'
import {assetNodeId} from './node-id.ts'
import {wordFinder} from './word-finder.ts'

/** Files that Logseq itself makes beside the author's: places of highlights in a PDF, drawings. */
const machine = /\.(?:edn|excalidraw)$|^assets\/storages\//i

/**
 * Say which files below `assets/` no note shows. A file whose name stands anywhere in a note is in use: in code, in HTML, as
 * the source of a query.
 *
 * Reports `asset-unused`.
 */
export function unusedAssets(graph: Graph): readonly Message[] {
  const shown = new Set(graph.edges.filter(edge => edge.type === 'asset').map(edge => edge.to))
  for (const path of graph.assets.keys()) {
    const captions = shown.has(assetNodeId(path)) ? captionsOf(path, graph.assets) : undefined
    if (captions !== undefined) shown.add(assetNodeId(captions))
  }
  const candidates = new Map<string, GraphPath[]>()
  for (const path of graph.assets.keys()) {
    if (!path.startsWith('assets/') || machine.test(path) || shown.has(assetNodeId(path))) continue
    const name = path.slice(path.lastIndexOf('/') + 1)
    candidates.set(name, [...(candidates.get(name) ?? []), path])
  }
  if (candidates.size === 0) return []
  const names = [...candidates.keys()]
  const find = wordFinder(names)
  const named = new Set<string>()
  for (const page of graph.pages.values()) {
    for (const block of page.preamble === undefined ? page.blocks : [page.preamble, ...page.blocks]) {
      // Names of files are long and hold a dot: most blocks have none.
      if (block.text.includes('.')) note(block.text)
      for (const property of block.properties) note(property.written)
    }
    for (const property of page.properties) note(property.written)
  }
  return [...candidates]
    .filter(([name]) => !named.has(name))
    .flatMap(([, paths]) => paths)
    .map(path =>
      createMessage(
        'asset-unused',
        path,
        {line: 1, column: 1},
        `Unexpected file \`${path}\` that no note shows, expected only files that are in use`,
        {actual: path, note: 'It is not part of the site. Delete it if it is not needed any more.'},
      ),
    )

  function note(text: string): void {
    for (const index of find(decodedText(text))) named.add(names[index] ?? '')
  }
}

function decodedText(text: string): string {
  return text.includes('%') ? `${text}\n${text.replace(/(?:%[\da-f]{2})+/gi, decoded)}` : text
}

function decoded(written: string): string {
  try {
    return decodeURIComponent(written)
  } catch {
    return written
  }
}
