import {type AssetFile, type Day, defaultGraphConfig, graphPath} from '../../../plugins/1-files/index.ts'
import {readPage} from '../../../plugins/3-page/index.ts'
import {buildGraph, projectPublic} from '../../../plugins/4-graph/index.ts'
import {buildSite, type DeckView, deckView, type Site, type SlideView} from '../../../plugins/5-views/index.ts'

interface DeckOptions {
  readonly notes?: boolean
  readonly assets?: readonly AssetFile[]
  /** Other pages: name → text. */
  readonly pages?: Readonly<Record<string, string>>
}

/**
 * Lines as the text of a page: two spaces a level, a bullet before each line that is no property.
 */
export function outline(...lines: readonly string[]): string {
  return lines
    .map(line => {
      const text = line.trimStart()
      const tabs = '\t'.repeat((line.length - text.length) / 2)
      return /^[a-z.-]+:: /.test(text) ? `${tabs}  ${text}` : `${tabs}- ${text}`
    })
    .join('\n')
}

/** A site of one talk: the text, and a pointer that makes its page a slide. */
export function talkSite(text: string, {notes = false, assets = [], pages = {}}: DeckOptions = {}): Site {
  const config = {...defaultGraphConfig, fileNameFormat: 'triple-lowbar' as const}
  const files = {Talk: `${text}\n- This is a [[presentation]] slide and is the end.\n`, ...pages}
  const read = Object.entries(files).map(([name, text]) =>
    readPage({path: graphPath(`pages/${name}.md`), text}, config),
  )
  const graph = buildGraph({pages: read, assets, config})
  return buildSite(projectPublic(graph, {allPagesPublic: true, notes, mentions: 'text'}), {
    title: 'Tiny',
    base: '/',
    origin: undefined,
    locale: 'en',
    home: undefined,
    today: '2026-05-01' as Day,
    shownPrivate: new Set(),
    notes,
  })
}

/** The deck of `talkSite`. */
export function deckOf(text: string, options: DeckOptions = {}): DeckView {
  const site = talkSite(text, options)
  const [deck] = site.decks
  if (!deck) throw new Error('Expected the page to make a deck')
  return deckView(site, deck.id)
}

export function slidesOf(deck: DeckView): readonly SlideView[] {
  return deck.stacks.flatMap(stack => stack.slides)
}

/** Everything a slide says, without tags, in one line. */
export function wordsOf({breadcrumb, title, titleHtml, html}: SlideView): string {
  return [...breadcrumb, title, titleHtml, html]
    .join(' ')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
}

/** What is on each slide, for comparison: title, part, and the words of the body. */
export function summaryOf(deck: DeckView): readonly string[] {
  return slidesOf(deck).map(slide => {
    const body = wordsOf({...slide, breadcrumb: [], title: '', titleHtml: ''}).trim()
    return `${slide.title}${slide.part ? ` ${slide.part}` : ''}: ${body}`
  })
}
