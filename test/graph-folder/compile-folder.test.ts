import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {basename, dirname, join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {pageKey} from '../../plugins/index.ts'
import {compileFolder} from '../../src/graph-folder/index.ts'

let root: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'lectern-compile-'))
  await write('pages/Open.md', 'public:: true\n\n- words of [[Shut]]')
  await write('pages/Shut.md', '- secret')
  await write('pages/Blank.md', ' \n')
})

afterEach(() => rm(root, {recursive: true, force: true}))

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), {recursive: true})
  await writeFile(join(root, path), text)
}

function keysOf(pages: ReadonlyMap<string, unknown>): string[] {
  return [...pages.keys()].sort()
}

describe('what is shown', () => {
  it('is what is public, while the graph holds everything', async () => {
    const {site, graph, publicPageCount} = await compileFolder(root, {})
    expect(keysOf(site.graph.pages)).toEqual(['open'])
    expect(keysOf(graph.pages)).toEqual(['open', 'shut'])
    expect(publicPageCount).toBe(1)
  })

  it.each([
    ['all is public by a flag', '{}', {allPublic: true}, ['open', 'shut'], 2],
    ['the configuration says so', '{:publishing/all-pages-public? true}', {}, ['open', 'shut'], 2],
    ['private pages are asked for', '{}', {showPrivate: true}, ['open', 'shut'], 1],
  ])('is more where %s', async (_, config, options, shown, count) => {
    await write('logseq/config.edn', config)
    const {site, publicPageCount} = await compileFolder(root, options)
    expect(keysOf(site.graph.pages)).toEqual(shown)
    expect(publicPageCount).toBe(count)
  })

  it('marks the private pages that it shows, and no other', async () => {
    expect([...(await compileFolder(root, {showPrivate: true})).site.options.shownPrivate]).toEqual(['shut'])
    expect([...(await compileFolder(root, {allPublic: true})).site.options.shownPrivate]).toEqual([])
    expect([...(await compileFolder(root, {})).site.options.shownPrivate]).toEqual([])
  })
})

describe('the title', () => {
  it.each([
    ['is what is asked for', '{:default-home {:page "Open"}}', {title: 'Mine'}, 'Mine'],
    ['is the home page', '{:default-home {:page "Open"}}', {}, 'Open'],
    ['is never a private home page', '{:default-home {:page "Shut"}}', {}, undefined],
    ['is the name of the folder', '{}', {}, undefined],
  ])('%s', async (_, config, options, expected) => {
    await write('logseq/config.edn', config)
    expect((await compileFolder(root, options)).site.options.title).toBe(expected ?? basename(root))
  })
})

describe('compiling again', () => {
  const open = pageKey('Open')

  it('reads no file again that did not change', async () => {
    const first = await compileFolder(root, {})
    await write('pages/Shut.md', '- another secret')
    const second = await compileFolder(root, {}, first.memo)
    expect(second.graph.pages.get(open)).toBe(first.graph.pages.get(open))
    expect(second.graph.pages.get(pageKey('Shut'))?.blocks[0]?.text).toBe('another secret')
  })

  it('reads all again where the configuration changed', async () => {
    const first = await compileFolder(root, {})
    await write('logseq/config.edn', '{:property/separated-by-commas #{:public}}')
    const second = await compileFolder(root, {}, first.memo)
    expect(second.graph.pages.get(open)).not.toBe(first.graph.pages.get(open))
  })

  it('forgets a file that is gone', async () => {
    const first = await compileFolder(root, {})
    await rm(join(root, 'pages/Shut.md'))
    const second = await compileFolder(root, {}, first.memo)
    expect(keysOf(second.graph.pages)).toEqual(['open'])
    expect([...second.memo.pages.keys()]).toEqual(['pages/Open.md'])
  })

  it('says the same of a blank file each time, and makes no page of it', async () => {
    const first = await compileFolder(root, {})
    const second = await compileFolder(root, {}, first.memo)
    expect(second.messages).toEqual(first.messages)
    expect(second.messages.map(({rule, file}) => `${rule} ${file}`)).toEqual(['file-empty pages/Blank.md'])
  })
})
