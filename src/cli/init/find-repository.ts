import {readFile, stat} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import type {DeployHost} from './deploy-workflow.ts'

/** The git repository that a graph folder is in, or the folder itself where there is none. */
export interface Repository {
  readonly isThere: boolean
  /** Absolute path of its top. */
  readonly folder: string
  /** The branch that is checked out; `main` where that cannot be read. */
  readonly branch: string
  /** Where its remote lives, if that is a host we know a workflow for. */
  readonly host: DeployHost | undefined
}

/** Look for the repository of a folder, upwards. Git itself is not asked: it may not be installed. */
export async function findRepository(folder: string): Promise<Repository> {
  for (let at = folder; ; at = dirname(at)) {
    const git = join(at, '.git')
    const found = await stat(git).catch(() => undefined)
    if (found) {
      // A worktree or a submodule has a file there, which names the folder.
      const own = found.isDirectory() ? git : join(at, (await text(git)).replace(/^gitdir:\s*/, '').trim())
      const branch = /^ref: refs\/heads\/(\S+)/.exec(await text(join(own, 'HEAD')))?.[1] ?? 'main'
      return {isThere: true, folder: at, branch, host: hostOf(await text(join(own, 'config')))}
    }
    if (dirname(at) === at) return {isThere: false, folder, branch: 'main', host: undefined}
  }
}

/** The host in the address of a remote: `git@gitlab.com:me/notes.git`, `https://github.com/me/notes`. */
function hostOf(config: string): DeployHost | undefined {
  const address = /^\s*url\s*=\s*(\S+)/m.exec(config)?.[1] ?? ''
  const host = /^(?:[a-z+]+:\/\/)?(?:[^@/]+@)?([^/:]+)/i.exec(address)?.[1]?.toLowerCase() ?? ''
  if (host.includes('gitlab')) return 'gitlab'
  return host.includes('github') ? 'github' : undefined
}

function text(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => '')
}
