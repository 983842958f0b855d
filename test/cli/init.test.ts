import {access, mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest'
import {parse} from 'yaml'
import {readConfigFile} from '../../src/cli/config-file.ts'
import {starterConfig} from '../../src/cli/init/starter-config.ts'
import {init} from '../../src/cli/init.ts'
import {runLectern} from './run-lectern.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-init-'))
})

afterAll(() => rm(folder, {recursive: true, force: true}))

/** A repository by its files alone: git itself is not needed. */
async function graph(name: string, files: Readonly<Record<string, string>> = {}): Promise<string> {
  const root = join(folder, name)
  await mkdir(join(root, 'pages'), {recursive: true})
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(root, path, '..'), {recursive: true})
    await writeFile(join(root, path), text)
  }
  return root
}

/** What `init` prints, called without a process of its own. */
async function printed(root: string, flags: Parameters<typeof init>[1] = {}): Promise<string> {
  const log = vi.spyOn(console, 'log').mockReturnValue()
  try {
    await init(root, flags)
    return log.mock.calls.flat().join('\n')
  } finally {
    log.mockRestore()
  }
}

describe('init', () => {
  it('writes a configuration and a workflow, and says what comes next', async () => {
    const root = await graph('my-garden')
    const {stdout, code} = await runLectern(['init', root])
    expect(code).toBe(0)
    expect(stdout).toContain('lectern.config.mjs')
    expect(stdout).toContain('git init')
    expect(await readConfigFile(root, root)).toEqual({title: 'My garden'})
    const workflow = parse(await readFile(join(root, '.github/workflows/publish.yml'), 'utf8'))
    expect(workflow.on.push.branches).toEqual(['main'])
    const runs = workflow.jobs.publish.steps.flatMap((step: {run?: string}) => step.run ?? [])
    expect(runs).toEqual([expect.stringMatching(/^npx --yes lectern@\d+\.\d+ build \. --out _site --site "/)])
    expect(workflow.jobs.publish.steps).toContainEqual(expect.objectContaining({with: {path: '_site'}}))
  })

  it('leaves alone what is there', async () => {
    const root = await graph('kept', {
      'lectern.config.json': '{"title": "Mine"}',
      '.github/workflows/publish.yml': 'mine',
    })
    const told = await printed(root, {deploy: 'github'})
    expect(told.match(/^Kept /gm)).toHaveLength(2)
    expect(await readFile(join(root, '.github/workflows/publish.yml'), 'utf8')).toBe('mine')
    expect(await readConfigFile(root, root)).toEqual({title: 'Mine'})
  })

  it.each([
    ['git@gitlab.example.org:me/notes.git', '.gitlab-ci.yml'],
    ['https://gitlab.com/me/notes', '.gitlab-ci.yml'],
    ['git@github.com:me/gitlab-notes.git', '.github/workflows/publish.yml'],
    ['/srv/gitlab/notes', '.github/workflows/publish.yml'],
  ])('knows by the remote %s where the workflow goes', async (address, file) => {
    const root = await graph(`remote-${file.length}-${address.length}`, {
      '.git/HEAD': 'ref: refs/heads/trunk/notes\n',
      '.git/config': `[core]\n\tbare = false\n[remote "origin"]\n\turl = ${address}\n`,
    })
    expect(await printed(root)).not.toContain('git init')
    const text = await readFile(join(root, file), 'utf8')
    const workflow = parse(text)
    if (file === '.gitlab-ci.yml') expect(workflow.pages.artifacts.paths).toEqual(['public'])
    else expect(workflow.on.push.branches).toEqual(['trunk/notes'])
  })

  it('puts the workflow at the top of the repository, for a graph that lies below', async () => {
    const root = await graph('repository', {'.git/HEAD': 'ref: refs/heads/main\n', '.git/config': ''})
    const below = await graph("repository/my #1 notes/it's")
    await printed(below)
    await access(join(below, 'lectern.config.mjs'))
    const text = await readFile(join(root, '.github/workflows/publish.yml'), 'utf8')
    const runs = parse(text).jobs.publish.steps.flatMap((step: {run?: string}) => step.run ?? [])
    expect(runs[0]).toContain(` build 'my #1 notes/it'\\''s' `)
  })

  it('writes no workflow where none is wanted, and refuses what is no folder', async () => {
    const root = await graph('alone')
    expect(await printed(root, {deploy: 'none'})).not.toContain('yml')
    const {stderr, code} = await runLectern(['init', join(root, 'nowhere')])
    expect(code).toBe(1)
    expect(stderr).toContain('nowhere')
    expect(stderr).not.toContain('    at ')
  })

  it('names in its configuration keys and values that are taken, each of them', async () => {
    const root = await graph('all-keys', {
      'lectern.config.mjs': starterConfig("A gardener's \\ notes").replaceAll(/^ {2}\/\/ (\w+: .*,)$/gm, '  $1'),
    })
    const config = await readConfigFile(root, root)
    expect(config).toMatchObject({title: "A gardener's \\ notes", allPublic: true, theme: {accent: '#2f6fb0'}})
    const written = starterConfig('x').match(/^ {2}(?:\/\/ )?\w+: .*,$/gm)
    expect(Object.keys(config)).toHaveLength(written?.length ?? 0)
  })
})
