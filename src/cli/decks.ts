import {resolve} from 'node:path'
import {deckView, pageKey} from '../../plugins/index.ts'
import {compileFolder} from '../graph-folder/index.ts'
import {readConfigFile} from './config-file.ts'
import {formatMessage, plural} from './print-messages.ts'
import {siteOptions} from './site-options.ts'

interface DecksFlags {
  readonly json?: boolean
}

/** `lectern decks`: the decks of a folder, private pages included, with their pages, slides and messages. */
export async function decks(folder: string, flags: DecksFlags): Promise<void> {
  const absolute = resolve(folder)
  const config = await readConfigFile(absolute, process.cwd())
  // The author asks about the folder, not about a site: `showPrivate` draws slides of private pages too.
  const {site} = await compileFolder(absolute, {...siteOptions({}, config), showPrivate: true, notes: true})
  const found = site.decks.map(chain => {
    const view = deckView(site, chain.id)
    const slides = view.stacks.flatMap(stack =>
      stack.slides.map(({id, title, steps}) => ({id, page: stack.page.text, title, steps})),
    )
    return {
      id: chain.id,
      title: chain.title,
      pages: chain.pages.map(page => page.name),
      slides,
      messages: chain.messages,
    }
  })
  if (flags.json) {
    console.log(JSON.stringify(found, null, 2))
    return
  }
  if (found.length === 0)
    console.log('No decks. A page becomes a slide with a block such as: Next [[presentation]] slide [[Page]]')
  for (const deck of found) {
    console.log(`${deck.title}  (${plural(deck.pages.length, 'page')}, ${plural(deck.slides.length, 'slide')})`)
    for (const page of deck.pages) {
      const count = deck.slides.filter(slide => pageKey(slide.page) === pageKey(page)).length
      console.log(`  → ${page}  (${plural(count, 'slide')})`)
    }
    for (const message of deck.messages) console.log(`  ${formatMessage(message)}`)
  }
}
