import type {Dirent} from 'node:fs'
import {readdir} from 'node:fs/promises'
import {join} from 'node:path'
import {type GraphPath, graphPath, type Message} from '../../plugins/index.ts'
import {isBuiltSite} from './built-site.ts'
import {unreadable} from './unreadable.ts'

/** The files of a graph folder by what they are, each list in path order. */
export interface FolderListing {
  /** `.md`, `.markdown`, `.org`. */
  readonly notes: readonly FileLocation[]
  /** Everything else outside `logseq/`. */
  readonly assets: readonly FileLocation[]
  /** `file-unreadable`, for folders that cannot be listed. */
  readonly messages: readonly Message[]
}

/** Where a file stands: in the graph, and on disk. */
export interface FileLocation {
  readonly path: GraphPath
  readonly absolute: string
}

const notePattern = /\.(?:md|markdown|org)$/i

/**
 * List a graph folder as Logseq reads it: names that start with a dot, `node_modules`, symbolic links, and Logseq's own
 * backups are left out, and so are sites that Lectern wrote.
 *
 * @param folder Absolute path.
 * @returns What can be listed; a folder below that cannot is reported and the rest is there. Never throws.
 * @see The format reference, section 1.1.
 */
export async function walkGraphFolder(folder: string): Promise<FolderListing> {
  const notes: FileLocation[] = []
  const assets: FileLocation[] = []
  const messages: Message[] = []
  async function walk(below: string): Promise<void> {
    let entries: Dirent[]
    try {
      entries = await readdir(join(folder, below), {withFileTypes: true})
    } catch (error) {
      messages.push(unreadable(graphPath(below), error))
      return
    }
    const folders: string[] = []
    for (const entry of entries) {
      const written = below === '' ? entry.name : `${below}/${entry.name}`
      const location = {path: graphPath(written), absolute: join(folder, written)}
      if (entry.isDirectory()) {
        if (!isSkippedFolder(location)) folders.push(written)
      } else if (entry.isFile() && !entry.name.startsWith('.')) {
        if (notePattern.test(entry.name)) notes.push(location)
        else if (!location.path.startsWith('logseq/')) assets.push(location)
      }
    }
    for (const inner of folders) await walk(inner)
  }
  await walk('')
  return {notes: notes.sort(byPath), assets: assets.sort(byPath), messages}
}

/** Whether nothing below a folder is read. */
export function isSkippedFolder({path, absolute}: FileLocation): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1)
  if (name.startsWith('.') || name === 'node_modules') return true
  return path === 'logseq/bak' || path === 'logseq/version-files' || isBuiltSite(absolute)
}

/** Two names that differ in Unicode form alone have one path; which is first must not hang on the order of the disk. */
function byPath(left: FileLocation, right: FileLocation): number {
  if (left.path !== right.path) return left.path < right.path ? -1 : 1
  return left.absolute < right.absolute ? -1 : left.absolute > right.absolute ? 1 : 0
}
