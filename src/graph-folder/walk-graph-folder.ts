import {relative} from 'node:path'
import {fdir} from 'fdir'
import {type GraphPath, graphPath} from '../../plugins/index.ts'

/** The files of a graph folder by what they are, each list in path order. */
export interface FolderListing {
  /** `.md`, `.markdown`, `.org`. */
  readonly notes: readonly FileLocation[]
  /** Everything else outside `logseq/`. */
  readonly assets: readonly FileLocation[]
}

/** Where a file stands: in the graph, and on disk. */
export interface FileLocation {
  readonly path: GraphPath
  readonly absolute: string
}

const notePattern = /\.(?:md|markdown|org)$/i

/**
 * List a graph folder as Logseq reads it: names that start with a dot, `node_modules`, symbolic links, and Logseq's own
 * backups are left out.
 *
 * @throws Where the folder cannot be read.
 * @see The format reference, section 1.1.
 */
export async function walkGraphFolder(folder: string): Promise<FolderListing> {
  const found = await new fdir({excludeSymlinks: true})
    .withFullPaths()
    .exclude((name, path) => isSkippedFolder(name, graphPath(relative(folder, path)).replace(/\/$/, '')))
    .crawl(folder)
    .withPromise()
  const notes: FileLocation[] = []
  const assets: FileLocation[] = []
  for (const absolute of found) {
    const location = {path: graphPath(relative(folder, absolute)), absolute}
    const name = location.path.slice(location.path.lastIndexOf('/') + 1)
    if (name.startsWith('.')) continue
    if (notePattern.test(name)) notes.push(location)
    else if (!location.path.startsWith('logseq/')) assets.push(location)
  }
  return {notes: notes.sort(byPath), assets: assets.sort(byPath)}
}

/** Whether Logseq reads nothing below a folder, given its name and its path in the graph. */
export function isSkippedFolder(name: string, path: string): boolean {
  if (name.startsWith('.') || name === 'node_modules') return true
  return path === 'logseq/bak' || path === 'logseq/version-files'
}

function byPath(left: FileLocation, right: FileLocation): number {
  return left.path < right.path ? -1 : left.path > right.path ? 1 : 0
}
