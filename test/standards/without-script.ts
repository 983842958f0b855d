// With JavaScript off: text, links, references, navigation and pictures are on every kind of page and can be seen, at least
// after what folds is opened; and nothing that needs a script pretends to work. Called by `test/full/main.ts`.
import {launchChromium} from '../site/chromium.ts'
import {base, builtSites} from './built-sites.ts'
import {kindsOfPages, urlOf} from './page-kinds.ts'
import {startStaticHost} from './static-host.ts'
import {Verdicts} from './verdict.ts'

const [graphs = '../shared/graphs'] = process.argv.slice(2)
const browser = await launchChromium()
if (!browser) process.exit(0)
const host = await startStaticHost()
const verdicts = new Verdicts()

for (const {name, folder} of await builtSites(graphs, ['content', 'logseq-docs'])) {
  host.serve(folder, base)
  const problems: string[] = []
  const kinds = kindsOfPages(folder).filter(({kind}) => !kind.startsWith('presenter'))
  let seen = 0
  for (const width of [390, 1440]) {
    const context = await browser.newContext({javaScriptEnabled: false, viewport: {width, height: 900}})
    const page = await context.newPage()
    for (const {kind, path} of kinds) {
      await page.goto(urlOf(host.port, base, path), {waitUntil: 'load'})
      const {hidden, dead, count} = await page.evaluate(look)
      seen += count
      if (count === 0) problems.push(`${kind} (/${path}), ${width} px: nothing can be read`)
      for (const what of [...hidden, ...dead]) problems.push(`${kind} (/${path}), ${width} px: ${what}`)
    }
    await context.close()
  }
  verdicts.tell(name, problems, `${kinds.length} kinds of page, ${seen} pieces of text, links and pictures seen`)
}
await browser.close()
await host.close()

/** Runs in the page. */
function look(): {hidden: string[]; dead: string[]; count: number} {
  const readable = 'p, li, h1, h2, h3, h4, h5, h6, td, pre, dd, a[href], img, summary, figure'
  const hidden: string[] = []
  let count = 0
  for (const fold of document.querySelectorAll('details')) {
    const summary = fold.querySelector('summary')
    const inClosed = fold.parentElement?.closest('details:not([open])')
    if (!inClosed && !summary?.checkVisibility() && !shownAnyway(fold)) {
      hidden.push(`a fold cannot be opened: ${fold.outerHTML.slice(0, 120)}`)
    }
  }
  for (const fold of document.querySelectorAll('details')) fold.open = true
  for (const element of document.querySelectorAll(`main :is(${readable}), header :is(a, li), footer a`)) {
    // What is hidden as long as no script shows it: it would do nothing. So are places in the text that scripts fill.
    if (element.closest('[hidden], dialog, template') || element.textContent?.trim() === '') continue
    // A way to something that stands beside it is not needed.
    const jump = element.getAttribute('href')
    if (jump?.startsWith('#') && document.getElementById(jump.slice(1))?.checkVisibility()) continue
    if (!element.checkVisibility({opacityProperty: true, visibilityProperty: true}))
      hidden.push(`hidden: ${element.outerHTML.slice(0, 120)}`)
    count++
  }
  const dead = [...document.querySelectorAll('button')]
    .filter(button => button.checkVisibility({visibilityProperty: true}) && !button.closest('form'))
    .map(button => `a button that does nothing: ${button.outerHTML.slice(0, 120)}`)
  return {hidden, dead, count}

  /** The menu of a wide window is open whatever its state is. */
  function shownAnyway(fold: HTMLDetailsElement): boolean {
    return [...fold.children].some(child => child.tagName !== 'SUMMARY' && child.checkVisibility())
  }
}
