import type {VFile} from 'vfile'
import type {Message} from '../diagnostics/index.ts'

/** Put messages on a file, as other plugins do: for `vfile-reporter` and editors. */
export function report(messages: readonly Message[], file: VFile): void {
  for (const {rule, severity, line, column, reason, note, url, actual, expected} of messages) {
    const place = {line, column}
    const message = file.message(reason, {place, ruleId: rule, source: 'lectern'})
    if (severity === 'info') message.fatal = undefined
    Object.assign(message, {url}, note && {note}, actual && {actual}, expected && {expected: [...expected]})
  }
}
