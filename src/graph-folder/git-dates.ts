import {execFile, spawn} from 'node:child_process'
import {readFile} from 'node:fs/promises'
import {resolve} from 'node:path'
import {promisify} from 'node:util'
import {type GraphPath, graphPath} from '../../plugins/index.ts'

/** What the history of a folder says of its files. */
export interface GitDates {
  /** Hash of the commit that was read up to. */
  readonly head: string
  /** The files that were asked about. */
  readonly asked: ReadonlySet<GraphPath>
  /** Author date of the last commit that touched a file, in UTC: `2026-05-01T07:30:00Z`. */
  readonly changed: ReadonlyMap<GraphPath, string>
}

/** What git is asked to write of a commit; a path below a folder never begins with a slash. */
const commitLine = /^\/\/commit ([0-9a-f]{40,64}) (-?\d+)$/

/**
 * Ask git when each file of a folder was last changed: one `git log` for all of them, read until every file has its date.
 *
 * In a shallow clone the oldest commits look as if they had made all files that there are; what they say is not taken, so
 * that a file is without a date rather than with a wrong one.
 *
 * @param folder Absolute path; may be below the top of a repository.
 * @param paths The files that are asked about.
 * @param before What was said at the last time; returned as it is where no commit came since and the files are the same.
 * @returns `undefined` where there is no git, no repository or no commit. Never throws.
 */
export async function gitDates(
  folder: string,
  paths: ReadonlySet<GraphPath>,
  before?: GitDates,
): Promise<GitDates | undefined> {
  const place = await readPlace(folder)
  if (place === undefined) return undefined
  if (before?.head === place.head && [...paths].every(path => before.asked.has(path))) return before
  const changed = new Map<GraphPath, string>()
  const read = await eachCommit(folder, (hash, seconds, path) => {
    const wanted = graphPath(path)
    if (paths.has(wanted) && !changed.has(wanted) && !place.boundary.has(hash)) changed.set(wanted, isoTime(seconds))
    return changed.size < paths.size
  })
  return read ? {head: place.head, asked: paths, changed} : undefined
}

interface Place {
  readonly head: string
  /** Commits whose parents a shallow clone has left out. */
  readonly boundary: ReadonlySet<string>
}

async function readPlace(folder: string): Promise<Place | undefined> {
  try {
    const asked = ['rev-parse', '--git-path', 'shallow', 'HEAD']
    const {stdout} = await promisify(execFile)('git', asked, {cwd: folder, env: environment()})
    const [shallow = '', head = ''] = stdout.split('\n')
    return head === '' ? undefined : {head, boundary: await readBoundary(resolve(folder, shallow))}
  } catch {
    return undefined
  }
}

async function readBoundary(file: string): Promise<ReadonlySet<string>> {
  try {
    return new Set((await readFile(file, 'utf8')).split('\n').filter(Boolean))
  } catch {
    // Only a shallow clone has this file.
    return new Set()
  }
}

/**
 * Go through the history of a folder, the newest commit first.
 *
 * @param tell Called with each file of each commit; `false` ends the walk.
 * @returns False where git failed.
 */
function eachCommit(folder: string, tell: (hash: string, seconds: number, path: string) => boolean): Promise<boolean> {
  // What an author's own settings add, signatures above all, would be read as files or cost time.
  const format = ['--format=//commit %H %at', '--no-show-signature', '--no-notes']
  // `--relative` keeps to the folder. A path to follow would make git compare every two trees twice.
  const files = ['--name-only', '-z', '--no-renames', '--no-ext-diff', '--relative']
  return new Promise(settle => {
    const git = spawn('git', ['log', ...format, ...files], {
      cwd: folder,
      env: environment(),
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    let rest = ''
    let hash = ''
    let seconds = 0
    let isDone = false
    git.stdout.setEncoding('utf8')
    git.stdout.on('data', (chunk: string) => {
      const parts = (rest + chunk).split('\0')
      rest = parts.pop() ?? ''
      for (const part of parts) {
        const commit = commitLine.exec(part)
        if (commit) {
          hash = commit[1] ?? ''
          seconds = Number(commit[2])
        } else if (!isDone && part !== '' && !tell(hash, seconds, part.replace(/^\n/, ''))) {
          isDone = true
          git.kill()
        }
      }
    })
    git.on('error', () => settle(false))
    git.on('close', code => settle(isDone || code === 0))
  })
}

/** Git finds the repository of the folder; a hook that runs us names another. It asks nobody, and fetches nothing. */
function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^GIT_(?:DIR|WORK_TREE|INDEX_FILE|PREFIX)$/.test(name))
  return {...Object.fromEntries(own), GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0'}
}

function isoTime(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z')
}
