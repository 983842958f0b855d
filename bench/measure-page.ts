import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {runLectern} from '../test/cli/run-lectern.ts'
import {launchChromium} from '../test/site/chromium.ts'
import {loadThrottled} from '../test/standards/load-page.ts'
import {kindsOfPages, urlOf} from '../test/standards/page-kinds.ts'
import {startStaticHost} from '../test/standards/static-host.ts'
import {quantile} from './median.ts'

/** Loads of a page in one window. A load takes two to five seconds by itself: what is measured is a slow line. */
const runs = 3
const sizes = {phone: {width: 390, height: 844}, desktop: {width: 1440, height: 900}} as const

/**
 * How pages of a graph come in on a processor four times slower and slow 4G, with nothing in the cache: medians of three,
 * in milliseconds, for each kind of page. That takes minutes, so each kind is told as soon as it is measured. `probe` is a
 * sentence with an empty style sheet, by the same way: what the line and this machine cost before Lectern has a part in it.
 *
 * @throws Where there is no Chromium, or the build fails.
 */
export async function measurePage(graph: string): Promise<Readonly<Record<string, number>>> {
  const root = await mkdtemp(join(tmpdir(), 'lectern-bench-page-'))
  const folder = join(root, 'site')
  const {code, stderr} = await runLectern([
    'build',
    graph,
    '--all-public',
    '--out',
    folder,
    '--site',
    'https://notes.example',
  ])
  if (code !== 0) throw new Error(`lectern build ended with ${code}:\n${stderr.slice(-2000)}`)
  const browser = await launchChromium()
  if (!browser) throw new Error('Expected a Chromium; see above')
  const host = await startStaticHost()
  host.serve(folder, '/')
  await mkdir(join(folder, 'probe'))
  await writeFile(join(folder, 'probe/probe.css'), '')
  await writeFile(
    join(folder, 'probe/index.html'),
    '<!doctype html><meta charset="utf-8"><title>Probe</title><link rel="stylesheet" href="probe.css"><p>A sentence.',
  )
  const figures: Record<string, number> = {}
  try {
    const pages = [{kind: 'probe', path: 'probe/'}, ...kindsOfPages(folder)]
    const started = performance.now()
    for (const [at, {kind, path}] of pages.entries()) {
      for (const [size, viewport] of Object.entries(sizes)) {
        const loadings = []
        for (let run = 0; run < runs; run++)
          loadings.push(await loadThrottled(browser, urlOf(host.port, '/', path), {viewport}))
        const name = `${kind.split(', ')[0]}, ${size}`
        figures[`${name}: largest paint`] = Math.round(quantile(loadings.map(each => each.largestContentfulPaint)))
        figures[`${name}: blocked`] = Math.round(quantile(loadings.map(each => each.blockingTime)))
        figures[`${name}: shift`] = Number(quantile(loadings.map(each => each.cumulativeLayoutShift)).toFixed(4))
      }
      const seconds = (performance.now() - started) / 1000
      const left = (seconds / (at + 1)) * (pages.length - at - 1)
      console.error(
        `${at + 1} of ${pages.length}: ${kind}, ${seconds.toFixed(0)} s so far, about ${left.toFixed(0)} to go`,
      )
    }
  } finally {
    await browser.close()
    await host.close()
    await rm(root, {recursive: true, force: true})
  }
  return figures
}
