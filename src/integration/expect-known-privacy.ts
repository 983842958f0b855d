import {type CompiledFolder, FolderError} from '../graph-folder/index.ts'

const configFile = 'logseq/config.edn'
const unreadable: ReadonlySet<string> = new Set(['config-unreadable', 'file-unreadable'])

/**
 * Let nothing be published while Logseq's configuration cannot be read: it may name hidden folders, and what is not known to
 * be hidden would be written. Nor where a public page names a private one and the author forbade that.
 *
 * @throws FolderError in these cases.
 */
export function expectKnownPrivacy({messages}: Pick<CompiledFolder, 'messages'>): void {
  const mentions = messages.filter(({rule}) => rule === 'private-mention')
  if (mentions.length > 0) {
    const places = mentions.slice(0, 5).map(({file, line, column}) => `${file}:${line}:${column}`)
    const more = mentions.length > places.length ? ` and ${mentions.length - places.length} more` : ''
    throw new FolderError(
      `Unexpected mention of a private page at ${places.join(', ')}${more}, expected none because of \`privacy.mentions\`; nothing was written`,
    )
  }
  const message = messages.find(({rule, file}) => file === configFile && unreadable.has(rule))
  if (message === undefined) return
  throw new FolderError(
    `Unexpected \`${configFile}\` that cannot be read (line ${message.line}), expected to learn from it what is hidden; nothing was written`,
  )
}
