import {chmod, mkdir, symlink} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {walkGraphFolder} from '../../src/graph-folder/walk-graph-folder.ts'
import {builtPage, madeFolder} from './made-folder.ts'

async function listed(files: Readonly<Record<string, string>>): Promise<{notes: string[]; assets: string[]}> {
  const {notes, assets, messages} = await walkGraphFolder(await madeFolder(files))
  expect(messages).toEqual([])
  return {notes: notes.map(({path}) => path), assets: assets.map(({path}) => path)}
}

describe('walkGraphFolder', () => {
  it('tells notes from assets, in path order', async () => {
    expect(
      await listed({
        'pages/b.md': '',
        'pages/B.MD': '',
        'pages/a.markdown': '',
        'journals/2024_01_01.org': '',
        'top.md': '',
        'assets/p.png': '',
        'pages/x.mdx': '',
        README: '',
      }),
    ).toEqual({
      notes: ['journals/2024_01_01.org', 'pages/B.MD', 'pages/a.markdown', 'pages/b.md', 'top.md'],
      assets: ['README', 'assets/p.png', 'pages/x.mdx'],
    })
  })

  it.each([
    ['names that start with a dot', {'.git/a.md': '', 'pages/.a.md': '', 'assets/.DS_Store': ''}],
    ['packages', {'node_modules/x/README.md': '', 'pages/node_modules/a.md': ''}],
    ['backups of Logseq', {'logseq/bak/pages/a.md': '', 'logseq/version-files/a.md': ''}],
    ["Logseq's own files", {'logseq/config.edn': '', 'logseq/custom.css': ''}],
    ['a site that Lectern wrote', {'dist/404.html': builtPage, 'dist/a/index.html': builtPage, 'dist/assets/a.md': ''}],
  ])('does not list %s', async (_, files: Readonly<Record<string, string>>) => {
    expect(await listed({...files, 'pages/Here.md': ''})).toEqual({notes: ['pages/Here.md'], assets: []})
  })

  it.each([
    ['a site that another program wrote', {'www/404.html': '<meta name="generator" content="Other">', 'www/a.md': ''}],
    ['a folder called dist', {'dist/a.md': ''}],
    ['a folder of backups elsewhere', {'pages/bak/a.md': ''}],
  ])('lists %s', async (_, files: Readonly<Record<string, string>>) => {
    const {notes} = await listed(files)
    expect(notes).toHaveLength(1)
  })

  it('lists the folder it was given, whatever that holds', async () => {
    expect(await listed({'404.html': builtPage, 'a.md': ''})).toMatchObject({notes: ['a.md']})
  })

  it('follows no symbolic link', async () => {
    const root = await madeFolder({'pages/a.md': ''})
    await symlink('a.md', join(root, 'pages/link.md'))
    await symlink('nowhere', join(root, 'pages/dangling.md'))
    await symlink('.', join(root, 'pages/loop'))
    const {notes, assets} = await walkGraphFolder(root)
    expect([...notes, ...assets].map(({path}) => path)).toEqual(['pages/a.md'])
  })

  it('takes no folder for a note', async () => {
    const root = await madeFolder({'pages/a.md': ''})
    await mkdir(join(root, 'pages/folder.md'))
    expect((await walkGraphFolder(root)).notes).toHaveLength(1)
  })

  // The superuser may list any folder.
  it.skipIf(process.getuid?.() === 0)('reports a folder it may not list, and lists the rest', async () => {
    const root = await madeFolder({'pages/a.md': '', 'locked/b.md': ''})
    await chmod(join(root, 'locked'), 0)
    const {notes, messages} = await walkGraphFolder(root)
    await chmod(join(root, 'locked'), 0o700)
    expect(notes.map(({path}) => path)).toEqual(['pages/a.md'])
    expect(messages).toMatchObject([{rule: 'file-unreadable', file: 'locked', actual: 'EACCES'}])
  })

  it('reports a folder that is gone', async () => {
    const root = await madeFolder({})
    const {notes, messages} = await walkGraphFolder(join(root, 'gone'))
    expect(notes).toEqual([])
    expect(messages).toMatchObject([{rule: 'file-unreadable', file: '.', actual: 'ENOENT'}])
  })
})
