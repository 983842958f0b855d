import {existsSync} from 'node:fs'
import {nearest} from './nearest.ts'

/** A word that is no command. Shown as it is, without a stack. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
}

/**
 * Expect the first word after `lectern` to be a command or a folder: a mistyped command must not read as a missing folder.
 *
 * @param commands Names of all commands.
 * @throws CommandError for a plain word that is neither. What looks like a path is left to the command that takes it.
 */
export function expectKnownCommand(word: string | undefined, commands: readonly string[]): void {
  if (word === undefined || !/^[a-z]+$/.test(word) || commands.includes(word) || existsSync(word)) return
  throw new CommandError(
    `Unexpected \`${word}\`, which is neither a command nor a folder, expected \`${nearest(word, commands)}\` or one of ${commands.join(', ')}`,
  )
}
