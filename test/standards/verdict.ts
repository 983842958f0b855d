/** Lines of one check: a verdict on each thing tried, and what it cost. The process ends with 1 where one failed. */
export class Verdicts {
  #started = performance.now()

  /** Say how a thing did; problems beyond ten are only counted. */
  tell(name: string, problems: readonly string[], facts: string): void {
    const seconds = ((performance.now() - this.#started) / 1000).toFixed(1)
    this.#started = performance.now()
    console.log(`${problems.length === 0 ? 'ok    ' : 'FAILED'} ${name}: ${facts} (${seconds} s)`)
    for (const problem of problems.slice(0, 10)) console.log(`         ${problem}`)
    if (problems.length > 10) console.log(`         … and ${problems.length - 10} more`)
    if (problems.length > 0) process.exitCode = 1
  }
}
