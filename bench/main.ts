// `npm run bench NAME FOLDER`: measures and prints; decides nothing. Times on a shared machine mean little by themselves:
// compare figures of one run.
import {measureBuild} from './measure-build.ts'
import {measureDeck} from './measure-deck.ts'
import {measureGraph} from './measure-graph.ts'
import {measurePage} from './measure-page.ts'
import {measureParse} from './measure-parse.ts'
import {measurePresent} from './measure-present.ts'

const measures = {
  parse: measureParse,
  build: measureBuild,
  graph: measureGraph,
  page: measurePage,
  deck: measureDeck,
  present: measurePresent,
} as const

const [name = '', folder, ...flags] = process.argv.slice(2)
const measure = (measures as Readonly<Record<string, (folder: string) => Promise<Readonly<Record<string, number>>>>>)[
  name
]
// Decks are made for the measure; the others read a folder.
if (measure === undefined || (folder === undefined && name !== 'deck' && name !== 'present')) {
  console.error(`usage: npm run bench -- ${Object.keys(measures).join('|')} FOLDER [--json]`)
  process.exitCode = 1
} else {
  const figures = await measure(folder ?? '')
  if (flags.includes('--json')) console.log(JSON.stringify({bench: name, folder, figures}, null, 2))
  else console.table(figures)
}
