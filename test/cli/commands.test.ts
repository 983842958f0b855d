import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {runLectern} from './run-lectern.ts'

const small = 'test/fixtures/site/small'
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-cli-'))
})

afterAll(() => rm(folder, {recursive: true, force: true}))

async function notes(name: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const root = join(folder, name)
  for (const [path, content] of Object.entries(files)) {
    await mkdir(join(root, path, '..'), {recursive: true})
    await writeFile(join(root, path), content)
  }
  return root
}

describe('inspect', () => {
  it('prints one JSON object a line, in the order named', async () => {
    const {stdout, code} = await runLectern([
      'inspect',
      '--json',
      `${small}/pages/Tools.md`,
      `${small}/pages/Garden___Beds.md`,
    ])
    expect(code).toBe(0)
    const [tools, beds, ...rest] = stdout
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(rest).toEqual([])
    expect(tools).toMatchObject({
      file: 'pages/Tools.md',
      name: 'Tools',
      kind: 'page',
      properties: {public: true, alias: ['Implements']},
    })
    expect(tools.blocks[0]).toMatchObject({depth: 0, line: 4, text: '## A spade', heading: 2, marker: null})
    expect(tools.blocks[1]).toMatchObject({depth: 1, line: 5, properties: {notes: 'canary-speaker-note'}})
    expect(tools.blocks[1].references).toContainEqual({type: 'page', target: 'Garden'})
    expect(tools.blocks[1].references).toContainEqual({type: 'block', target: '6650a0b1-1111-4a2b-8c3d-000000000001'})
    expect(beds.name).toBe('Garden/Beds')
  })

  it('reads standard input', async () => {
    const {stdout} = await runLectern(['inspect', '--json', '-'], '- TODO [#A] see [[There]] {{embed [[Here]]}}\n')
    expect(JSON.parse(stdout).blocks).toMatchObject([
      {
        depth: 0,
        line: 1,
        marker: 'TODO',
        priority: 'A',
        references: expect.arrayContaining([
          {type: 'page', target: 'There'},
          {type: 'page', target: 'Here'},
        ]),
        macros: [{name: 'embed', args: ['[[Here]]']}],
      },
    ])
  })

  it('says which file is missing', async () => {
    const {code, stderr} = await runLectern(['inspect', 'no/such.md'])
    expect(code).toBe(1)
    expect(stderr).toMatch(/^lectern: Unexpected missing file `no\/such\.md`/)
  })
})

describe('graph', () => {
  it('prints typed nodes and edges, private ones marked, the same bytes twice', async () => {
    const first = await runLectern(['graph', small])
    const second = await runLectern(['graph', small])
    expect(second.stdout).toBe(first.stdout)
    const {nodes, edges} = JSON.parse(first.stdout)
    expect(nodes).toContainEqual({
      id: 'page:garden',
      kind: 'page',
      name: 'Garden',
      file: 'pages/Garden.md',
      public: true,
    })
    expect(nodes).toContainEqual(
      expect.objectContaining({kind: 'page', name: 'Secret plan canary-title', public: false}),
    )
    expect(nodes).toContainEqual(expect.objectContaining({kind: 'missing', name: 'Summer'}))
    expect(edges).toContainEqual(expect.objectContaining({type: 'next-slide', from: 'page:garden', to: 'page:tools'}))
    expect(edges).toContainEqual(expect.objectContaining({type: 'property', key: 'season', from: 'page:garden'}))
    expect(edges).toContainEqual(
      expect.objectContaining({type: 'namespace', from: 'page:garden/beds', to: 'page:garden'}),
    )
    const ids = new Set(nodes.map((node: {id: string}) => node.id))
    expect(edges.filter((edge: {from: string; to: string}) => !ids.has(edge.from) || !ids.has(edge.to))).toEqual([])
  })
})

describe('decks', () => {
  it('prints the chain with its slides', async () => {
    const {stdout} = await runLectern(['decks', small, '--json'])
    const [deck, ...others] = JSON.parse(stdout)
    expect(others).toEqual([])
    expect(deck).toMatchObject({id: 'garden', title: 'Garden', pages: ['Garden', 'Tools', 'Garden/Beds']})
    expect(deck.slides.length).toBeGreaterThan(4)
    expect(Object.keys(deck.slides[0])).toEqual(['id', 'page', 'title', 'layout', 'steps', 'words'])
  })
})

describe('graph in other forms', () => {
  it('writes GraphML and JSON-LD, and leaves out what is private with --public', async () => {
    const graphml = await runLectern(['graph', small, '--format', 'graphml'])
    expect(graphml.stdout).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<graphml .*<\/graphml>\n$/s)
    expect(graphml.stdout).toContain('canary-title')
    const jsonld = await runLectern(['graph', small, '--format', 'jsonld', '--public'])
    expect(Object.keys(JSON.parse(jsonld.stdout))).toEqual(['@context', '@graph'])
    expect(jsonld.stdout).toContain('urn:lectern:')
    expect(jsonld.stdout).not.toContain('canary-title')
  })
})

describe('check', () => {
  it('lists messages with file, line, column and rule, and passes without an error', async () => {
    const {stdout, code} = await runLectern(['check', small, '--json'])
    expect(code).toBe(0)
    const messages = JSON.parse(stdout)
    expect(messages).toContainEqual(
      expect.objectContaining({rule: 'public-not-boolean', file: 'pages/Typo.md', line: 1}),
    )
    expect((await runLectern(['check', small, '--strict'])).code).toBe(1)
  })
})

