import type {GraphPath} from '../../1-files/index.ts'
import {captionsOf, type PublicGraph, shortHash} from '../../4-graph/index.ts'

/**
 * Say where the files that the site shows stand below the base: `assets/` and the path below the graph's `assets/`, or the
 * whole path of a file elsewhere. Characters that a host or a file system may refuse become `-`.
 *
 * @returns Only files that an edge of the public graph leads to, and the captions of those, by path; each address once.
 */
export function assetUrls(graph: PublicGraph): ReadonlyMap<GraphPath, string> {
  const shown = new Set(graph.edges.filter(edge => edge.type === 'asset').map(edge => edge.to as string))
  for (const path of graph.assets.keys()) {
    const captions = shown.has(`asset:${path}`) ? captionsOf(path, graph.assets) : undefined
    if (captions !== undefined) shown.add(`asset:${captions}`)
  }
  const urls = new Map<GraphPath, string>()
  const taken = new Set<string>()
  const folders = new Set<string>()
  for (const path of graph.assets.keys()) {
    if (!shown.has(`asset:${path}`)) continue
    const below = path.startsWith('assets/') ? path.slice('assets/'.length) : path
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not get through
    const clean = below.replace(/[\u0000-\u001f\u007f?#%\\:*"<>|]+/g, '-').replaceAll(/(^|\/)\.+/g, '$1')
    // What one file is cannot be a folder of another: `assets/pages`, and `pages/a.png` at `assets/pages/a.png`.
    const isBelowFile = foldersOf(`assets/${clean}`).some(folder => taken.has(folder))
    const free = isBelowFile ? clean.replaceAll('/', '-') : clean
    let url = `assets/${free}`
    // Two that differ by case alone are one file on some systems.
    for (let salt = path as string; isTaken(url); salt += '~') url = `assets/${apart(free, salt)}`
    taken.add(url.toLowerCase())
    for (const folder of foldersOf(url)) folders.add(folder)
    urls.set(path, url)
  }
  return urls

  function isTaken(url: string): boolean {
    return taken.has(url.toLowerCase()) || folders.has(url.toLowerCase())
  }
}

/** The folders a path goes through, in lower case. */
function foldersOf(path: string): readonly string[] {
  const parts = path.toLowerCase().split('/').slice(0, -1)
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'))
}

function apart(path: string, salt: string): string {
  const dot = path.lastIndexOf('.')
  const end = dot > path.lastIndexOf('/') ? dot : path.length
  return `${path.slice(0, end)}-${shortHash(salt).slice(0, 6)}${path.slice(end)}`
}
