import {spawn} from 'node:child_process'
import {fileURLToPath} from 'node:url'

/** How a long check ended. */
export interface CheckRun {
  readonly failed: boolean
  /** Of a check that failed: what it said of that, in few lines. */
  readonly lines: readonly string[]
}

const mostLines = 24
const longestLine = 300
const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Run a script of the checks to its end. What it prints is printed as it comes.
 *
 * @param built Folder of the sites that several checks look at.
 */
export async function runCheck(command: readonly string[], built: string): Promise<CheckRun> {
  const env = {...process.env, LECTERN_TEST_FULL: '1', LECTERN_BUILT_SITES: built}
  const child = spawn(process.execPath, [...command], {cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env})
  let said = ''
  const take = (to: NodeJS.WriteStream) => (text: string) => {
    said += text
    to.write(text)
  }
  child.stdout.setEncoding('utf8').on('data', take(process.stdout))
  child.stderr.setEncoding('utf8').on('data', take(process.stderr))
  const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve))
  return {failed: code !== 0, lines: code === 0 ? [] : tellingLines(said)}
}

/** Lines marked as failed with what is indented below them; the last lines where none is marked, such as of an error. */
export function tellingLines(said: string): readonly string[] {
  const lines = said.split('\n').filter(line => line.trim() !== '')
  let isFailed = false
  const marked = lines.filter(line => {
    isFailed = line.startsWith('FAILED') || (isFailed && /^\s/.test(line))
    return isFailed
  })
  const telling = marked.length > 0 ? marked.slice(0, mostLines) : lines.slice(-mostLines)
  return telling.map(line => line.slice(0, longestLine))
}
