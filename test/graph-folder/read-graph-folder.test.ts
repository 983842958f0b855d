import {mkdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {graphPath} from '../../plugins/index.ts'
import {readAsset} from '../../src/graph-folder/read-asset.ts'
import {readGraphFolder, readNote} from '../../src/graph-folder/read-graph-folder.ts'
import {madeFolder} from './made-folder.ts'

function svg(width: number, height: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"/>`
}

describe('readGraphFolder', () => {
  it('throws a sentence for a folder without notes', async () => {
    const root = await madeFolder({'assets/a.png': 'x'})
    await expect(readGraphFolder(root)).rejects.toThrow(/without notes, expected Markdown files/)
  })

  it.each([
    ['journals only', 'journals/2024_01_01.md'],
    ['Org only', 'pages/a.org'],
  ])('reads a folder of %s', async (_, path) => {
    const {files, messages} = await readGraphFolder(await madeFolder({[path]: '- a'}))
    expect(files.map(file => file.path)).toEqual([path])
    expect(messages).toEqual([])
  })

  it('reports a configuration that is a folder, and reads the rest', async () => {
    const root = await madeFolder({'pages/a.md': '- a'})
    await mkdir(join(root, 'logseq/config.edn'), {recursive: true})
    const {files, messages} = await readGraphFolder(root)
    expect(files).toHaveLength(1)
    expect(messages).toMatchObject([{rule: 'file-unreadable', file: 'logseq/config.edn', actual: 'EISDIR'}])
  })

  // Other systems take the two names for one.
  it.runIf(process.platform === 'linux')('reads the first of two names that differ in Unicode form alone', async () => {
    const root = await madeFolder({'pages/Caf\u00e9.md': '- composed', 'pages/Cafe\u0301.md': '- decomposed'})
    const {files, messages} = await readGraphFolder(root)
    expect(files).toEqual([{path: 'pages/Caf\u00e9.md', text: '- decomposed'}])
    expect(messages).toMatchObject([{rule: 'page-collision', file: 'pages/Caf\u00e9.md'}])
  })
})

describe('readNote', () => {
  it.each([
    ['that went away', 'gone.md', 'ENOENT', /went away while/],
    ['whose name is not UTF-8', 'caf\uFFFD.md', 'ENOENT', /not UTF-8/],
    ['that is a folder', '.', 'EISDIR', /EISDIR/],
  ])('reports a note %s, with a way out', async (_, name, actual, reason) => {
    const root = await madeFolder({})
    const {file, message} = await readNote({path: graphPath(`pages/${name}`), absolute: join(root, name)})
    expect(file).toBeUndefined()
    expect(message).toMatchObject({rule: 'file-unreadable', line: 1, column: 1, actual})
    expect(message?.reason).toMatch(reason)
    expect(message?.note).toBeTruthy()
  })

  it.each([
    ['UTF-16', Buffer.from('\uFEFF- a', 'utf16le'), /UTF-16/],
    ['a NUL', Buffer.from('- some words\0'), /NUL/],
  ])('names %s, and keeps the text', async (_, bytes, reason) => {
    const root = await madeFolder({'a.md': bytes})
    const {file, message} = await readNote({path: graphPath('a.md'), absolute: join(root, 'a.md')})
    expect(file?.text).toMatch(/^- /)
    expect(message?.rule).toBe('encoding-invalid')
    expect(message?.reason).toMatch(reason)
  })
})

describe('readAsset', () => {
  async function assetOf(name: string, content: string) {
    const root = await madeFolder({})
    await writeFile(join(root, name), content)
    return (await readAsset({path: graphPath(name), absolute: join(root, name)})).asset
  }

  it.each([
    ['has the size of an image', 'a.svg', svg(12, 5), {width: 12, height: 5, bytes: svg(12, 5).length}],
    ['takes an ending in capitals', 'A.SVG', svg(12, 5), {width: 12, height: 5, bytes: svg(12, 5).length}],
    ['has no size where the header is odd', 'a.png', 'no picture', {fault: 'foreign'}],
    ['has no size where the file is empty', 'a.png', '', {fault: 'empty'}],
    ['has no size where it is no image', 'a.pdf', svg(12, 5), {}],
  ])('%s', async (_, name, content, size) => {
    expect(await assetOf(name, content)).toEqual({path: name, ...size})
  })

  it.each(['gone.png', 'gone.pdf'])('reports %s, and leaves it out', async name => {
    const root = await madeFolder({})
    const {asset, message} = await readAsset({path: graphPath(name), absolute: join(root, name)})
    expect(asset).toBeUndefined()
    expect(message).toMatchObject({rule: 'file-unreadable', file: name})
  })
})
