import {projectRoot} from '../cli/run-lectern.ts'
import {runProgram} from '../cli/run-program.ts'

/** How a long check ended. */
export interface CheckRun {
  readonly failed: boolean
  readonly seconds: number
  /** All that it printed. */
  readonly said: string
  /** Of a check that failed: what it said of that, in few lines. */
  readonly lines: readonly string[]
}

const mostLines = 24
const longestLine = 300

/**
 * Run a script of the checks to its end.
 *
 * @param built Folder of the sites that several checks look at.
 */
export async function runCheck(command: readonly string[], built: string): Promise<CheckRun> {
  const started = performance.now()
  const env = {...process.env, LECTERN_TEST_FULL: '1', LECTERN_BUILT_SITES: built}
  const {code, stdout, stderr} = await runProgram(process.execPath, command, {cwd: projectRoot, env})
  const said = `${stdout}${stderr}`.trimEnd()
  const failed = code !== 0
  return {
    failed,
    seconds: Math.round((performance.now() - started) / 1000),
    said,
    lines: failed ? tellingLines(said) : [],
  }
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
