import {copyFile, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {type CompiledFolder, compileFolder} from '../../src/graph-folder/index.ts'
import {assetFileOf, copyAssets} from '../../src/integration/assets.ts'
import {contentTypeOf} from '../../src/integration/content-type.ts'
import {copyPublicFiles, publicFileOf} from '../../src/integration/public-files.ts'
import {projectFolder} from '../fixtures.ts'

const small = join(projectFolder, 'test/fixtures/site/small')
let compiled: CompiledFolder
let out: string

beforeAll(async () => {
  compiled = await compileFolder(small, {base: '/sub/'})
  out = await mkdtemp(join(tmpdir(), 'lectern-assets-'))
})

afterAll(() => rm(out, {recursive: true, force: true}))

describe('assets of a site', () => {
  it('are the files that public blocks show, and no other', async () => {
    await copyAssets(compiled, out)
    expect((await readdir(out, {recursive: true})).sort()).toEqual(['assets', join('assets', 'bean.svg')])
  })

  it.each([
    ['/sub/assets/bean.svg', join(small, 'assets/bean.svg')],
    ['/sub/assets/%62ean.svg', join(small, 'assets/bean.svg')],
    ['/sub/assets/canary-asset.svg', undefined],
    ['/sub/assets/../logseq/config.edn', undefined],
    ['/sub/pages/Garden.md', undefined],
    ['/assets/bean.svg', undefined],
    ['/sub/assets/%E0%A4%A', undefined],
  ])('at %s are found while it is served, where they are public', (address, file) => {
    expect(assetFileOf(compiled, address)).toBe(file)
  })
})

describe('files of Lectern itself', () => {
  it('do not take the place of the author’s', async () => {
    await writeFile(join(out, 'favicon.svg'), 'mine')
    await copyPublicFiles(out)
    const names = await readdir(out)
    expect(names).toEqual(expect.arrayContaining(await readdir(join(projectFolder, 'public'))))
    expect(await readdir(join(projectFolder, 'public'))).toContain('favicon.svg')
    expect(await readFile(join(out, 'favicon.svg'), 'utf8')).toBe('mine')
  })

  it('are scripts without comments, also where Astro has copied them as they are', async () => {
    await copyFile(join(projectFolder, 'public/stage.js'), join(out, 'stage.js'))
    await writeFile(join(out, 'theme.js'), '// mine\n')
    await copyPublicFiles(out)
    const lines = (await readFile(join(out, 'stage.js'), 'utf8')).split('\n')
    expect(lines).toContain("root.classList.add('present')")
    expect(lines.filter(line => line.trimStart().startsWith('//'))).toEqual([])
    expect(await readFile(join(out, 'theme.js'), 'utf8')).toBe('// mine\n')
  })

  it.each([
    ['/sub/', '/sub/favicon.svg', join(projectFolder, 'public/favicon.svg')],
    ['/', '/favicon.svg', join(projectFolder, 'public/favicon.svg')],
    ['/sub/', '/favicon.svg', undefined],
    ['/', '/../package.json', undefined],
    ['/', '/', undefined],
  ])('under %s at %s', (base, address, file) => expect(publicFileOf(base, address)).toBe(file))
})

describe('contentTypeOf', () => {
  it.each([
    ['reads the last extension', 'a.tar.svg', 'image/svg+xml'],
    ['reads any case', 'A.PNG', 'image/png'],
    ['does not guess at an unknown one', 'a.xyz', 'application/octet-stream'],
    ['does not guess without one', 'png/a', 'application/octet-stream'],
    ['does not take what every object has', 'a.constructor', 'application/octet-stream'],
  ])('%s', (_, file, type) => expect(contentTypeOf(file)).toBe(type))
})
