// Draws every slide of real decks in a browser and asks it what the build had to reckon without one: lines, heights, what is
// cut off, the smallest text; also with another font and with the spacing of WCAG 1.4.12, where the guard of the player may
// make text smaller. Called by `npm run test:full` with the folder of graphs and, if wanted, names of some of them.
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {stripTypeScriptTypes} from 'node:module'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import type {Page as BrowserPage} from 'playwright-core'
import {deckView} from '../../plugins/index.ts'
import {compileFolder} from '../../src/graph-folder/index.ts'
import {launchChromium} from '../site/chromium.ts'
import {deckHtml, deckStyles} from './deck-html.ts'
import {estimateSlides} from './estimate-slides.ts'
import {measureSlides} from './measure-slides.ts'

const [graphs, ...only] = process.argv.slice(2)
if (graphs === undefined) throw new Error('Expected the folder of graphs as first argument')
const root = fileURLToPath(new URL('../..', import.meta.url))
const shown = Number(process.env.LECTERN_SLIDES_SHOWN ?? 12)
const folders = [
  ['content', join(root, 'content')],
  ...['seeds', 'presentation-2024-01', 'presentation-pages', 'presentation-pages-2025'].map(name => [
    name,
    resolve(join(graphs, name)),
  ]),
].filter((pair): pair is [string, string] => only.length === 0 || only.includes(pair[0] ?? ''))

/** Smallest text of a build, and of cells and of what the guard may do. */
const least = 18
const leastCell = 15

const browser = await launchChromium(['--allow-file-access-from-files'])
if (!browser) {
  console.log('Slides: skipped, there is no browser')
  process.exit(0)
}
const guard = stripTypeScriptTypes(readFileSync(join(root, 'src/islands/deck/fit.ts'), 'utf8')).replaceAll(
  'export ',
  '',
)
const styles = deckStyles()
const out = mkdtempSync(join(tmpdir(), 'lectern-slides-'))
let failed = 0
const sums = {slides: 0, texts: 0, exact: 0, worst: 0}

/** Other fonts and the reader's own spacing; what the guard is for. */
const disturbances = [
  [
    'another font',
    ':root{--font-interface:"DejaVu Sans",Verdana,sans-serif !important;--font-text:"DejaVu Serif",Georgia,serif !important}',
  ],
  [
    'text spacing',
    '.slide *{line-height:1.5 !important;letter-spacing:.12em !important;word-spacing:.16em !important}.slide p{margin-block-end:0 !important}',
  ],
] as const

for (const [name, folder] of folders) {
  if (!existsSync(folder)) {
    console.log(`Slides: skipped ${name}, there is no folder ${folder}`)
    continue
  }
  const {site} = await compileFolder(folder, {showPrivate: true, allPublic: true, notes: true, highlight: true})
  const problems: string[] = []
  const counts = {slides: 0, texts: 0, exact: 0, worst: 0, smallest: 99, smallestCell: 99, overflow: 0, disturbed: 0}
  for (const {id} of site.decks) {
    const deck = deckView(site, id)
    const file = join(out, 'deck.html')
    writeFileSync(file, deckHtml(deck, styles, folder))
    const page = await browser.newPage({viewport: {width: 1280, height: 720}})
    await page.goto(pathToFileURL(file).href)
    await page.evaluate(() => document.fonts.ready)
    const drawn = await measureSlides(page)
    const estimated = estimateSlides(site, deck)
    const views = deck.stacks.flatMap(({slides}) => slides)
    counts.slides += drawn.length
    drawn.forEach((slide, at) => {
      // What a talk keeps from the audience leaves room: less is drawn than reckoned with.
      const estimate = views[at]?.density === 'talk' ? undefined : estimated[at]
      if (slide.overflow > 0) {
        counts.overflow++
        problems.push(`${id}#${slide.id} (${slide.layout}) overflows by ${slide.overflow} px`)
      }
      if (slide.smallest < counts.smallest) counts.smallest = slide.smallest
      if (slide.smallest < least)
        problems.push(`${id}#${slide.id}: text of ${slide.smallest} px, "${slide.smallestWords}"`)
      if (slide.smallestCell < counts.smallestCell) counts.smallestCell = slide.smallestCell
      if (slide.smallestCell < leastCell) problems.push(`${id}#${slide.id}: cell of ${slide.smallestCell} px`)
      estimate?.lines?.forEach((lines, index) => {
        counts.texts++
        if (lines === slide.lines[index]) counts.exact++
        else if (process.env.LECTERN_SLIDES_LINES)
          problems.push(`${slide.id}: ${lines} lines reckoned, ${slide.lines[index]} drawn: ${estimate.words[index]}`)
      })
      if (estimate?.height !== undefined && slide.height > 0) {
        const short = (slide.height - estimate.height) / slide.height
        if (short > counts.worst) counts.worst = short
        if (short > 0.1)
          problems.push(
            `${id}#${slide.id}: ${Math.round(estimate.height)} px reckoned, ${Math.round(slide.height)} drawn`,
          )
      }
    })
    for (const [what, css] of disturbances) counts.disturbed += await disturb(page, what, css, id, problems)
    await page.close()
  }
  const isExact = counts.texts === 0 || counts.exact / counts.texts >= 0.99
  if (!isExact) problems.unshift(`only ${counts.exact} of ${counts.texts} texts have the lines reckoned`)
  sums.slides += counts.slides
  sums.texts += counts.texts
  sums.exact += counts.exact
  sums.worst = Math.max(sums.worst, counts.worst)
  console.log(
    `${problems.length === 0 ? 'ok    ' : 'FAILED'} ${name}: ${counts.slides} slides, ${counts.overflow} cut off, ${counts.disturbed} with another font or spacing; ` +
      `lines exact ${percent(counts.exact, counts.texts)} of ${counts.texts}, heights short by ${(100 * counts.worst).toFixed(1)} % at most; ` +
      `smallest text ${counts.smallest.toFixed(1)} px, cells ${counts.smallestCell.toFixed(1)} px`,
  )
  for (const problem of problems.slice(0, shown)) console.log(`         ${problem}`)
  if (problems.length > shown) console.log(`         … and ${problems.length - shown} more`)
  if (problems.length > 0) failed++
}
await browser.close()
rmSync(out, {recursive: true, force: true})
console.log(`Slides: ${sums.slides}, lines exact ${percent(sums.exact, sums.texts)} of ${sums.texts} texts`)
process.exitCode = failed > 0 ? 1 : 0

/** Draw the deck again with other styles and the guard of the player: what is cut off then, and how many slides that is. */
async function disturb(page: BrowserPage, what: string, css: string, id: string, problems: string[]): Promise<number> {
  const style = await page.addStyleTag({content: css})
  await page.evaluate(
    `(() => { ${guard}; for (const slide of document.querySelectorAll('.slide')) guardSlide(slide) })()`,
  )
  const drawn = await measureSlides(page)
  let cut = 0
  for (const slide of drawn) {
    if (slide.overflow > 0) {
      cut++
      problems.push(`${id}#${slide.id} (${slide.layout}) overflows by ${slide.overflow} px with ${what}`)
    }
    if (slide.smallest < leastCell) problems.push(`${id}#${slide.id}: text of ${slide.smallest} px with ${what}`)
  }
  await style.evaluate(element => (element as Element).remove())
  await page.evaluate(() => {
    for (const slide of document.querySelectorAll<HTMLElement>('.slide')) {
      if (slide.dataset.k) slide.className = slide.className.replace(/\bk-\d+\b/, slide.dataset.k)
      slide.classList.remove('is-scrolling')
    }
  })
  return cut
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(2)} %`
}
