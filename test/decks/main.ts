// Draws every slide of real decks in a browser, by the code of `lectern decks --check --browser`: in three windows, as it was
// built, with another font, and with the spacing of WCAG 1.4.12. Nothing may be cut off or too small, no picture missing and
// nothing complained of; and what the build reckoned without a browser must be what the browser draws. Called by
// `npm run test:full` with the folder of graphs and, if wanted, names of some of them.
import {existsSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'
import {addDrawn, checkDeck, type DeckCheck, deckView} from '../../plugins/index.ts'
import {drawDecks} from '../../src/cli/draw-decks.ts'
import {writeSite} from '../../src/cli/write-site.ts'
import {openSession} from '../../src/integration/index.ts'
import {findChromium} from '../../src/printing/index.ts'
import {type Comparison, compareSlides} from './compare-slides.ts'

const [graphs, ...only] = process.argv.slice(2)
if (graphs === undefined) throw new Error('Expected the folder of graphs as first argument')
const root = fileURLToPath(new URL('../..', import.meta.url))
const shown = Number(process.env.LECTERN_SLIDES_SHOWN ?? 12)
const folders = [
  ['content', join(root, 'content')],
  ...['seeds', 'presentation-2024-01', 'presentation-pages', 'presentation-pages-2025'].map(name => [
    name,
    resolve(join(graphs, name)),
  ]),
].filter((pair): pair is [string, string] => only.length === 0 || only.includes(pair[0] ?? ''))

/** Faults of a deck that only a browser finds; what authors write is theirs. */
const faults: readonly string[] = ['slide-overflow', 'slide-text-small', 'deck-page-error']
/** Share of texts that have as many lines as were reckoned. */
const leastExact = 0.99

const program = findChromium()
if (program === undefined) {
  console.log('Slides: skipped, there is no browser')
  process.exit(0)
}
let failed = 0
const sums: Comparison & {slides: number} = {slides: 0, texts: 0, exact: 0, worst: 0, problems: []}

for (const [name, folder] of folders) {
  if (!existsSync(folder)) {
    console.log(`Slides: skipped ${name}, there is no folder ${folder}`)
    continue
  }
  const session = await openSession(folder, {showPrivate: true, allPublic: true, notes: true, git: false})
  const {site, messages} = session.current()
  const working = mkdtempSync(join(tmpdir(), 'lectern-slides-'))
  const ids = site.decks.map(({id}) => id)
  await writeSite(session, working, join(working, 'site'), false)
  const drawn = await drawDecks(program, join(working, 'site'), '/', ids)
  rmSync(working, {recursive: true, force: true})

  const compared: Comparison = {texts: 0, exact: 0, worst: 0, problems: []}
  const checks: DeckCheck[] = []
  for (const id of ids) {
    const found = drawn.get(id)
    if (!found) throw new Error(`Expected deck ${id} to be drawn`)
    checks.push(addDrawn(checkDeck(site, id, messages), found))
    compareSlides(site, deckView(site, id), found.passes[0]?.slides ?? [], compared)
  }
  const slides = checks.reduce((sum, check) => sum + check.slides.length, 0)
  const problems = checks.flatMap(check =>
    check.messages
      .filter(({rule}) => faults.includes(rule))
      .map(({slide, reason}) => `${check.id}, ${slide}: ${reason}`),
  )
  problems.push(...compared.problems)
  if (compared.texts > 0 && compared.exact / compared.texts < leastExact)
    problems.unshift(`only ${compared.exact} of ${compared.texts} texts have the lines reckoned`)
  sums.slides += slides
  sums.texts += compared.texts
  sums.exact += compared.exact
  console.log(
    `${problems.length === 0 ? 'ok    ' : 'FAILED'} ${name}: ${slides} slides of ${checks.length} decks; ` +
      `lines exact ${percent(compared.exact, compared.texts)} of ${compared.texts}, heights short by ${(100 * compared.worst).toFixed(1)} % at most`,
  )
  for (const line of figures(checks)) console.log(`         ${line}`)
  for (const problem of problems.slice(0, shown)) console.log(`       ! ${problem}`)
  if (problems.length > shown) console.log(`       ! … and ${problems.length - shown} more`)
  if (problems.length > 0) failed++
}
console.log(`Slides: ${sums.slides}, lines exact ${percent(sums.exact, sums.texts)} of ${sums.texts} texts`)
process.exitCode = failed > 0 ? 1 : 0

/** By window and dress: what is cut off over all decks of a graph, and the smallest text. */
function figures(checks: readonly DeckCheck[]): readonly string[] {
  const passes = Map.groupBy(
    checks.flatMap(({drawn}) => drawn ?? []),
    ({width, height, dress}) => `${width}×${height} ${dress}`,
  )
  return [...passes].map(([name, all]) => {
    const cut = all.reduce((sum, pass) => sum + pass.cutOff, 0)
    const text = Math.min(...all.flatMap(({smallestText}) => smallestText ?? []))
    const cells = all.flatMap(({smallestCell}) => smallestCell ?? [])
    const cell = cells.length === 0 ? '' : `, cells ${Math.min(...cells)} px`
    return `${name}: ${cut} cut off, smallest text ${text} px${cell}`
  })
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(2)} %`
}
