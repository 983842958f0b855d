import {resolve} from 'node:path'
import {type DeckView, deckView, type Message, pageKey} from '../../plugins/index.ts'
import {compileFolder} from '../graph-folder/index.ts'
import {ConfigError} from './config-error.ts'
import {readConfigFile} from './config-file.ts'
import {type DeckCheckFlags, deckCheck} from './deck-check.ts'
import {formatMessage, plural} from './print-messages.ts'
import {siteOptions} from './site-options.ts'

interface DecksFlags extends DeckCheckFlags {
  /** Look them over as their speaker would. */
  readonly check?: boolean
}

/** More words than an audience reads while somebody speaks. */
const mostWords = 75

/**
 * `lectern decks`: the decks of a folder, private pages included, with their pages, slides and messages; then slide pages
 * that no chain holds, and what else is odd about pointers. With `--check`, what a speaker wants to know on the evening before.
 *
 * @throws ConfigError for an option of the check without it.
 */
export async function decks(folder: string, flags: DecksFlags): Promise<void> {
  if (flags.check) {
    if (flags.out !== undefined && !flags.browser)
      throw new ConfigError('Unexpected --out without --browser, expected both: only a browser looks at a built site')
    return deckCheck(folder, flags)
  }
  for (const flag of ['browser', 'deck', 'out', 'strict'] as const)
    if (flags[flag] !== undefined) throw new ConfigError(`Unexpected --${flag} without --check, expected both`)
  const absolute = resolve(folder)
  const config = await readConfigFile(absolute, process.cwd())
  // The author asks about the folder, not about a site: `showPrivate` draws slides of private pages too.
  const {site, messages} = await compileFolder(absolute, {...siteOptions({}, config), showPrivate: true, notes: true})
  const found = site.decks.map(chain => {
    const view = deckView(site, chain.id)
    return {
      id: chain.id,
      title: chain.title,
      pages: chain.pages.map(page => page.name),
      branches: chain.pages.flatMap(({name, branches}) => branches.map(branch => ({from: name, to: nameOf(branch)}))),
      aspect: view.aspect,
      duration: view.duration,
      slides: slidesOf(view),
      leftOut: view.stacks.flatMap(({page, leftOut}) => leftOut.map(left => ({page: page.text, ...left}))),
      messages: chain.messages,
    }
  })
  if (flags.json) {
    console.log(JSON.stringify(found, null, 2))
    return
  }
  if (found.length === 0)
    console.log('No decks. A page becomes a slide with a block such as: Next [[presentation]] slide [[Page]]')
  const chained = found.filter(({pages}) => pages.length > 1)
  const alone = found.filter(({pages}) => pages.length === 1)
  for (const deck of chained) printDeck(deck)
  if (alone.length > 0) console.log('Unchained')
  for (const deck of alone) {
    console.log(`  ${deck.title}  (${plural(deck.slides.length, 'slide')})`)
    for (const message of deck.messages) console.log(`    ${formatMessage(message)}`)
  }
  printRest(
    messages,
    found.flatMap(deck => deck.messages),
  )

  function nameOf(key: string): string {
    return [...site.graph.pages.values()].find(page => page.key === key)?.name ?? key
  }
}

interface FoundDeck {
  readonly title: string
  readonly pages: readonly string[]
  readonly slides: ReturnType<typeof slidesOf>
  readonly leftOut: readonly unknown[]
  readonly branches: readonly {readonly from: string; readonly to: string}[]
  readonly messages: readonly Message[]
}

function printDeck(deck: FoundDeck): void {
  console.log(`${deck.title}  (${plural(deck.pages.length, 'page')}, ${plural(deck.slides.length, 'slide')})`)
  for (const page of deck.pages) {
    const count = deck.slides.filter(slide => pageKey(slide.page) === pageKey(page)).length
    console.log(`  → ${page}  (${plural(count, 'slide')})`)
    for (const {to} of deck.branches.filter(({from}) => from === page)) console.log(`    ↳ or ${to}`)
  }
  const wordy = deck.slides.filter(({words}) => words > mostWords).length
  if (wordy > 0) console.log(`  ${plural(wordy, 'slide')} with more than ${mostWords} words`)
  if (deck.leftOut.length > 0) console.log(`  ${plural(deck.leftOut.length, 'thing')} left out (see --json)`)
  for (const message of deck.messages) console.log(`  ${formatMessage(message)}`)
}

/** What is odd about pointers and said of no deck. */
function printRest(messages: readonly Message[], said: readonly Message[]): void {
  const known = new Set(said.map(message => formatMessage(message)))
  const rest = messages.filter(message => /^(?:deck|pointer)-/.test(message.rule) && !known.has(formatMessage(message)))
  if (rest.length > 0) console.log('Pointers')
  for (const message of rest) console.log(`  ${formatMessage(message)}`)
}

function slidesOf(view: DeckView) {
  return view.stacks.flatMap(stack =>
    stack.slides.map(({id, title, layout, steps, words, plan}) => ({
      id,
      page: stack.page.text,
      title,
      layout,
      steps,
      words,
      plan,
    })),
  )
}
