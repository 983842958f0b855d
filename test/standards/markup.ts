// Is the HTML of built sites valid, and does every link of theirs lead somewhere? Called by `test/full/main.ts` with the
// folder of graphs; 50 pages of each are validated, and all are crawled.
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {HtmlValidate, StaticConfigLoader} from 'html-validate'
import {crawlSite} from '../crawl-site.ts'
import {base, builtSites, realGraphs} from './built-sites.ts'
import {pagePaths, spread} from './page-kinds.ts'
import {Verdicts} from './verdict.ts'

const [graphs = '../shared/graphs', wanted = '50'] = process.argv.slice(2)
const verdicts = new Verdicts()

// `standard` is what the HTML standard says and nothing of style: no rule of it is switched off.
const validator = new HtmlValidate(new StaticConfigLoader({root: true, extends: ['html-validate:standard']}))

const sites = await builtSites(graphs, ['content', ...realGraphs])
verdicts.tell('sites', [], `${sites.length} built for ${base}`)
for (const {name, folder} of sites) {
  const paths = spread(pagePaths(folder), Number(wanted)).map(path => `${path}index.html`)
  const problems: string[] = []
  for (const file of [...paths, '404.html']) {
    const report = await validator.validateString(readFileSync(join(folder, file), 'utf8'), file)
    for (const {messages} of report.results) {
      for (const {ruleId, line, column, message} of messages) {
        problems.push(`${file}:${line}:${column}: ${message} (${ruleId})`)
      }
    }
  }
  verdicts.tell(`${name}, HTML`, problems, `${paths.length + 1} pages validated`)
  const crawl = await crawlSite(folder, base)
  const broken = crawl.broken.map(({file, href, reason}) => `${file}: ${href} (${reason})`)
  const unsafe = crawl.unsafe.map(({file, what}) => `${file}: ${what}`)
  verdicts.tell(
    `${name}, links`,
    [...broken, ...unsafe],
    `${crawl.links} links of ${crawl.htmlFiles} HTML files followed`,
  )
}
