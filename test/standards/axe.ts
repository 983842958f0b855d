// Does axe find a fault? On every kind of page, light and dark, on a phone and a laptop. Called by `test/full/main.ts` with
// the folder of graphs.
import {createRequire} from 'node:module'
import type {AxeResults} from 'axe-core'
import type {Page} from 'playwright-core'
import {launchChromium} from '../site/chromium.ts'
import {base, builtSites, realGraphs} from './built-sites.ts'
import {kindsOfPages, urlOf} from './page-kinds.ts'
import {startStaticHost} from './static-host.ts'
import {Verdicts} from './verdict.ts'

const [graphs = '../shared/graphs'] = process.argv.slice(2)
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const browser = await launchChromium()
if (!browser) process.exit(0)
const host = await startStaticHost()
const verdicts = new Verdicts()

for (const {name, folder} of await builtSites(graphs, ['content', ...realGraphs])) {
  host.serve(folder, base)
  const kinds = kindsOfPages(folder)
  const problems: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    // Of real graphs half: what their authors write changes with neither.
    for (const width of name === 'content' ? [390, 1440] : colorScheme === 'light' ? [390] : [1440]) {
      // The policy of a page would not let axe in.
      const context = await browser.newContext({colorScheme, viewport: {width, height: 900}, bypassCSP: true})
      const page = await context.newPage()
      for (const {kind, path} of kinds) {
        await page.goto(urlOf(host.port, base, path), {waitUntil: 'load'})
        for (const fault of await faultsOf(page))
          problems.push(`${kind} (/${path}), ${colorScheme}, ${width} px: ${fault}`)
      }
      await context.close()
    }
  }
  verdicts.tell(name, problems, `${kinds.length} pages, light and dark, at 390 and 1440 px`)
}
await browser.close()
await host.close()

/** All rules of axe that are not experiments, and the size of targets, which axe does not ask about by itself. */
async function faultsOf(page: Page): Promise<readonly string[]> {
  await page.addScriptTag({path: axe})
  return page.evaluate(async () => {
    const {axe} = globalThis as unknown as {axe: {run(options: object): Promise<AxeResults>}}
    const {violations} = await axe.run({rules: {'target-size': {enabled: true}}})
    return violations.map(({id, nodes}) => `${id}, ${nodes.length} times: ${nodes[0]?.html.slice(0, 200)}`)
  })
}
