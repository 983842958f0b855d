// `node test/2-outline/growth.ts`: the time that reading odd texts takes, and how it grows where they are twice as long. A
// script of its own, since only ratios within one quiet run mean something. Linear is 2; what passes 2.3 is marked. Ends with 1
// where one grows more than 3.2 times (quadratic is 4, and a busy machine adds its own).
import {hostileTexts} from './hostile-texts.ts'
import {read} from './read.ts'

const size = 500_000
const wanted = 2.3
const most = 3.2

/** The shortest time for each of two texts, in ms: what the machine does besides can only add to it. */
function times(shorter: string, longer: string): [number, number] {
  const best: [number, number] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (let run = 0; run < 5; run++) {
    for (const [index, text] of [shorter, longer].entries()) {
      const start = process.cpuUsage()
      read(text)
      best[index] = Math.min(best[index] ?? 0, process.cpuUsage(start).user / 1000)
    }
  }
  return best
}

let failed = 0
for (const [name, write] of hostileTexts) {
  let ratio = Number.POSITIVE_INFINITY
  let megabyte = Number.POSITIVE_INFINITY
  // A pause of the machine looks like growth: only what happens six times counts.
  let scale = 1
  for (let attempt = 0; attempt < 6 && ratio > wanted; attempt++) {
    const [shorter, longer] = times(write(size * scale), write(size * scale * 2))
    megabyte = Math.min(megabyte, longer / scale)
    // Short times are mostly noise: what is read fast is tried longer.
    if (longer < 150) scale *= 2
    // Below a few milliseconds the clock says little.
    ratio = Math.min(ratio, longer / Math.max(shorter, 5))
  }
  if (ratio > most) failed++
  console.log(
    `${ratio > most ? 'FAILED' : ratio > wanted ? 'slow  ' : 'ok    '} ${name}: ${megabyte.toFixed(0)} ms for a megabyte, ${ratio.toFixed(2)} times`,
  )
}
process.exitCode = failed === 0 ? 0 : 1
