// Looks for every word of every note of real graphs in the pages drawn from it, each in its own block. Called by
// `npm run test:full` with the folder of graphs and, if wanted, names of some of them.
import {existsSync, readdirSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {pageView} from '../../plugins/index.ts'
import {compileFolder} from '../../src/graph-folder/index.ts'
import {lostWords} from './lost-words.ts'

const [graphs, ...only] = process.argv.slice(2)
if (graphs === undefined) throw new Error('Expected the folder of graphs as first argument')
if (!existsSync(graphs)) {
  console.log(`Words: skipped, there is no folder ${graphs}`)
  process.exit(0)
}
const most = Number(process.env.LECTERN_WORDS_SHOWN ?? 20)
let total = 0
for (const entry of readdirSync(graphs, {withFileTypes: true})) {
  if (!entry.isDirectory() || (only.length > 0 && !only.includes(entry.name))) continue
  const started = performance.now()
  const compiled = await compileFolder(resolve(join(graphs, entry.name)), {showPrivate: true, notes: true})
  const texts = new Map<string, string>(compiled.folder.files.map(({path, text}) => [path, text]))
  const {site} = compiled
  const problems: string[] = []
  let words = 0
  for (const [slug, {key}] of site.slugs) {
    const page = site.graph.pages.get(key)
    const text = page && texts.get(page.path)
    if (page === undefined || text === undefined) continue
    const count = lostWords(text, page, pageView(site, slug), Object.keys(site.graph.config.macros))
    words += count.words
    for (const {line, word} of count.lost) problems.push(`${page.path}:${line}: ${word}`)
  }
  total += problems.length
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(
    `${problems.length === 0 ? 'ok    ' : 'FAILED'} ${entry.name}: ${words} words, ${problems.length} lost, ${seconds} s`,
  )
  for (const problem of problems.slice(0, most)) console.log(`         ${problem}`)
}
process.exitCode = total > 0 ? 1 : 0
