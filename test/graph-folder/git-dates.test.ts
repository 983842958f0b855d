import {execFileSync} from 'node:child_process'
import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import {type GraphPath, graphPath} from '../../plugins/index.ts'
import {gitDates} from '../../src/graph-folder/git-dates.ts'
import {compileFolder} from '../../src/graph-folder/index.ts'
import {madeFolder} from './made-folder.ts'

const author = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false']

function git(folder: string, ...args: readonly string[]): string {
  return execFileSync('git', [...author, ...args], {cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']})
}

function commit(folder: string, date: string): void {
  git(folder, 'add', '-A')
  git(folder, 'commit', '-q', '-m', 'Change', '--date', date)
}

/** A repository whose graph is a folder in it: an old note, a changed one, and one that no commit knows. */
async function madeRepository(): Promise<string> {
  const root = await madeFolder({
    'README.md': 'x',
    'notes/pages/Ä [b] "c".md': 'public:: true\n\n- a',
    'notes/pages/Old.md': 'public:: true\n\n- a',
    'notes/pages/Shut.md': '- a',
  })
  git(root, 'init', '-q')
  commit(root, '2026-01-01T23:30:00-0200')
  await madeChange(root, 'notes/pages/Ä [b] "c".md', 'public:: true\n\n- b')
  commit(root, '2026-02-01T10:00:00Z')
  await madeChange(root, 'notes/pages/Shut.md', '- b')
  commit(root, '2026-03-01T10:00:00Z')
  await madeChange(root, 'notes/pages/New.md', 'public:: true\n\n- a')
  return root
}

async function madeChange(root: string, path: string, text: string): Promise<void> {
  await writeFile(join(root, path), text)
}

function paths(...names: readonly string[]): ReadonlySet<GraphPath> {
  return new Set(names.map(graphPath))
}

const all = paths('pages/Ä [b] "c".md', 'pages/Old.md', 'pages/New.md')

it('says when the last commit touched each file, in UTC', async () => {
  const root = await madeRepository()
  const dates = await gitDates(join(root, 'notes'), all)
  expect(Object.fromEntries(dates?.changed ?? [])).toEqual({
    'pages/Ä [b] "c".md': '2026-02-01T10:00:00Z',
    'pages/Old.md': '2026-01-02T01:30:00Z',
  })
})

it('stops at the commit that gave the last date', async () => {
  const root = await madeRepository()
  const dates = await gitDates(join(root, 'notes'), paths('pages/Shut.md'))
  expect([...(dates?.changed ?? [])]).toEqual([['pages/Shut.md', '2026-03-01T10:00:00Z']])
})

it('is not led to another repository by a hook', async () => {
  const root = await madeRepository()
  process.env.GIT_DIR = join(root, 'nowhere')
  try {
    expect((await gitDates(join(root, 'notes'), all))?.changed.size).toBe(2)
  } finally {
    delete process.env.GIT_DIR
  }
})

it('takes no date from where a shallow clone ends', async () => {
  const root = await madeRepository()
  const clone = join(await madeFolder({x: ''}), 'clone')
  git(root, 'clone', '-q', '--depth', '1', `file://${root}`, clone)
  expect((await gitDates(join(clone, 'notes'), all))?.changed.size).toBe(0)
  git(clone, 'fetch', '-q', '--depth', '2')
  const deeper = await gitDates(join(clone, 'notes'), paths('pages/Old.md', 'pages/Shut.md'))
  expect([...(deeper?.changed ?? [])]).toEqual([['pages/Shut.md', '2026-03-01T10:00:00Z']])
})

it('has nothing to say of a folder without history', async () => {
  const root = await madeFolder({'pages/A.md': '- a'})
  expect(await gitDates(root, paths('pages/A.md'))).toBeUndefined()
  git(root, 'init', '-q')
  expect(await gitDates(root, paths('pages/A.md'))).toBeUndefined()
})

it('gives back what it said where nothing was committed since', async () => {
  const root = await madeRepository()
  const notes = join(root, 'notes')
  const first = await gitDates(notes, all)
  expect(await gitDates(notes, all, first)).toBe(first)
  commit(root, '2026-04-01T10:00:00Z')
  expect((await gitDates(notes, all, first))?.changed.get(graphPath('pages/New.md'))).toBe('2026-04-01T10:00:00Z')
})

it('is asked by a compile that draws, of public files alone', async () => {
  const root = await madeRepository()
  const notes = join(root, 'notes')
  expect((await compileFolder(notes, {})).site.options.changed).toBeUndefined()
  const {site, memo} = await compileFolder(notes, {git: true})
  expect([...(site.options.changed?.keys() ?? [])].sort()).toEqual(['pages/Old.md', 'pages/Ä [b] "c".md'])
  expect((await compileFolder(notes, {git: true}, memo)).site.options.changed).toBe(site.options.changed)
})
