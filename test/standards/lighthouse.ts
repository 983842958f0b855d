// What Lighthouse says of five kinds of page, as a phone and as a desktop. Accessibility, best practices and search are
// held; performance is told, since a busy machine makes it worse. Called by `test/full/main.ts`.
import lighthouse, {desktopConfig} from 'lighthouse'
import {launchChromium} from '../site/chromium.ts'
import {base, builtSites} from './built-sites.ts'
import {kindsOfPages, urlOf} from './page-kinds.ts'
import {startStaticHost} from './static-host.ts'
import {Verdicts} from './verdict.ts'

const [graphs = '../shared/graphs'] = process.argv.slice(2)
/** Lists of pages and tags ask not to be indexed, which Lighthouse takes for a fault: no kind of theirs is here. */
const wanted = ['home', 'note', 'journal', 'decks', 'deck']
/** Kinds tried in real graphs as well, where they are longer. */
const wantedOfReal = ['note']
const held = ['accessibility', 'best-practices', 'seo'] as const
const host = await startStaticHost()
const debuggingPort = host.port + 1
const browser = await launchChromium([`--remote-debugging-port=${debuggingPort}`])
if (!browser) process.exit(0)
const verdicts = new Verdicts()

for (const {name, folder} of await builtSites(graphs, ['content', 'logseq-docs'])) {
  host.serve(folder, base)
  for (const {kind, path} of kindsOfPages(folder).filter(({kind}) =>
    kind.split(', ').some(one => (name === 'content' ? wanted : wantedOfReal).includes(one)),
  )) {
    for (const preset of ['mobile', 'desktop'] as const) {
      const result = await lighthouse(
        urlOf(host.port, base, path),
        {port: debuggingPort, logLevel: 'silent', onlyCategories: ['performance', ...held]},
        preset === 'desktop' ? desktopConfig : undefined,
      )
      if (!result) throw new Error('Lighthouse gave no result')
      const {categories, audits} = result.lhr
      const score = (id: string) => Math.round((categories[id]?.score ?? 0) * 100)
      const problems = held.flatMap(id =>
        (categories[id]?.auditRefs ?? [])
          .filter(({id: audit, weight}) => weight > 0 && (audits[audit]?.score ?? 1) < 1)
          .map(({id: audit}) => `${id}: ${audits[audit]?.title} ${JSON.stringify(firstNode(audits[audit]?.details))}`),
      )
      const largest = audits['largest-contentful-paint']?.displayValue
      verdicts.tell(
        `${name}, ${kind}, ${preset}`,
        problems,
        `performance ${score('performance')} (largest paint ${largest}), ${held.map(id => `${id} ${score(id)}`).join(', ')}`,
      )
    }
  }
}
await browser.close()
await host.close()

function firstNode(details: unknown): unknown {
  const items = (details as {items?: readonly {node?: {snippet?: string}}[]} | undefined)?.items
  return items?.[0]?.node?.snippet ?? items?.[0]
}
