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

/** Rows that wait for a browser most of the time, one after the other, while the others have the processor. */
const inBrowser: ReadonlySet<string> = new Set([
  'markup',
  'axe',
  'slides',
  'pdf',
  'keyboard',
  'script',
  'loading',
  'lighthouse',
])
/** What clocks and browsers do on a machine that is busy: these are asked a second time before they count as failed. */
const mayBeDisturbed: ReadonlySet<string> = new Set([...inBrowser, 'growth', 'hostile'])

/** Sites that several checks look at, each built once. */
const built = mkdtempSync(join(tmpdir(), 'lectern-built-'))
const wanted = checks.filter(([name]) => only.length === 0 || only.includes(name))
let passed = 0
/** What to read first: what failed, at the end and short, since whoever reads a long log reads its end. */
const told: string[] = []
const lanes = [wanted.filter(([name]) => inBrowser.has(name)), wanted.filter(([name]) => !inBrowser.has(name))]
await Promise.all(
  lanes.map(async lane => {
    for (const [name, sentence, command] of lane) await check(name, sentence, command)
  }),
)
rmSync(built, {recursive: true, force: true})
for (const line of told) console.log(line)
const failed = wanted.length - passed
console.log(`Long checks: ${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

/** Run a row and print what it said, in one piece. */
async function check(name: string, sentence: string, command: readonly string[]): Promise<void> {
  const first = await runCheck(command, built)
  console.log(`== ${sentence} (${first.seconds} s)\n${first.said}`)
  if (!first.failed) {
    passed++
    return
  }
  const second = mayBeDisturbed.has(name) ? await runCheck(command, built) : undefined
  if (second) console.log(`== ${sentence}, once more, since a busy machine can be the reason\n${second.said}`)
  if (second?.failed === false) passed++
  const verdict = second?.failed === false ? 'failed once, and not again' : 'FAILED'
  console.log(`== ${sentence} ${verdict}`)
  told.push(`== ${sentence} ${verdict}`, ...(second?.failed ? second : first).lines)
}
