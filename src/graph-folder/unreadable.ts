import {createMessage, type GraphPath, type Message} from '../../plugins/index.ts'

/**
 * Make the message about a file or folder that the system does not let us read.
 *
 * @param path In the graph folder; empty for the folder itself.
 * @param error What the system threw.
 * @returns A `file-unreadable`.
 */
export function unreadable(path: GraphPath, error: unknown): Message {
  const code = codeOf(error)
  const shown = path === '' ? '.' : path
  const [what, wayOut] = explain(shown, code)
  return createMessage(
    'file-unreadable',
    shown,
    {line: 1, column: 1},
    `Unexpected ${what}, expected a file or folder that can be read`,
    {actual: code, note: wayOut},
  )
}

function explain(path: string, code: string): readonly [what: string, wayOut: string] {
  if (code === 'EACCES' || code === 'EPERM')
    return [`\`${path}\` without permission to read it`, 'Give your user permission to read it, or move it away.']
  // Node hands over such a name with U+FFFD in place of the bytes, under which there is no file.
  if (code === 'ENOENT' && path.includes('\uFFFD')) return [`name \`${path}\` that is not UTF-8`, 'Rename it.']
  if (code === 'ENOENT') return [`\`${path}\` that went away while the folder was read`, 'Run again.']
  return [`\`${path}\` with the system error ${code}`, 'Check the file and the disk it is on.']
}

function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : String(error)
}
