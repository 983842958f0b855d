/**
 * How many made-up inputs a law tries: few in `npm test`, many in `npm run test:full` (which sets `LECTERN_TEST_FULL`).
 *
 * @param few Runs that keep `npm test` short.
 * @param many Runs of the full test.
 */
export function lawRuns(few: number, many: number): number {
  return process.env.LECTERN_TEST_FULL ? many : few
}
