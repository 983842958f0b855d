import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import type {AsyncViews} from '../../src/integration/async-views.ts'
import {type LecternOptions, lectern} from '../../src/integration/index.ts'

let root: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'lectern-integration-'))
  const pointer = '- This is a [[presentation]] slide and is the end.'
  await write('pages/Open.md', `public:: true\n\n- words\n  notes:: for the speaker\n${pointer}`)
  await write('pages/Shut.md', '- secret')
})

afterEach(() => rm(root, {recursive: true, force: true}))

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), {recursive: true})
  await writeFile(join(root, path), text)
}

interface Started {
  readonly views: AsyncViews
  /** Patterns of the routes that were injected. */
  readonly routes: readonly string[]
}

/** Start the integration as Astro does, and take what its routes would get. */
async function start(
  command: 'dev' | 'build',
  options: Partial<LecternOptions> = {},
  config: {readonly base: string; readonly site?: string} = {base: '/'},
): Promise<Started> {
  const routes: string[] = []
  let plugin: {load(id: string): string | undefined; resolveId(id: string): string | undefined} | undefined
  const setup = lectern({graph: root, ...options}).hooks['astro:config:setup'] as unknown as (
    astro: unknown,
  ) => Promise<void>
  await setup({
    config,
    command,
    injectRoute: ({pattern}: {pattern: string}) => routes.push(pattern),
    updateConfig: ({vite}: {vite: {plugins: (typeof plugin)[]}}) => {
      plugin = vite.plugins[0]
    },
  })
  const code = plugin?.load(plugin.resolveId('virtual:lectern') ?? '') ?? ''
  const module = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as {default: AsyncViews}
  return {views: module.default, routes}
}

describe('the integration', () => {
  it.each([
    ['dev', {}, ['open']],
    ['dev', {showPrivate: true}, ['open', 'shut']],
    ['build', {}, ['open']],
    ['build', {showPrivate: true}, ['open']],
    ['build', {allPublic: true}, ['open', 'shut']],
  ] as const)('shows private pages in `dev` alone, and only if asked: %s %j', async (command, options, slugs) => {
    const {views} = await start(command, options)
    expect([...(await views.pageSlugs())].sort()).toEqual(slugs)
    expect((await views.at('shut')) !== undefined).toBe((slugs.length as number) === 2)
    expect(views.development).toBe(command === 'dev')
  })

  it.each([
    ['dev', {}, true],
    ['dev', {notes: false}, false],
    ['build', {}, false],
    ['build', {notes: true}, false],
  ] as const)('shows notes of the speaker in `dev` alone: %s %j', async (command, options, shown) => {
    const {views} = await start(command, options)
    const deck = JSON.stringify(await views.deck((await views.deckIds())[0] ?? ''))
    expect(deck).toContain('words')
    expect(deck.includes('for the speaker')).toBe(shown)
  })

  it.each([
    ['/', '/open/'],
    ['/notes', '/notes/open/'],
    ['/notes/', '/notes/open/'],
  ])('takes the base %j of Astro', async (base, href) => {
    const {views} = await start('build', {}, {base})
    expect((await views.page('open')).href).toBe(href)
  })

  it('keeps two of them in one process apart', async () => {
    const first = await start('build', {title: 'First'})
    const second = await start('build', {title: 'Second'})
    expect([(await first.views.frame()).siteTitle, (await second.views.frame()).siteTitle]).toEqual(['First', 'Second'])
  })

  it('injects each route once', async () => {
    const {routes} = await start('build')
    expect(new Set(routes).size).toBe(routes.length)
    expect(routes).toEqual(expect.arrayContaining(['/', '/[...slug]', '/404', '/journals', '/decks/[deck]']))
  })

  it('publishes nothing while the configuration cannot be read, and shows it in `dev`', async () => {
    await write('logseq/config.edn', '{:hidden ["pages/Open"')
    await expect(start('build')).rejects.toThrow('logseq/config.edn')
    expect(await (await start('dev')).views.pageSlugs()).toEqual(['open'])
  })

  it('builds where a note cannot be read: only the configuration says what is hidden', async () => {
    await writeFile(join(root, 'pages/Binary.md'), new Uint8Array([0, 1, 2]))
    expect(await (await start('build')).views.pageSlugs()).toEqual(['open'])
  })
})
