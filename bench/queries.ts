import {resolve} from 'node:path'
import {askQuery} from '../plugins/4-graph/index.ts'
import {type Day, isBlank, joinPages, type PublicGraph, pageKey, projectPublic, readPage} from '../plugins/index.ts'
import {readGraphFolder} from '../src/graph-folder/index.ts'

/**
 * What queries cost on a real graph: `node --expose-gc bench/queries.ts ../shared/graphs/encode-garden`.
 * Prints the index, many simple queries, and Datalog with its database: ms of the
 * processor, which a busy machine stretches least, and MB that the heap grows by.
 */
const folder = await readGraphFolder(resolve(process.argv[2] ?? 'content'))
const pages = folder.files.filter(({text}) => !isBlank(text)).map(file => readPage(file, folder.config))
const {graph} = joinPages(pages, folder.assets, folder.config)
const shown = projectPublic(graph, {allPagesPublic: true, notes: false, mentions: 'text'})
const blocks = pages.reduce((sum, page) => sum + page.blocks.length, 0)
console.log(`${pages.length} pages, ${blocks} blocks`)

const names = [...shown.pages.values()].map(({name}) => name)
measure('index, with the first query', () => ask(shown, 'simple', '(task todo)'))
const some = Array.from({length: 200}, (_, place) => names[Math.floor((place * names.length) / 200)] ?? '')
measure('200 × [[page]]', () => some.map(name => ask(shown, 'simple', `[[${name}]]`)))
measure('200 × (and [[page]] (not (task done)) (sort-by x))', () =>
  some.map(name => ask(shown, 'simple', `(and [[${name}]] (not (task done)) (sort-by x))`)),
)
measure('200 × (property k)', () => some.map(() => ask(shown, 'simple', '(property type)')))
measure('10 × "text"', () => some.slice(0, 10).map(name => ask(shown, 'simple', `"${name.replaceAll('"', '')}"`)))
const refs = (name: string) =>
  `{:query [:find (pull ?b [*]) :where [?p :block/name ${JSON.stringify(pageKey(name))}] [?b :block/refs ?p]]}`
measure('Datalog: database of two attributes, with the first query', () => ask(shown, 'advanced', refs(names[0] ?? '')))
measure('Datalog: 200 × page and refs', () => some.map(name => ask(shown, 'advanced', refs(name))))
measure('Datalog: database with path-refs and content besides', () =>
  ask(
    shown,
    'advanced',
    '{:query [:find (count ?b) :where (page-ref ?b "x") [?b :block/content ?c] [(clojure.string/includes? ?c "y")]]}',
  ),
)

function ask(shown: PublicGraph, form: 'simple' | 'advanced', text: string): void {
  const {problem} = askQuery(
    shown,
    {form, text},
    {today: '2026-05-01' as Day, page: pageKey('nowhere'), block: undefined},
  )
  if (problem !== undefined) throw new Error(`${text}: ${problem.actual}`)
}

function measure(what: string, work: () => void): void {
  globalThis.gc?.()
  const before = process.memoryUsage().heapUsed
  const started = process.cpuUsage()
  work()
  const {user, system} = process.cpuUsage(started)
  const time = (user + system) / 1000
  globalThis.gc?.()
  const grown = (process.memoryUsage().heapUsed - before) / 1e6
  console.log(`${time.toFixed(0).padStart(6)} ms  ${grown.toFixed(1).padStart(6)} MB  ${what}`)
}
