import {describe, expect, it} from 'vitest'
import {graphPath, parseGraphConfig} from '../../plugins/1-files/index.ts'
import {deckView, pageView, type Site} from '../../plugins/5-views/index.ts'
import {expectJson, type Fixture, fixturesOf, graphOfFixture, readFixture} from '../fixtures.ts'
import {tinySite} from './tiny-site.ts'

/** `options.json`: what is asked of the site of a fixture. */
interface Asked {
  /** Slugs of pages. */
  readonly pages?: readonly string[]
  /** Ids of decks. */
  readonly decks?: readonly string[]
  /** Only pages with `public:: true` are there. */
  readonly onlyPublic?: boolean
  /** Width and height of pictures, by path. */
  readonly sizes?: Readonly<Record<string, readonly [number, number]>>
}

const configPath = 'logseq/config.edn'

function siteOf(fixture: Fixture, {onlyPublic = false, sizes = {}}: Asked): Site {
  const files = Object.entries(graphOfFixture(fixture))
  const configText = files.find(([path]) => path === configPath)?.[1]
  return tinySite(Object.fromEntries(files.filter(([path]) => path.endsWith('.md'))), {
    onlyPublic,
    assets: files
      .filter(([path]) => path.startsWith('assets/'))
      .map(([path]) => {
        const [width, height] = sizes[path] ?? []
        return {path: graphPath(path), ...(width && height ? {width, height} : {})}
      }),
    ...(configText === undefined ? {} : {config: parseGraphConfig(configText, configPath).config}),
  })
}

/** Safe HTML with each block and list on a line of its own, so that a change reads as one. */
function linesOf(html: string): readonly string[] {
  return html.split(/(?=<(?:li|ul|\/ul|div class="preamble)[ >])/).filter(line => line !== '')
}

/** The words of a piece of HTML. */
function wordsOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** A page without what hangs on the layout of a picture. */
function pageOf(site: Site, slug: string) {
  const {html, references, map, ...facts} = pageView(site, slug)
  return {
    ...facts,
    hasMap: map !== undefined,
    references: references.map(({page, kind, references}) => ({
      page: page.href,
      kind,
      blocks: references.map(({href, breadcrumb, html}) => ({href, breadcrumb, words: wordsOf(html)})),
    })),
    html: linesOf(html),
  }
}

/** The slides of a deck as a listener sees them: no HTML, no sizes. */
function deckOf(site: Site, id: string) {
  const {title, href, stacks, slideCount, unfinished} = deckView(site, id)
  return {
    title,
    href,
    slideCount,
    unfinished,
    stacks: stacks.map(({page, slides, branches}) => ({
      page: page.href,
      branches: branches.map(branch => branch.href),
      slides: slides.map(slide => ({
        id: slide.id,
        number: slide.number,
        title: slide.title,
        part: slide.part,
        breadcrumb: slide.breadcrumb,
        layout: slide.layout,
        steps: slide.steps,
        timing: slide.timing,
        notes: slide.notesHtml,
        words: wordsOf(slide.html),
        columns: slide.html
          .split('class="slide-column')
          .slice(1)
          .map(column => wordsOf(`<${column}`)),
        pictures: [...slide.html.matchAll(/<img src="([^"]*)"/g)].map(match => match[1]),
      })),
    })),
  }
}

describe('views of a folder', () => {
  it.each(fixturesOf('5-views'))('$name', fixture => {
    const asked = JSON.parse(readFixture(fixture, 'options.json') ?? '{}') as Asked
    const {pages = [], decks = []} = asked
    expect(pages.length + decks.length).toBeGreaterThan(0)
    const site = siteOf(fixture, asked)
    expectJson(fixture, 'expected.json', {
      addresses: [...site.slugs.keys()].sort(),
      pages: pages.map(slug => pageOf(site, slug)),
      decks: decks.map(id => deckOf(site, id)),
    })
  })
})
