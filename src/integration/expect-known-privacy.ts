import {type CompiledFolder, FolderError} from '../graph-folder/index.ts'

const configFile = 'logseq/config.edn'
const unreadable: ReadonlySet<string> = new Set(['config-unreadable', 'file-unreadable'])

/**
 * Let nothing be published while Logseq's configuration cannot be read: it may name hidden folders, and what is not known to
 * be hidden would be written.
 *
 * @throws FolderError in that case.
 */
export function expectKnownPrivacy({messages}: Pick<CompiledFolder, 'messages'>): void {
  const message = messages.find(({rule, file}) => file === configFile && unreadable.has(rule))
  if (message === undefined) return
  throw new FolderError(
    `Unexpected \`${configFile}\` that cannot be read (line ${message.line}), expected to learn from it what is hidden; nothing was written`,
  )
}
