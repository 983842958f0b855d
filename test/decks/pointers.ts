// Counts the slide pointers of real graphs and compares them with the phrasings that their README lists: each of those must
// be read, and nothing else may be. Called by `npm run test:full` with the folder of graphs.
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {compileFolder} from '../../src/graph-folder/index.ts'

const [graphs, ...only] = process.argv.slice(2)
if (graphs === undefined) throw new Error('Expected the folder of graphs as first argument')
if (!existsSync(join(graphs, 'README.md'))) {
  console.log(`Pointers: skipped, there is no folder ${graphs}`)
  process.exit(0)
}
const [, section = ''] = readFileSync(join(graphs, 'README.md'), 'utf8').split('## The slide pointers')
const [listed = '', others = ''] = section.split('No pointers,')
/** Phrasings with `[[X]]` for any page, as patterns of a whole line. */
const phrasings = [...listed.matchAll(/`([^`]*\[\[presentation\]\][^`]*)`/g)].map(([, written = '']) => {
  const pattern = written.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace('\\[\\[X\\]\\]', '\\[\\[[^\\]]+\\]\\]')
  return new RegExp(`^${pattern.replace(/\\\.$/, '')}[.\\s]*$`, 'i')
})
const refused = [...others.matchAll(/`([^`]*\[\[presentation\]\][^`]*)`/g)]
  .map(([, written = '']) => written.replace(/^#+ |\*+$/g, '').trim())
  .filter(written => written !== '[[presentation]]')
let failed = 0
let total = 0
for (const entry of readdirSync(graphs, {withFileTypes: true})) {
  if (!entry.isDirectory() || (only.length > 0 && !only.includes(entry.name))) continue
  const {graph} = await compileFolder(resolve(join(graphs, entry.name)), {showPrivate: true})
  const problems: string[] = []
  let read = 0
  let lines = 0
  for (const page of graph.pages.values()) {
    for (const block of page.blocks) {
      const [first = ''] = block.text.split('\n')
      const line = first.replace(/^#+ /, '').replace(/\s+/g, ' ').trim()
      const isListed = phrasings.some(phrasing => phrasing.test(line))
      const isRead = page.pointers.some(pointer => pointer.form === 'sentence' && pointer.line === block.line)
      if (isListed) lines++
      if (isRead) read++
      if (isListed !== isRead) problems.push(`${page.path}:${block.line}: ${isRead ? 'read' : 'not read'}`)
      if (isRead && refused.some(text => line.includes(text))) problems.push(`${page.path}:${block.line}: no pointer`)
    }
  }
  total += read
  if (problems.length > 0) failed++
  console.log(`${problems.length === 0 ? 'ok    ' : 'FAILED'} ${entry.name}: ${lines} pointers, ${read} read`)
  for (const problem of problems.slice(0, 20)) console.log(`         ${problem}`)
}
console.log(`Pointers: ${total} by ${phrasings.length} phrasings; ${refused.length} sentences that are none`)
process.exitCode = failed > 0 ? 1 : 0
