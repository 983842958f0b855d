import {type AssetFile, type GraphPath, graphPath} from '../1-files/index.ts'

/** Where a written asset path leads. */
export interface AssetResolution {
  readonly path: GraphPath
  /** The folder holds that file. */
  readonly exists: boolean
}

/**
 * Find the file that a written path means: relative to the page's file, else below the graph's `assets/`, else from the
 * graph's root; as written or percent-decoded; with or without what follows `?` or `#`.
 *
 * @returns `undefined` for an address with a scheme, which is no file of the graph.
 */
export function resolveAsset(
  assets: ReadonlyMap<GraphPath, AssetFile>,
  from: GraphPath,
  written: string,
): AssetResolution | undefined {
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(written)) return undefined
  let first: GraphPath | undefined
  for (const spelling of spellings(written)) {
    for (const path of places(from, spelling)) {
      if (assets.has(path)) return {path, exists: true}
    }
    first = likeliest(from, spelling)
  }
  return first === undefined ? undefined : {path: first, exists: false}
}

/** The written path and what it may stand for; the last one is the plainest. */
function spellings(written: string): Set<string> {
  const path = written.trim().replaceAll('\\', '/')
  const bare = path.replace(/[?#].*$/s, '')
  return new Set([path, decoded(path), bare, decoded(bare)].filter(spelling => spelling !== ''))
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

function places(from: GraphPath, spelling: string): Set<GraphPath> {
  return new Set([joined(from, spelling), likeliest(from, spelling), joined('' as GraphPath, spelling)])
}

function likeliest(from: GraphPath, spelling: string): GraphPath {
  const assets = /(?:^|\/)(assets\/.*)$/.exec(spelling)?.[1]
  return assets === undefined ? joined(from, spelling) : joined('' as GraphPath, assets)
}

/** Join a relative path to a file's folder; steps above the root stay at the root. */
function joined(from: GraphPath, relative: string): GraphPath {
  const parts = relative.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const part of relative.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return graphPath(parts.join('/'))
}
