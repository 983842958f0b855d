import {spawn} from 'node:child_process'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

/** The project's folder. */
export const projectRoot: string = join(dirname(fileURLToPath(import.meta.url)), '../..')

/** The environment a person's shell has: without what the test runner adds, which switches Astro's server off. */
export const shellEnvironment: NodeJS.ProcessEnv = {
  ...process.env,
  NODE_ENV: undefined,
  TEST: undefined,
  VITEST: undefined,
}

/** How a run of the command line ended. */
export interface LecternRun {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Run `lectern` in a process of its own, as a shell does, in a working directory: the project's folder by default. */
export async function runLectern(args: readonly string[], input = '', cwd = projectRoot): Promise<LecternRun> {
  const child = spawn(process.execPath, [join(projectRoot, 'src/cli/bin.mjs'), ...args], {
    cwd,
    env: shellEnvironment,
  })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', text => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', text => {
    stderr += text
  })
  child.stdin.end(input)
  const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve))
  return {code, stdout, stderr}
}
