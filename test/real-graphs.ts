// The checks on real graphs: build each folder, follow every link of what came out, compare decks. Called by `.ci/run`
// with the folder of graphs; each check is one line.
import {spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {runLectern} from './cli/run-lectern.ts'
import {crawlSite} from './crawl-site.ts'
import {realChains} from './real-chains.ts'

const [graphs, ...only] = process.argv.slice(2)
if (graphs === undefined) throw new Error('Expected the folder of graphs as first argument')
if (!existsSync(graphs)) {
  console.log(`Real graphs: skipped, there is no folder ${graphs}`)
  process.exit(0)
}
const out = mkdtempSync(join(tmpdir(), 'lectern-graphs-'))
let failures = 0

function verdict(name: string, problems: readonly string[], facts: string): void {
  console.log(`${problems.length === 0 ? 'ok    ' : 'FAILED'} ${name}: ${facts}`)
  for (const problem of problems.slice(0, 20)) console.log(`         ${problem}`)
  if (problems.length > 20) console.log(`         … and ${problems.length - 20} more`)
  if (problems.length > 0) failures++
}

async function buildAndCrawl(name: string): Promise<void> {
  if (only.length > 0 && !only.includes(name)) return
  const site = join(out, name)
  const reportFile = join(out, `${name}.json`)
  const started = performance.now()
  const run = await runLectern([
    'build',
    join(graphs ?? '', name),
    '--all-public',
    '--no-cache',
    '--out',
    site,
    '--report',
    reportFile,
  ])
  const seconds = (performance.now() - started) / 1000
  if (run.code !== 0) {
    verdict(name, [`lectern build ended with ${run.code}`, ...run.stderr.split('\n').slice(-12)], 'no site')
    return
  }
  const {figures} = JSON.parse(readFileSync(reportFile, 'utf8')) as {figures: Record<string, number>}
  const crawl = await crawlSite(site, '/')
  const problems = [
    ...crawl.broken.map(({file, href, reason}) => `${file}: ${href} (${reason})`),
    ...crawl.unsafe.map(({file, what}) => `${file}: ${what}`),
  ]
  const size = spawnSync('du', ['-sm', site], {encoding: 'utf8'}).stdout.split('\t')[0]
  const facts = `${seconds.toFixed(1)} s, peak ${figures.peakMegabytes} MB, ${crawl.htmlFiles} HTML files, ${crawl.links} links, ${size} MB`
  verdict(name, problems, facts)
  rmSync(site, {recursive: true})
}

interface DeckListing {
  readonly pages: readonly string[]
  readonly messages: readonly {readonly rule: string; readonly reason: string}[]
}

async function decksOf(name: string): Promise<readonly DeckListing[]> {
  const run = await runLectern(['decks', join(graphs ?? '', name), '--json'])
  return JSON.parse(run.stdout) as readonly DeckListing[]
}

/** The deck that begins with a page has just these pages, and says these rules. */
async function compareDeck(name: string, pages: readonly string[], rules: readonly string[]): Promise<void> {
  if (only.length > 0 && !only.includes(name)) return
  const found = (await decksOf(name)).find(deck => deck.pages[0] === pages[0])
  const said = found?.messages.map(message => message.rule) ?? []
  const problems = rules.filter(rule => !said.includes(rule)).map(rule => `no message ${rule}`)
  if (JSON.stringify(found?.pages) !== JSON.stringify(pages)) problems.push(`pages are ${JSON.stringify(found?.pages)}`)
  verdict(`${name} deck`, problems, `${found?.pages.length ?? 0} pages, ${said.join(', ')}`)
}

/** One deck of one page, whose pointer names a page that is not there. */
async function expectMissingTarget(name: string): Promise<void> {
  if (only.length > 0 && !only.includes(name)) return
  const [deck, ...others] = await decksOf(name)
  const said = deck?.messages.map(message => message.rule) ?? []
  const problems = said.includes('deck-page-missing') ? [] : ['no message deck-page-missing']
  if (others.length > 0 || deck?.pages.length !== 1) problems.push('not one deck of one page')
  verdict(`${name} deck`, problems, `${deck?.pages.length ?? 0} pages, ${said.join(', ')}`)
}

for (const name of [
  'seeds',
  'presentation-2024-01',
  'org-atlas',
  'presentation-pages',
  'logseq-docs',
  'cjk-notes',
  'encode-garden',
]) {
  await buildAndCrawl(name)
}
for (const {graph, pages, end} of realChains(graphs)) {
  if (graph === 'presentation-2024-01') await compareDeck(graph, pages, end === 'open' ? ['deck-open-end'] : [])
}
await expectMissingTarget('seeds')
rmSync(out, {recursive: true, force: true})
process.exitCode = failures > 0 ? 1 : 0
