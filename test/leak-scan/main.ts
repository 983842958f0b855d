// The leak scan on real graphs: build each with a third of its pages made private, and expect no alarm, since the
// projection lets nothing through. Takes the folder of graphs and, if only some are wanted, their names.
import {cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {runLectern} from '../cli/run-lectern.ts'

const [graphs, ...only] = process.argv.slice(2)
if (graphs === undefined) throw new Error('Expected the folder of graphs as first argument')
if (!existsSync(graphs)) {
  console.log(`Real graphs: skipped, there is no folder ${graphs}`)
  process.exit(0)
}

const work = mkdtempSync(join(tmpdir(), 'lectern-private-graphs-'))
let failures = 0

/** The same numbers at every run: a third of them below 1/3. */
function* random(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    yield state / 2 ** 32
  }
}

/** Make about every third note of a folder private. */
function makePrivate(folder: string): number {
  const numbers = random(7)
  let count = 0
  for (const file of readdirSync(folder, {recursive: true, encoding: 'utf8'}).sort()) {
    if (!/\.(?:md|org)$/.test(file) || file.startsWith('logseq') || numbers.next().value > 1 / 3) continue
    const path = join(folder, file)
    const text = readFileSync(path, 'utf8').replace(/^\s*(?:- )?public:: true[ \t]*\r?\n/m, '')
    writeFileSync(path, withPublicFalse(text, file.endsWith('.org')))
    count++
  }
  return count
}

function withPublicFalse(text: string, isOrg: boolean): string {
  if (isOrg) return `#+PUBLIC: false\n${text}`
  if (/^---\r?\n/.test(text)) return text.replace(/^---\r?\n/, opening => `${opening}public: false\n`)
  return /^\s*[\w-]+::/.test(text) ? `public:: false\n${text}` : `public:: false\n\n${text}`
}

for (const name of readdirSync(graphs, {withFileTypes: true})
  .filter(entry => entry.isDirectory())
  .map(entry => entry.name)) {
  if (only.length > 0 && !only.includes(name)) continue
  const [notes, out, report] = [join(work, name), join(work, `${name}-site`), join(work, `${name}.json`)]
  cpSync(join(graphs, name), notes, {recursive: true})
  const count = makePrivate(notes)
  const {code, stderr} = await runLectern(['build', notes, '--all-public', '--out', out, '--report', report])
  if (code !== 0) {
    failures++
    console.log(`FAILED ${name}: lectern build ended with ${code}\n${stderr.split('\n').slice(-14).join('\n')}`)
  } else {
    const {figures} = JSON.parse(readFileSync(report, 'utf8')) as {figures: Record<string, number>}
    const {pages = 0, publicPages = 0, leakScanSeconds, seconds} = figures
    const facts = `${count} notes made private, ${pages - publicPages} of ${pages} pages private, no alarm`
    console.log(`ok     ${name}: ${facts}; the scan took ${leakScanSeconds} of ${seconds} s`)
  }
  for (const path of [notes, out, report]) rmSync(path, {recursive: true, force: true})
}
rmSync(work, {recursive: true, force: true})
process.exitCode = failures > 0 ? 1 : 0
