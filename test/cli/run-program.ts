import {type SpawnOptionsWithoutStdio, spawn} from 'node:child_process'

/** How a run of a program ended. */
export interface ProgramRun {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Run a program to its end in a process of its own. */
export async function runProgram(
  command: string,
  args: readonly string[],
  options: SpawnOptionsWithoutStdio,
  input = '',
): Promise<ProgramRun> {
  const child = spawn(command, [...args], options)
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
