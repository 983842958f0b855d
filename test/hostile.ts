// `node test/hostile.ts [MEGABYTES]`: reads texts of nothing but one opener, of a quarter and of full size, and prints how the
// time grows. Linear is 2; what passes 2.3 by doubling (the root of what two doublings take) is named. Ends with 1 where one takes
// more than 3 times as long in the best of several tries (quadratic is 4, and a busy machine adds its own), or a reading throws.
import {setFlagsFromString} from 'node:v8'
import {runInNewContext} from 'node:vm'
import {defaultGraphConfig, graphPath, readPage} from '../plugins/index.ts'

/** What a text is made of, again and again. */
const units: readonly string[] = [
  ...[
    '[[',
    '((',
    '{{',
    '*',
    '`',
    '$',
    '<',
    '_',
    '~~',
    '^^',
    '==',
    '[',
    '![',
    '](',
    '#',
    '\\',
    '> ',
    ']]',
    '|',
    '@@',
    ':',
  ],
  ...[
    '*a ',
    '_a ',
    'a* ',
    '*a_',
    '**a *b ',
    '[a](',
    '[a] ',
    '{{a ',
    '((a ',
    '<b>',
    '<b ',
    '`a ',
    '``a ',
    '$a ',
    '#a ',
    '#a*',
  ],
  ...[
    '[[a ',
    '[[a]] ',
    '[^a',
    '![a](b ',
    'https://x.org/(',
    'a::',
    '<!--',
    '<a@',
    '@@html: ',
    '[:b ',
    '\\[',
    '\\(',
    '$$',
    '"a ',
  ],
]

/** How a text is made of its unit: one line below a bullet, or as its title, or a line each. Bullets by the thousand are another matter: `npm run bench`. */
const shapes: Readonly<Record<string, (unit: string, count: number) => string>> = {
  title: (unit, count) => `- ${unit.repeat(count)}`,
  body: (unit, count) => `- a\n  ${unit.repeat(count)}`,
  lines: (unit, count) => `- a\n${`  ${unit}\n`.repeat(count)}`,
}

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

const size = Number(process.argv[2] ?? 1) * 1_000_000
const wanted = 2.3
const allowed = 3
const tries = 8
let worst = {ratio: 0, what: ''}
let failed = 0

for (const unit of units) {
  for (const [shape, make] of Object.entries(shapes)) {
    const length = make(unit, 100).length / 100
    const [quarter, full] = [make(unit, Math.floor(size / length / 4)), make(unit, Math.floor(size / length))]
    const {ratio, took} = measure(quarter, full)
    const what = `${JSON.stringify(unit)} in ${shape}`
    if (ratio > worst.ratio) worst = {ratio, what}
    if (ratio <= wanted) continue
    if (ratio > allowed) failed++
    console.log(
      `${what}: ${(size / 1e6).toFixed(1)} MB in ${took.toFixed(0)} ms, ${ratio.toFixed(2)} times by doubling`,
    )
  }
}
const count = units.length * Object.keys(shapes).length
console.log(`${count} hostile texts; the worst grows ${worst.ratio.toFixed(2)} times by doubling (${worst.what})`)
process.exitCode = failed === 0 ? 0 : 1

/** The best of several tries: noise only ever adds. Times below 50 ms say nothing of growth. */
function measure(quarter: string, full: string): {ratio: number; took: number} {
  let [short, long] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (let attempt = 0; attempt < tries; attempt++) {
    short = Math.min(short, timeOf(quarter))
    long = Math.min(long, timeOf(full))
    if (long < 50 || long / short <= wanted * wanted) break
  }
  return {ratio: long < 50 ? 1 : Math.sqrt(long / short), took: long}
}

/** Milliseconds of this process, whatever else the machine does, and what earlier texts left in memory aside. */
function timeOf(text: string): number {
  collectGarbage()
  const start = process.cpuUsage()
  readPage({path: graphPath('pages/hostile.md'), text}, defaultGraphConfig)
  return process.cpuUsage(start).user / 1000
}
