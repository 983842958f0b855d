import {resolve} from 'node:path'
import {
  explainPage,
  hrefOf,
  type PageExplanation,
  pageKey,
  pageSlug,
  readSourceFile,
  type Visibility,
} from '../../plugins/index.ts'
import {type CompiledFolder, compileFolder} from '../graph-folder/index.ts'
import {readConfigFile} from './config-file.ts'
import {plural} from './print-messages.ts'
import {type SiteFlags, siteOptions} from './site-options.ts'

interface ExplainFlags extends SiteFlags {
  readonly json?: boolean
}

/** Where a page is on the site, and why there. */
interface Address {
  /** With the base; null for a page that has none. */
  readonly url: string | null
  readonly from: 'home' | 'permalink' | 'day' | 'title' | 'collision' | 'hub' | 'private'
}

const mostExamples = 5

/** What each rule says, of the page as subject. `expected` says how to change it. */
const rules: Readonly<Record<Visibility['rule'], readonly [reason: string, wayOut: string]>> = {
  hidden: ['its file is below a path of `:hidden` in logseq/config.edn', 'Take the path out of `:hidden`.'],
  'public-false': ['it says `public:: false`', 'Write `public:: true`.'],
  'public-unreadable': [
    'its `public::` is neither `true` nor `false`, so it counts as private',
    'Write `public:: true`.',
  ],
  'public-twice': [
    'it says `public::` twice, with two values, so it counts as private',
    'Take one of the two lines away.',
  ],
  'public-misplaced': [
    'the words `public:: false` stand where they are no property of the page, so it counts as private',
    'Take the words away, or write `public:: true` as the first line.',
  ],
  'namespace-private': ['a page above it in the namespace is private', 'Write `public:: true` on that page.'],
  'public-true': ['it says `public:: true`', 'Write `public:: false` to take it off the site.'],
  draft: ['its front matter says that it is a draft', 'Take `draft: true` or `published: false` away.'],
  'all-pages-public': ['all pages are that do not say otherwise', 'Write `public:: false` to take it off the site.'],
  'private-by-default': [
    'it says nothing, and pages are private by default',
    'Write `public:: true` as its first line, or build with --all-public.',
  ],
}

const addresses: Readonly<Record<Address['from'], string>> = {
  home: 'the home page',
  permalink: 'from its `permalink::`',
  day: 'from its day',
  title: 'from its title',
  collision: 'another page has the address of its title; see `lectern check`',
  hub: 'a list of what is public below that name, and nothing of this page',
  private: 'none: private pages have no address',
}

/** `lectern explain`: why a page is public or private, its address, what leads to it, its decks. Exit code 1 for no page. */
export async function explain(name: string, folder: string, flags: ExplainFlags): Promise<void> {
  const absolute = resolve(folder)
  const config = await readConfigFile(absolute, process.cwd())
  const compiled = await compileFolder(absolute, siteOptions(flags, config))
  const {graph, policy} = compiled
  const found = explainPage(graph, name, {...policy, examples: mostExamples})
  if (!('key' in found)) {
    const hidden = hiddenFile(compiled, name)
    if (hidden !== undefined) {
      const page = {name, file: hidden, public: false, rule: 'hidden', address: {url: null, from: 'private'}}
      if (flags.json) console.log(JSON.stringify(page, null, 2))
      else console.log(`${name}  (${hidden})\n\nPrivate: ${rules.hidden[0]}. It is not read.\n  ${rules.hidden[1]}`)
      return
    }
    const guesses = found.nearest.map(guess => `\`${guess}\``).join(' or ')
    const meant = guesses === '' ? 'expected the title, an alias or the date of one' : `did you mean ${guesses}?`
    const mentions = found.mentions === 0 ? '' : ` (${plural(found.mentions, 'reference')} to it)`
    if (flags.json) console.log(JSON.stringify({name, found: false, ...found}, null, 2))
    console.error(`lectern: Unexpected name \`${name}\`, which no file makes a page of${mentions}; ${meant}`)
    process.exitCode = 1
    return
  }
  const address = addressOf(compiled, found)
  if (flags.json) {
    const {visibility, place, key: _, ...rest} = found
    const why = {public: visibility.public, rule: visibility.rule, place: place ?? null}
    console.log(JSON.stringify({...rest, ...why, address}, null, 2))
  } else print(found, address, name)
}

/** Path of the hidden file that would make a page of that name; its text, which may name the page otherwise, is not read. */
function hiddenFile({folder}: CompiledFolder, name: string): string | undefined {
  return folder.hiddenNotes.find(
    path => pageKey(readSourceFile({path, text: ''}, folder.config).name) === pageKey(name),
  )
}

function addressOf({site, graph}: CompiledFolder, {key, name, visibility}: PageExplanation): Address {
  const url = hrefOf(site, key)
  const page = graph.pages.get(key)
  if (url === undefined || page === undefined) return {url: null, from: 'private'}
  if (!visibility.public) return {url, from: 'hub'}
  const permalink = page.properties.find(property => property.key === 'permalink')
  const home = site.options.home ?? site.graph.config.homePage
  if (home !== undefined && pageKey(home) === key) return {url, from: 'home'}
  if (page.kind === 'journal') return {url, from: 'day'}
  if (site.pages.get(key)?.slug !== pageSlug(permalink?.written ?? name)) return {url, from: 'collision'}
  return {url, from: permalink === undefined ? 'title' : 'permalink'}
}

function print(
  {name, kind, file, by, visibility, place, incoming, decks}: PageExplanation,
  address: Address,
  asked: string,
): void {
  const [reason, wayOut] = rules[visibility.rule]
  const named = by === 'name' ? '' : `, asked for by its ${by} \`${asked}\``
  console.log(`${name}  (${kind}, ${file}${named})\n`)
  console.log(
    `${visibility.public ? 'Public' : 'Private'}: ${reason}${place === undefined ? '' : `, ${place.file}:${place.line}`}.`,
  )
  console.log(`  ${wayOut}`)
  console.log(`Address: ${address.url === null ? '' : `${address.url}, `}${addresses[address.from]}.`)
  const count = incoming.reduce((sum, {count}) => sum + count, 0)
  console.log(count === 0 ? 'Nothing leads to it.' : `${plural(count, 'edge')} to it from other pages:`)
  for (const {type, count, fromPublic, examples} of incoming) {
    console.log(`  ${count.toLocaleString('en')} × ${type}, ${fromPublic.toLocaleString('en')} from public pages`)
    for (const {file, line, key} of examples) console.log(`    ${file}:${line}${key === undefined ? '' : `  ${key}::`}`)
    if (count > examples.length) console.log(`    … and ${(count - examples.length).toLocaleString('en')} more`)
  }
  if (decks.length === 0) console.log('It is in no deck.')
  for (const {title, position, pages} of decks) console.log(`In the deck ${title}: page ${position} of ${pages}.`)
}