describe('build', () => {
  it('works from inside the notes, twice at a time, and leaves nothing but the site', async () => {
    const root = await notes('inside', {'pages/A.md': 'public:: true\n\n- words\n'})
    const runs = await Promise.all([
      runLectern(['build', '.', '--out', 'dist'], '', root),
      runLectern(['build', '--out', 'dist-two'], '', root),
    ])
    expect(runs.map(({code, stderr}) => (code === 0 ? 0 : stderr))).toEqual([0, 0])
    expect((await readdir(root)).sort()).toEqual(['dist', 'dist-two', 'pages'])
    expect(await readFile(join(root, 'dist/a/index.html'), 'utf8')).toContain('words')
  })
})

describe('bad input', () => {
  it('says that a folder is missing', async () => {
    const {code, stderr} = await runLectern(['build', join(folder, 'nowhere'), '--out', join(folder, 'out-nowhere')])
    expect(code).toBe(1)
    expect(stderr).toContain('Unexpected missing folder')
    expect(stderr).not.toContain('    at ')
  })

  it('builds the rest beside a binary file, invalid UTF-8, an empty file and a 10,000-deep outline', async () => {
    const deep = Array.from({length: 10_000}, (_, depth) => `${'\t'.repeat(depth)}- level ${depth}`).join('\n')
    const root = await notes('odd', {
      'pages/Good.md': 'public:: true\n\n- good words, see [[Deep]]\n',
      'pages/Binary.md': new Uint8Array([0x89, 0x50, 0, 1, 2, 3]),
      'pages/Latin.md': new Uint8Array([...Buffer.from('public:: true\n\n- caf'), 0xe9, ...Buffer.from(' stays\n')]),
      'pages/Empty.md': '  \n',
      'pages/Deep.md': `public:: true\n\n${deep}\n`,
    })
    const out = join(folder, 'odd-out')
    const report = join(folder, 'odd.json')
    const {code, stderr} = await runLectern(['build', root, '--out', out, '--report', report])
    expect(stderr).not.toContain('    at ')
    expect(code).toBe(0)
    const {messages} = JSON.parse(await readFile(report, 'utf8'))
    const rules = messages.map((message: {rule: string; file: string}) => `${message.rule} ${message.file}`)
    expect(rules).toContain('encoding-invalid pages/Binary.md')
    expect(rules).toContain('encoding-invalid pages/Latin.md')
    expect(rules).toContain('file-empty pages/Empty.md')
    expect(rules).toContain('outline-too-deep pages/Deep.md')
    expect(await readFile(join(out, 'good/index.html'), 'utf8')).toContain('good words')
    expect(await readFile(join(out, 'latin/index.html'), 'utf8')).toContain('stays')
    expect(await readFile(join(out, 'deep/index.html'), 'utf8')).toContain('level 9999')
  })

  it('says so where nothing is public, and names both ways to change it', async () => {
    const root = await notes('private', {'pages/Mine.md': '- my words\n'})
    const out = join(folder, 'private-out')
    const {code, stderr} = await runLectern(['build', root, '--out', out])
    expect(code).toBe(1)
    expect(stderr).toContain('public:: true')
    expect(stderr).toContain('--all-public')
    expect(await readFile(join(out, 'index.html'), 'utf8')).toContain('public:: true')
    expect(await readFile(join(out, 'index.html'), 'utf8')).not.toContain('my words')
  })

  it('leaves the last good site alone when a strict build fails', async () => {
    const root = await notes('strict', {'pages/A.md': 'public:: true\n\n- first\n'})
    const out = join(folder, 'strict-out')
    expect((await runLectern(['build', root, '--out', out, '--strict'])).code).toBe(0)
    const before = await readFile(join(out, 'a/index.html'), 'utf8')
    await notes('strict', {'pages/A.md': 'public:: true\n\n- second ![](../assets/gone.png)\n'})
    expect((await runLectern(['build', root, '--out', out, '--strict'])).code).toBe(1)
    expect(await readFile(join(out, 'a/index.html'), 'utf8')).toBe(before)
    expect((await readdir(folder)).filter(name => name.startsWith('.'))).toEqual([])
  })

  it.each([
    ['the folder of the notes itself', (root: string) => root],
    ['a folder around the notes', (root: string) => join(root, '..')],
  ])('refuses to write to %s', async (_, outOf) => {
    const root = await notes('guarded', {'pages/A.md': 'public:: true\n\n- a\n'})
    const {code, stderr} = await runLectern(['build', root, '--out', outOf(root)])
    expect(code).toBe(1)
    expect(stderr).toContain('Unexpected output folder')
    expect(await readFile(join(root, 'pages/A.md'), 'utf8')).toContain('- a')
  })

  it('refuses to write over files that are not its own', async () => {
    const root = await notes('guarded', {'pages/A.md': 'public:: true\n\n- a\n'})
    const mine = await notes('mine', {'thesis.txt': 'years of work'})
    expect((await runLectern(['build', root, '--out', mine])).stderr).toContain('no build of Lectern wrote')
    expect(await readFile(join(mine, 'thesis.txt'), 'utf8')).toBe('years of work')
  })

  it('suggests the key that was meant in a configuration file', async () => {
    const root = await notes('config', {
      'pages/A.md': 'public:: true\n\n- a\n',
      'lectern.config.json': '{"titel": "Mine"}',
    })
    const {code, stderr} = await runLectern(['check', root])
    expect(code).toBe(1)
    expect(stderr).toContain('`titel`')
    expect(stderr).toContain('expected `title`')
  })
})
