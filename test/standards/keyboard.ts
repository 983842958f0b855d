// A walk by keyboard alone: every stop of every kind of page is reached, seen and left again, and what can be pressed does
// what it says. Called by `test/full/main.ts`.
import type {Page} from 'playwright-core'
import {launchChromium} from '../site/chromium.ts'
import {base, builtSites} from './built-sites.ts'
import {kindsOfPages, urlOf} from './page-kinds.ts'
import {startStaticHost} from './static-host.ts'
import {useByKeyboard} from './use-by-keyboard.ts'
import {Verdicts} from './verdict.ts'

const [graphs = '../shared/graphs'] = process.argv.slice(2)
/** Stops after which a page is left: the walk is by hand, so to say, and lists are alike from end to end. */
const mostStops = 400
const browser = await launchChromium()
if (!browser) process.exit(0)
const host = await startStaticHost()
const verdicts = new Verdicts()

for (const {name, folder} of await builtSites(graphs, ['content', 'logseq-docs'])) {
  host.serve(folder, base)
  for (const {kind, path} of kindsOfPages(folder)) {
    const problems: string[] = []
    let stops = 0
    for (const width of name === 'content' ? [390, 1440] : [1440]) {
      const context = await browser.newContext({viewport: {width, height: 900}, reducedMotion: 'reduce'})
      const page = await context.newPage()
      await page.goto(urlOf(host.port, base, path), {waitUntil: 'networkidle'})
      const walk = await walkThrough(page)
      stops += walk.stops
      problems.push(...walk.problems.map(problem => `${width} px: ${problem}`))
      await context.close()
    }
    verdicts.tell(`${name}, ${kind} (/${path})`, problems, `${stops} stops`)
  }
  const context = await browser.newContext({viewport: {width: 1440, height: 900}, reducedMotion: 'reduce'})
  const used = await useByKeyboard(await context.newPage(), kindsOfPages(folder), path => urlOf(host.port, base, path))
  verdicts.tell(`${name}, use`, used.problems, used.tried.join(', '))
  await context.close()
}
await browser.close()
await host.close()

interface Stop {
  /** Number of the element among those that can be focused; -1 for none of them. */
  readonly number: number
  readonly name: string
  readonly problem: string | undefined
}

async function walkThrough(page: Page): Promise<{stops: number; problems: readonly string[]}> {
  const all = await page.evaluate(prepare)
  const reached = new Set<number>()
  const problems = new Set<string>()
  let last = -2
  let stuck = 0
  for (let press = 0; press < Math.min(all.length, mostStops) * 1.5 + 20; press++) {
    await page.keyboard.press('Tab')
    let stop: Stop = await page.evaluate(lookAtFocus)
    // A frame may be on its way on a machine that is busy: what is wrong is wrong a moment later too.
    for (let again = 0; again < 3 && stop.problem !== undefined; again++) {
      await page.waitForTimeout(200)
      stop = await page.evaluate(lookAtFocus)
    }
    if (stop.problem !== undefined) problems.add(`${stop.problem}: ${stop.name}`)
    stuck = stop.number === last ? stuck + 1 : 0
    // A field of hours and minutes has a stop for each.
    if (stuck > 4) {
      problems.add(`the focus stays at ${stop.name}`)
      break
    }
    last = stop.number
    if (reached.has(stop.number) && reached.size >= all.length) break
    if (stop.number >= 0) reached.add(stop.number)
  }
  if (all.length <= mostStops) {
    for (const [number, name] of all.entries()) if (!reached.has(number)) problems.add(`not reached: ${name}`)
  }
  return {stops: reached.size, problems: [...problems]}
}

/** Runs in the page: number what can be focused and note how it looks without the focus. */
function prepare(): string[] {
  const focusable =
    'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary, iframe, audio[controls], video[controls], [tabindex]'
  const seen = [...document.querySelectorAll<HTMLElement>(focusable)].filter(
    element =>
      element.tabIndex >= 0 &&
      element.checkVisibility({visibilityProperty: true, contentVisibilityAuto: false}) &&
      element.closest('[inert]') === null &&
      !isLaterRadio(element),
  )
  const looks = new Map(seen.map(element => [element, lookOf(element)]))
  Object.assign(globalThis, {seen, looks, lookOf})
  return seen.map(element => element.outerHTML.slice(0, 120))

  /** Of radio buttons of one name the arrow keys reach the others. */
  function isLaterRadio(element: HTMLElement): boolean {
    return element instanceof HTMLInputElement && element.type === 'radio' && !element.checked
  }
  function lookOf(element: Element): string {
    const parts = [element, ...element.querySelectorAll('*')].slice(0, 12)
    return parts
      .map(part => {
        const style = getComputedStyle(part)
        return [
          style.outlineStyle,
          style.boxShadow,
          style.backgroundColor,
          style.borderColor,
          style.color,
          style.fill,
          style.stroke,
          style.opacity,
        ].join()
      })
      .join(';')
  }
}

/** Runs in the page: where the focus is, and what is wrong with that. */
function lookAtFocus(): Stop {
  const {seen, looks, lookOf} = globalThis as unknown as {
    seen: HTMLElement[]
    looks: Map<Element, string>
    lookOf(element: Element): string
  }
  const element = document.activeElement
  if (!(element instanceof HTMLElement || element instanceof SVGElement) || element === document.body) {
    return {number: -1, name: 'the page', problem: undefined}
  }
  const name = element.outerHTML.slice(0, 120)
  const number = seen.indexOf(element as HTMLElement)
  const box = element.getBoundingClientRect()
  const isInView = box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth
  if (box.width < 1 || box.height < 1) return {number, name, problem: 'has no size'}
  if (!isInView) return {number, name, problem: 'is outside the window while it has the focus'}
  // Of such a field the browser itself marks the part that has the focus.
  if (element instanceof HTMLInputElement && /^(?:date|time|month|week)/.test(element.type)) {
    return {number, name, problem: undefined}
  }
  const before = looks.get(element)
  if (before !== undefined && before === lookOf(element))
    return {number, name, problem: 'looks the same with the focus'}
  return {number, name, problem: undefined}
}
