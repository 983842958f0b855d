import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {type ProgramRun, runProgram} from './run-program.ts'

/** The project's folder. */
export const projectRoot: string = join(dirname(fileURLToPath(import.meta.url)), '../..')

/** The environment a person's shell has: without what the test runner adds, which switches Astro's server off. */
export const shellEnvironment: NodeJS.ProcessEnv = {
  ...process.env,
  NODE_ENV: undefined,
  TEST: undefined,
  VITEST: undefined,
  // What builds keep is found again by the next run, and is not mixed with a person's own.
  XDG_CACHE_HOME: join(projectRoot, 'node_modules/.cache'),
}

/** Run `lectern` in a process of its own, as a shell does, in a working directory: the project's folder by default. */
export function runLectern(args: readonly string[], input = '', cwd = projectRoot): Promise<ProgramRun> {
  const bin = join(projectRoot, 'src/cli/bin.mjs')
  return runProgram(process.execPath, [bin, ...args], {cwd, env: shellEnvironment}, input)
}
