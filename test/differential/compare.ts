// `node test/differential/compare.ts FOLDER… [--cache FOLDER] [--show CATEGORY] [--reasons]`: read every Markdown file of
// graphs with Lectern and with Logseq's parser, and print how far they agree and each file that differs.
import {resolve} from 'node:path'
import {parseArgs} from 'node:util'
import {compareFolder} from './compare-folder.ts'
import {createCachedParser, parseWithMldoc} from './mldoc.ts'
import {printAgreement, printDifferences} from './print-comparison.ts'

const {positionals, values} = parseArgs({
  allowPositionals: true,
  options: {cache: {type: 'string'}, show: {type: 'string', multiple: true}, reasons: {type: 'boolean'}},
})
if (positionals.length === 0) throw new Error('Expected the folder of a graph')
const parse = values.cache === undefined ? parseWithMldoc : createCachedParser(resolve(values.cache))
for (const folder of positionals) {
  const comparisons = await compareFolder(resolve(folder), parse)
  console.log(`\n${folder}: ${comparisons.length} Markdown files`)
  printAgreement(comparisons)
  printDifferences(comparisons, {categories: values.show, reasons: values.reasons ?? false})
}
