// Looks for every word of every page of real decks in the deck: on a slide, behind a fold, told, noted, in the appendix or in
// the list of what is left out. Called by `npm run test:full` with the folder of graphs and, if wanted, names of some.
import {existsSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'
import {deckView} from '../../plugins/index.ts'
import {compileFolder} from '../../src/graph-folder/index.ts'
import {lostDeckWords} from './lost-words.ts'

const [graphs, ...only] = process.argv.slice(2)
if (graphs === undefined) throw new Error('Expected the folder of graphs as first argument')
const most = Number(process.env.LECTERN_WORDS_SHOWN ?? 20)
const manual = fileURLToPath(new URL('../../content', import.meta.url))
const names = ['content', 'seeds', 'presentation-2024-01', 'presentation-pages', 'presentation-pages-2025']
let total = 0
for (const name of names.filter(name => only.length === 0 || only.includes(name))) {
  const folder = name === 'content' ? manual : resolve(join(graphs, name))
  if (!existsSync(folder)) {
    console.log(`Words of slides: skipped ${name}, there is no folder ${folder}`)
    continue
  }
  const {site} = await compileFolder(folder, {showPrivate: true, allPublic: true, notes: true})
  const problems: string[] = []
  let words = 0
  let slides = 0
  let left = 0
  let milliseconds = 0
  for (const chain of site.decks) {
    const started = performance.now()
    const deck = deckView(site, chain.id)
    milliseconds += performance.now() - started
    slides += deck.slideCount
    const pages = chain.pages.flatMap(({key}) => site.graph.pages.get(key) ?? [])
    for (const [index, page] of pages.entries()) {
      const stack = deck.stacks[index]
      if (!stack) continue
      left += stack.leftOut.length
      const count = lostDeckWords(page, stack, deck, Object.keys(site.graph.config.macros))
      words += count.words
      for (const {line, word} of count.lost) problems.push(`${page.path}:${line}: ${word}`)
    }
  }
  total += problems.length
  const each = (milliseconds / Math.max(1, slides)).toFixed(2)
  console.log(
    `${problems.length === 0 ? 'ok    ' : 'FAILED'} ${name}: ${words} words, ${problems.length} lost; ${slides} slides, ${each} ms a slide, ${left} things left out`,
  )
  for (const problem of problems.slice(0, most)) console.log(`         ${problem}`)
}
process.exitCode = total > 0 ? 1 : 0
