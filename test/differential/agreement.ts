// `node test/differential/agreement.ts GRAPHS`: how far the reading of real graphs agrees with Logseq's, held against
// thresholds. Called by the full test; says so and ends with 0 where the graphs are not.
import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {compareFolder} from './compare-folder.ts'
import {parseWithMldoc} from './mldoc.ts'
import {agreementOf, printAgreement} from './print-comparison.ts'

/** Least share of files, in per cent, that are equal as they are, known reasons not set aside. */
const thresholds = {tree: 99, pages: 99, tags: 99, blocks: 99.5, macros: 99, properties: 99.5, values: 99.5} as const

/** Least share that is equal once known reasons are set aside. */
const leastButKnown = 99.9

const [graphs = '../shared/graphs', ...only] = process.argv.slice(2)
if (!existsSync(graphs)) {
  console.log(`Agreement with Logseq: skipped, there is no folder ${graphs}`)
  process.exit(0)
}
let failed = 0
for (const name of ['logseq-docs', 'presentation-pages', 'cjk-notes', 'encode-garden']) {
  if ((only.length > 0 && !only.includes(name)) || !existsSync(join(graphs, name))) continue
  const comparisons = await compareFolder(join(graphs, name), parseWithMldoc)
  console.log(`${name}: ${comparisons.length} Markdown files`)
  printAgreement(comparisons)
  for (const [category, least] of Object.entries(thresholds) as [keyof typeof thresholds, number][]) {
    const {files, equalFiles, equalButKnown} = agreementOf(comparisons, category)
    if ((equalFiles / files) * 100 >= least && (equalButKnown / files) * 100 >= leastButKnown) continue
    console.log(`FAILED ${name}: ${category} is equal in ${equalFiles} of ${files} files, expected ${least} %, `)
    console.log(`and but for known reasons in ${equalButKnown}, expected ${leastButKnown} %`)
    failed++
  }
}
process.exitCode = failed === 0 ? 0 : 1
