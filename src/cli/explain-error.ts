import {FolderError} from '../graph-folder/index.ts'
import {LeakError} from '../leak-scan/index.ts'
import {BrowserError} from '../printing/index.ts'
import {ConfigError} from './config-error.ts'
import {CommandError} from './known-command.ts'
import {OutputError} from './output-folder.ts'

/** What the system says in its codes, where an author or their machine is the cause. */
const causes: Readonly<Record<string, string>> = {
  EACCES: 'expected permission for it',
  EADDRINUSE: 'expected a port that no other program uses; choose another with --port',
  EADDRNOTAVAIL: 'expected an address of this machine; choose another with --host',
  EISDIR: 'expected a file and not a folder',
  ENOENT: 'expected it to be there; check the path',
  ENOSPC: 'expected space on the disk',
  ENOTDIR: 'expected a folder and not a file',
  ENOTFOUND: 'expected an address of this machine; choose another with --host',
  EPERM: 'expected permission for it',
  EROFS: 'expected a disk that can be written to',
}

/**
 * Say in a sentence what an author did or what their machine refuses; a stack is for our own mistakes.
 *
 * @returns The sentence; `undefined` for an error that is ours.
 */
export function explainError(error: unknown): string | undefined {
  if (
    error instanceof FolderError ||
    error instanceof ConfigError ||
    error instanceof OutputError ||
    error instanceof LeakError ||
    error instanceof CommandError ||
    error instanceof BrowserError
  ) {
    return error.message
  }
  if (!(error instanceof Error) || !('code' in error && 'syscall' in error) || typeof error.code !== 'string') {
    return undefined
  }
  const cause = causes[error.code]
  return cause === undefined ? undefined : `Unexpected ${error.code}${subjectOf(error)}, ${cause}`
}

/** Path or address that the system names. */
function subjectOf(error: object): string {
  if ('path' in error && typeof error.path === 'string') return ` at \`${error.path}\``
  const host = 'address' in error ? error.address : 'hostname' in error ? error.hostname : undefined
  if (typeof host !== 'string') return ''
  return 'port' in error ? ` at \`${host}:${error.port}\`` : ` at \`${host}\``
}
