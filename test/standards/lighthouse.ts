// What Lighthouse says of five kinds of page, as a phone and as a desktop. Accessibility, best practices and search are
// held; performance is told, since a busy machine makes it worse. Called by `test/full/main.ts`.
import {type AddressInfo, createServer} from 'node:net'
import lighthouse, {desktopConfig, type RunnerResult} from 'lighthouse'
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
const debuggingPort = await freePort()
const browser = await launchChromium([`--remote-debugging-port=${debuggingPort}`])
if (!browser) process.exit(0)
const verdicts = new Verdicts()

for (const {name, folder} of await builtSites(graphs, ['content', 'logseq-docs'])) {
  host.serve(folder, base)
  for (const {kind, path} of kindsOfPages(folder).filter(({kind}) =>
    kind.split(', ').some(one => (name === 'content' ? wanted : wantedOfReal).includes(one)),
  )) {
    for (const preset of ['mobile', 'desktop'] as const) {
      const url = urlOf(host.port, base, path)
      let told = await ask(url, preset)
      // Its own waits can run out on a machine that is busy: what is the page's own fault is there every time.
      for (let again = 0; again < 2 && told.problems.length > 0; again++) told = await ask(url, preset)
      verdicts.tell(`${name}, ${kind}, ${preset}`, told.problems, told.facts)
    }
  }
}
await browser.close()
await host.close()

async function ask(url: string, preset: 'mobile' | 'desktop'): Promise<{problems: readonly string[]; facts: string}> {
  const options = {port: debuggingPort, logLevel: 'silent', onlyCategories: ['performance', ...held]} as const
  let result: RunnerResult | undefined
  try {
    result = await lighthouse(
      url,
      {...options, onlyCategories: [...options.onlyCategories]},
      preset === 'desktop' ? desktopConfig : undefined,
    )
  } catch (error) {
    return {problems: [`Lighthouse broke off: ${String(error).slice(0, 200)}`], facts: 'no result'}
  }
  if (!result) return {problems: ['Lighthouse gave no result'], facts: 'no result'}
  const {categories, audits, runtimeError} = result.lhr
  // With one of these nothing is scored, and nothing would be found wrong.
  if (runtimeError) return {problems: [`${runtimeError.code}: ${runtimeError.message}`], facts: 'no result'}
  const score = (id: string) => Math.round((categories[id]?.score ?? 0) * 100)
  const problems = held.flatMap(id =>
    (categories[id]?.auditRefs ?? [])
      .filter(({id: audit, weight}) => weight > 0 && (audits[audit]?.score ?? 1) < 1)
      .map(({id: audit}) => `${id}: ${audits[audit]?.title} ${JSON.stringify(firstNode(audits[audit]?.details))}`),
  )
  const largest = audits['largest-contentful-paint']?.displayValue
  const facts = `performance ${score('performance')} (largest paint ${largest}), ${held.map(id => `${id} ${score(id)}`).join(', ')}`
  return {problems, facts}
}

/** A port nobody listens at. The one beside the host's may be another program's. */
async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const {port} = server.address() as AddressInfo
  await new Promise(resolve => server.close(resolve))
  return port
}

function firstNode(details: unknown): unknown {
  const items = (details as {items?: readonly {node?: {snippet?: string}}[]} | undefined)?.items
  return items?.[0]?.node?.snippet ?? items?.[0]
}
