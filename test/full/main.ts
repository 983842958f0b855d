// `npm run test:full`, after `npm test`: the checks that take long. `.ci/run` runs them too. Each is a script of its own that
// takes the folder of real graphs, prints what it found and ends with 0 or 1; one that needs the graphs says so and ends
// with 0 where they are not.
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {runCheck} from './run-check.ts'

const [graphs = '../shared/graphs', ...only] = process.argv.slice(2)

/** Sentence, and the command: a script of this folder's parent with its arguments, or tests to run with many inputs. */
const checks: readonly (readonly [name: string, sentence: string, command: readonly string[]])[] = [
  [
    'laws',
    'Laws, tried on many inputs',
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--project',
      'core',
      '--reporter=dot',
      'law',
      'positions',
      'remark/shared-graphs',
    ],
  ],
  ['agreement', 'Real graphs: how far the reading agrees with Logseq', ['test/differential/agreement.ts', graphs]],
  ['growth', 'Odd texts twice as long take twice the time', ['test/2-outline/growth.ts']],
  [
    'counts',
    'Real graphs: what does not resolve, counted twice',
    ['node_modules/vitest/vitest.mjs', 'run', '--project', 'core', '--reporter=dot', 'test/counts'],
  ],
  ['hostile', 'Hostile text: reading takes linear time', ['test/hostile.ts']],
  ['words', 'Words of real graphs: each is on its page', ['test/words/main.ts', graphs]],
  ['privacy', 'Real graphs, a third private: the leak scan raises no alarm', ['test/leak-scan/main.ts', graphs]],
  ['feeds', 'Real graphs: feeds, heads of pages, Markdown', ['test/standards/feeds.ts', graphs]],
  ['markup', 'Built sites: valid HTML, every link at /sub/', ['test/standards/markup.ts', graphs]],
  ['axe', 'Built sites: no fault that axe finds', ['test/standards/axe.ts', graphs]],
  ['pointers', 'Real graphs: pointers as they are listed, and no other', ['test/decks/pointers.ts', graphs]],
  ['deck-words', 'Words of real decks: each is shown, told, or listed', ['test/decks/words.ts', graphs]],
  ['slides', 'Real decks: every slide in a browser', ['test/decks/main.ts', graphs]],
  ['pdf', 'Real graphs: decks as PDF', ['test/full/pdf.ts', graphs]],
  ['keyboard', 'Built sites: everything by keyboard alone', ['test/standards/keyboard.ts', graphs]],
  ['script', 'Built sites: everything reads without script', ['test/standards/without-script.ts', graphs]],
  ['loading', 'Built sites: bytes, requests, nothing moves', ['test/standards/loading.ts', graphs]],
  ['lighthouse', 'Built sites: Lighthouse', ['test/standards/lighthouse.ts', graphs]],
  ['graphs', 'Real graphs: build, crawl every link, decks', ['test/real-graphs.ts', graphs]],
]

/** What clocks and browsers do on a machine that is busy: these are asked a second time before they count as failed. */
const mayBeDisturbed: ReadonlySet<string> = new Set([
  'growth',
  'hostile',
  'axe',
  'slides',
  'pdf',
  'keyboard',
  'script',
  'loading',
  'lighthouse',
])

/** Sites that several checks look at, each built once. */
const built = mkdtempSync(join(tmpdir(), 'lectern-built-'))
let passed = 0
/** What to read first: what failed, at the end and short, since whoever reads a long log reads its end. */
const told: string[] = []
for (const [name, sentence, command] of checks) {
  if (only.length > 0 && !only.includes(name)) continue
  console.log(`== ${sentence}`)
  const first = await runCheck(command, built)
  const second = first.failed && mayBeDisturbed.has(name) ? await runAgain(command) : undefined
  if (!(second ?? first).failed) passed++
  if (first.failed) {
    const verdict = second?.failed === false ? 'failed once, and not again' : 'FAILED'
    console.log(`== ${sentence} ${verdict}`)
    told.push(`== ${sentence} ${verdict}`, ...(second?.failed ? second : first).lines)
  }
}
rmSync(built, {recursive: true, force: true})
for (const line of told) console.log(line)
const failed = checks.filter(([name]) => only.length === 0 || only.includes(name)).length - passed
console.log(`Long checks: ${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

function runAgain(command: readonly string[]): ReturnType<typeof runCheck> {
  console.log('== once more, since a busy machine can be the reason')
  return runCheck(command, built)
}
