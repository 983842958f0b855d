import {appendFile, cp, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {gunzipSync} from 'node:zlib'
import sharp from 'sharp'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {projectRoot, runLectern} from '../cli/run-lectern.ts'
import {runProgram} from '../cli/run-program.ts'

// In the fixture every private thing has a word of its own that begins with `canary`, every private block an id that
// begins with `dead0000`, and what must stay a word that begins with `public-`. Private pages that a public page speaks of
// are called Mentioned, Aliased, Halfway, Secretkind: there, and as text only, those names may stand.
const written = join(projectRoot, 'test/fixtures/site/private')
const privateName = /mentioned|aliased|halfway|secretkind/i

/**
 * The places where other publishers let private things out, and the canaries that stand there. A place without canaries is
 * none yet: whoever adds it to the product adds canaries to the fixture.
 */
const places: readonly (readonly [place: string, canaries: readonly string[]])[] = [
  [
    'body, alias, icon, keys and values, tags of a page',
    ['canary-body', 'canary-alias', 'canary-icon', 'canary-key', 'canary-value', 'canary-tag'],
  ],
  ['title and file name of a page', ['canary-favorite', 'canary-second']],
  ['a block that mentions a public page', ['canary-body', 'canary-inherited', 'canary-journal']],
  ['block references and embeds, embeds of embeds, through a private page', ['canary-child', 'canary-middle']],
  ['labels and raw ids in addresses, attributes and code', ['canary-body']],
  ['queries, their rows and their sources', ['canary-task', 'canary-default-query']],
  ['namespace parents and children', ['canary-child-page', 'canary-inherited']],
  ['tags of private pages', ['canary-hash', 'canary-grandtag']],
  [
    'private blocks of public pages with what is below',
    [
      'canary-kept-block',
      'canary-grandchild',
      'canary-great-grandchild',
      'canary-folded',
      'canary-contradiction',
      'canary-below-contradiction',
    ],
  ],
  [
    'log books, cloze, arguments of macros, comments',
    [
      'canary-logbook',
      'canary-clock',
      'canary-cloze',
      'canary-argument',
      'canary-comment',
      'canary-html-comment',
      'canary-document-comment',
    ],
  ],
  ['nodes, edges and layout of the map', ['canary-body']],
  ['lists of pages, journals, tags and decks', ['canary-journal', 'canary-slide']],
  [
    'pictures, PDFs and their highlights, whiteboards, drawings, hidden files',
    [
      'canary-private',
      'canary-unused',
      'canary-hidden-asset',
      'canary-paper',
      'canary-highlight',
      'canary-highlight-text',
      'canary-board',
      'canary-draw',
      'canary-in-comment',
      'canary-of-a-kept-block',
    ],
  ],
  [
    'favourites, default queries, templates, macros, settings and comments of the configuration',
    [
      'canary-favorite',
      'canary-default-query',
      'canary-template-name',
      'canary-macro-template',
      'canary-setting',
      'canary-config-comment',
      'canary-css',
      'canary-js',
    ],
  ],
  [
    'a private slide in a talk, speaker notes: on slides, in the presenter, in print, handout, sheet of notes and PDF',
    ['canary-slide', 'canary-notes-one', 'canary-notes-two'],
  ],
  [
    'values that are misspelt or stand beside their place',
    [
      'canary-typo',
      'canary-also',
      'canary-first-bullet',
      'canary-under-title',
      'canary-says-both',
      'canary-both',
      'canary-bullet',
    ],
  ],
  [
    'pages of blocks, who refers to them, and how many',
    ['canary-referrer', 'canary-kept-block', 'canary-folded', 'canary-child'],
  ],
  ['the languages of a page, and their links for search engines', ['canary-tongue']],
  ['pictures made of pictures, cards, what a camera says in a photo', ['canary-photo', 'canary-camera']],
  ['search index, suggestions, fragments of previews', []],
  ['feeds, structured data, pictures for previews, `llms.txt`, Markdown twins', []],
  ['redirects, a list of links, suggestions of the page that is not found', []],
  ['lists of what changed, maps of a year, calendars, what any page is drawn from', ['canary-changed', 'canary-day']],
]

interface Output {
  readonly name: string
  readonly text: string
}

let folder: string
/** The notes that are built: those of the fixture, and photos. */
let fixture: string
let outputs: readonly Output[]

async function readAll(root: string): Promise<Output[]> {
  const entries = await readdir(root, {recursive: true, withFileTypes: true})
  const files = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  return Promise.all(
    files.map(async file => {
      const bytes = await readFile(file)
      const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b
      return {name: file.slice(root.length), text: (isGzip ? gunzipSync(bytes) : bytes).toString('utf8')}
    }),
  )
}

/** Words of a pattern in names and texts, each once, in order. */
function wordsIn(files: readonly Output[], pattern: RegExp): readonly string[] {
  const words = files.flatMap(({name, text}) => `${name}\n${text}`.toLowerCase().match(pattern) ?? [])
  return [...new Set(words)].sort()
}

/** Photos are too large to be kept beside this test. Each is large enough for smaller pictures to be made of it. */
async function addPhotos(): Promise<void> {
  const noise = Buffer.from(Array.from({length: 900 * 600 * 3}, (_, at) => (at * 7919) % 251))
  const photo = await sharp(noise, {raw: {width: 900, height: 600, channels: 3}})
    .jpeg()
    .withExif({IFD0: {Make: 'canary-camera'}, IFD3: {GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1'}})
    .toBuffer()
  for (const name of ['shown', 'canary-photo']) await writeFile(join(fixture, 'assets', `${name}.jpg`), photo)
  await writeFile(join(fixture, 'pages/Photo.md'), 'public:: true\n\n- public-photo ![](../assets/shown.jpg)\n')
  await writeFile(join(fixture, 'pages/Camera.md'), '- canary-photo ![](../assets/canary-photo.jpg)\n')
}

/** A history in which a private page was changed on a day of its own, 5 June 1987. */
async function addHistory(): Promise<void> {
  const author = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false']
  const git = async (...args: readonly string[]) => {
    const {code, stderr} = await runProgram('git', [...author, ...args], {cwd: fixture})
    if (code !== 0) throw new Error(`git ended with ${code}:\n${stderr}`)
  }
  await git('init', '-q')
  await git('add', '-A')
  await git('commit', '-q', '-m', 'Write', '--date', '2026-05-02T09:00:00Z')
  await appendFile(join(fixture, 'pages/canary-second.md'), '\n')
  await git('commit', '-q', '-a', '-m', 'Change', '--date', '1987-06-05T09:00:00Z')
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-private-'))
  fixture = join(folder, 'notes')
  await cp(written, fixture, {recursive: true})
  await addPhotos()
  await addHistory()
  const {code, stderr} = await runLectern([
    'build',
    fixture,
    '--out',
    join(folder, 'site'),
    '--site',
    'https://notes.example',
  ])
  if (code !== 0) throw new Error(`lectern build ended with ${code}:\n${stderr}`)
  outputs = await readAll(join(folder, 'site'))
})

afterAll(() => rm(folder, {recursive: true, force: true}))

describe('a site of notes that are mostly private', () => {
  it('holds no private word in any file or file name', async () => {
    expect(wordsIn(await readAll(fixture), /canary[a-z0-9-]*/g).length).toBeGreaterThan(60)
    expect(wordsIn(outputs, /canary[a-z0-9-]*/g)).toEqual([])
  })

  it.each(places.filter(([, canaries]) => canaries.length > 0))('is tried in: %s', async (_, canaries) => {
    const words = wordsIn(await readAll(fixture), /canary[a-z0-9-]*/g)
    expect(canaries.filter(canary => !words.includes(canary))).toEqual([])
  })

  it('holds every public word', async () => {
    const words = wordsIn(await readAll(fixture), /public-[a-z0-9-]+/g)
    expect(words.length).toBeGreaterThan(30)
    expect(wordsIn(outputs, /public-[a-z0-9-]+/g)).toEqual(expect.arrayContaining([...words]))
  })

  it('holds no id of a private block, not even its first digits', () => {
    expect(wordsIn(outputs, /.{0,30}dead0000.{0,20}/g)).toEqual([])
  })

  it('says the name of a private page as text only', () => {
    const addresses = outputs.flatMap(({name, text}) =>
      [...text.matchAll(/\s(?:href|src|id|data-[\w-]+|title)="([^"]*)"/g)]
        .map(([, value = '']) => value)
        // A public page below a private one has an address below it, as its own name says.
        .filter(
          value =>
            privateName.test(value) && !/\/mentioned\/(?:open-child\/)?(?:index\.md)?$/.test(decodeURIComponent(value)),
        )
        .map(value => `${name}: ${value}`),
    )
    expect(addresses).toEqual([])
  })

  it('says it on the pages that say it, and in what is made from them', () => {
    const naming = outputs.filter(({text}) =>
      privateName.test(text.replaceAll(/Mentioned\/Open child|\/mentioned\//g, '')),
    )
    expect(naming.map(({name}) => name).sort()).toEqual([
      '/404.html',
      '/addresses.json',
      '/feed.json',
      '/feed.xml',
      '/front/index.html',
      '/front/index.md',
      '/index.html',
      '/llms.txt',
      '/mentioned/index.html',
      '/mentioned/open-child/index.html',
      '/open/index.html',
      '/open/index.md',
      '/orgopen/index.html',
      '/orgopen/index.md',
      '/pages/index.html',
      '/pages/list.json',
      '/tags/public-tag/feed.xml',
    ])
  })

  it.each([
    ['the feeds', /^\/feed\.(?:xml|json)$/, 2, 'public-description'],
    ['the feed of a tag', /^\/tags\/public-tag\/feed\.xml$/, 1, 'public-body'],
    ['the sitemap', /^\/sitemap-0\.xml$/, 1, 'https://notes.example/open/'],
    ['a page as Markdown', /^\/open\/index\.md$/, 1, 'public-body'],
    ['llms.txt', /^\/llms\.txt$/, 1, 'public-description'],
    ['structured data', /^\/open\/index\.html$/, 1, '"@type":"Article"'],
    ['the list that a script sorts', /^\/pages\/list\.json$/, 1, '"Open"'],
    ['a year', /^\/journals\/2026\/index\.html$/, 1, '>May 1st, 2026: 1 block<'],
    ['what changed', /^\/pages\/changes\/index\.html$/, 1, '/open/'],
    ['another name of a page', /^\/also-open\/index\.html$/, 1, 'https://notes.example/open/'],
  ])('has been searched in what others read: %s', (_, name, count, words) => {
    const found = outputs.filter(output => name.test(output.name))
    expect(found).toHaveLength(count)
    for (const {text} of found) expect(text).toContain(words)
  })

  it('says neither the day of a private journal nor when a private page was changed', () => {
    expect(wordsIn(outputs, /.{0,30}1987.{0,30}/g)).toEqual([])
    expect(
      outputs
        .map(({name}) => name)
        .filter(name => /^\/journals\/\d/.test(name))
        .sort(),
    ).toEqual([
      '/journals/2026-05-01/index.html',
      '/journals/2026-05-01/index.md',
      '/journals/2026/05/index.html',
      '/journals/2026/index.html',
    ])
  })

  it('has no other name of a private page as an address', () => {
    const folders = outputs.filter(({text}) => text.includes('http-equiv="refresh"')).map(({name}) => name)
    expect(folders).toEqual(['/also-open/index.html'])
  })

  it('copies what public blocks show, and no other file', () => {
    const assets = outputs.map(({name}) => name).filter(name => name.startsWith('/assets/'))
    expect(assets.sort()).toEqual(['/assets/shared.svg', '/assets/shown.jpg'])
  })

  it('makes pictures and cards of what is public, each of them named by a page', () => {
    const html = outputs.filter(({name}) => name.endsWith('.html')).map(({text}) => text)
    for (const [kind, pattern] of [
      ['pictures', /^\/_lectern\/pictures\/shown-[0-9a-f]{8}-\d+\.(?:avif|webp)$/],
      ['cards', /^\/_lectern\/cards\/[0-9a-f]{16}\.png$/],
    ] as const) {
      const made = outputs.map(({name}) => name).filter(name => name.startsWith(`/_lectern/${kind}/`))
      expect(made.length).toBeGreaterThan(1)
      expect(made.filter(name => !pattern.test(name) || !html.some(text => text.includes(name)))).toEqual([])
    }
  })

  it('counts only what is public', () => {
    const page = outputs.find(({name}) => name === '/journalized/index.html')?.text ?? ''
    // Two notes speak of it; the journal is private.
    expect(page).toContain('public-journalized')
    expect(page.match(/class="reference-group/g)?.length).toBe(1)
  })

  it('has a page of a block that a public page refers to, and of no other', () => {
    const blocks = outputs.filter(({name}) => name.startsWith('/b/'))
    expect(blocks.map(({name}) => name)).toEqual(['/b/6660a0b1-1111-4000-8000-000000000002/index.html'])
    // A public page embeds it; a private one refers to it as well.
    expect(blocks[0]?.text.match(/class="clipping"/g)).toHaveLength(1)
    expect(blocks[0]?.text).toContain('public-deep')
  })

  it('joins the talk over the private slide', () => {
    const deck = outputs.find(({name}) => name === '/decks/public-talk/index.html')?.text ?? ''
    expect([...deck.matchAll(/public-slide-(?:one|three)/g)].map(([word]) => word)).toEqual(
      expect.arrayContaining(['public-slide-one', 'public-slide-three']),
    )
  })
})
