import {rmSync} from 'node:fs'
import {constants} from 'node:os'

/**
 * Take folders away and end when the process is told to end, as by Ctrl-C: they would stand in an author's folder for good.
 *
 * @param first Done before: to stop who still writes there.
 * @returns Call it when there is nothing to take away.
 */
export function cleanWhenInterrupted(folders: readonly string[], first?: () => void): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  function end(signal: (typeof signals)[number]): void {
    first?.()
    for (const folder of folders) rmSync(folder, {recursive: true, force: true, maxRetries: 5})
    process.exit(128 + constants.signals[signal])
  }
  for (const signal of signals) process.once(signal, end)
  return () => {
    for (const signal of signals) process.off(signal, end)
  }
}
