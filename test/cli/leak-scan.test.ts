import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {defaultGraphConfig, graphPath, readPage} from '../../plugins/index.ts'
import {findLeaks} from '../../src/cli/find-leaks.ts'
import {compileFolder} from '../../src/graph-folder/index.ts'
import {LeakError} from '../../src/leak-scan/index.ts'
import {runLectern} from './run-lectern.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-leak-'))
})

afterAll(() => rm(folder, {recursive: true, force: true}))

async function write(root: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(join(root, path, '..'), {recursive: true})
    await writeFile(join(root, path), content)
  }
}

/** Names and bytes of all files, as one text. */
async function everythingIn(root: string): Promise<string> {
  const entries = await readdir(root, {recursive: true, withFileTypes: true})
  const files = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  const texts = await Promise.all(
    files.map(async file => `${file.slice(root.length)}\n${await readFile(file, 'latin1')}`),
  )
  return texts.join('\n')
}

const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><title>quokka</title></svg>'

describe('a page that is turned private', () => {
  it('leaves no trace in the next site, nor does its picture, its alias or its talk', async () => {
    const [notes, out] = [join(folder, 'turned'), join(folder, 'turned-site')]
    const page = [
      'alias:: Wombat den',
      '',
      '- The numbat sleeps ![quoll](../assets/quokka.svg) [[Home]] #dunnart',
      '- Next [[presentation]] slide [[Home]]',
      '',
    ].join('\n')
    await write(notes, {
      'pages/Home.md': 'public:: true\n\n- home\n',
      'pages/Bilby.md': `public:: true\n${page}`,
      'assets/quokka.svg': picture,
    })
    const first = await runLectern(['build', notes, '--out', out])
    expect(first.stderr).not.toContain('private')
    expect(first.code).toBe(0)
    const before = await everythingIn(out)
    for (const word of ['numbat', 'quokka', 'Bilby', 'bilby', 'quoll', 'dunnart', 'Wombat'])
      expect(before).toContain(word)

    await write(notes, {'pages/Bilby.md': `public:: false\n${page}`})
    expect(await runLectern(['build', notes, '--out', out])).toMatchObject({code: 0})
    expect(await everythingIn(out)).not.toMatch(/numbat|quokka|bilby|quoll|dunnart|wombat/i)
    expect((await readdir(folder)).filter(name => name.startsWith('.'))).toEqual([])
  })
})

describe('a site that would tell something private', () => {
  // The address of a block is made from its words: a private page of that name is one whose name is in the site.
  const open = 'public:: true\n\n- a block without an id\n'
  const [block] = readPage({path: graphPath('pages/Home.md'), text: open}, defaultGraphConfig).blocks
  const name = block?.anchor ?? ''

  it('is not written, and the one before stays', async () => {
    const [notes, out] = [join(folder, 'leaking'), join(folder, 'leaking-site')]
    await write(notes, {'pages/Home.md': open})
    expect(await runLectern(['build', notes, '--out', out])).toMatchObject({code: 0})
    const before = await everythingIn(out)

    await write(notes, {[`pages/${name}.md`]: '- secret\n', 'pages/Other.md': 'public:: true\n\n- other\n'})
    const {code, stderr} = await runLectern(['build', notes, '--out', out])
    expect(code).toBe(1)
    expect(stderr).toContain('lectern: Unexpected private words in the site')
    expect(stderr).toMatch(new RegExp(`index\\.html, byte \\d+: the name of pages/${name}\\.md:1, which is private`))
    expect(stderr).not.toContain('    at ')
    expect(await everythingIn(out)).toBe(before)
    expect((await readdir(folder)).filter(entry => entry.startsWith('.'))).toEqual([])
  })

  it('is written where its author says so', async () => {
    const [notes, out] = [join(folder, 'unseen'), join(folder, 'unseen-site')]
    const config = '{"privacy": {"scan": false}}'
    await write(notes, {'pages/Home.md': open, [`pages/${name}.md`]: '- secret\n', 'lectern.config.json': config})
    expect(await runLectern(['build', notes, '--out', out])).toMatchObject({code: 0})
  })
})

describe('privacy.mentions', () => {
  const files = {
    'pages/Home.md': 'public:: true\n\n- home of [[Bilby]] and more\n- other\n',
    'pages/Bilby.md': '- secret\n',
  }

  it.each([
    ['text', 'home of Bilby and more', ''],
    ['redact', 'home of private page and more', 'Bilby'],
    ['drop-block', 'other', 'home of'],
  ])('%s: the site says so', async (mentions, says, hides) => {
    const [notes, out] = [join(folder, mentions), join(folder, `${mentions}-site`)]
    await write(notes, {...files, 'lectern.config.json': JSON.stringify({privacy: {mentions}})})
    expect(await runLectern(['build', notes, '--out', out])).toMatchObject({code: 0})
    const everything = await everythingIn(out)
    expect(everything).toContain(says)
    if (hides !== '') expect(everything).not.toContain(hides)
  })

  it('error: nothing is written, and the message says where', async () => {
    const [notes, out] = [join(folder, 'error'), join(folder, 'error-site')]
    await write(notes, {...files, 'lectern.config.json': '{"privacy": {"mentions": "error"}}'})
    const {code, stderr} = await runLectern(['build', notes, '--out', out])
    expect(code).toBe(1)
    expect(stderr).toContain('pages/Home.md:3:11  error')
    expect(stderr).toContain('lectern: Unexpected mention of a private page at pages/Home.md:3:11')
    expect(await readdir(folder)).not.toContain('error-site')
    expect(await runLectern(['check', notes])).toMatchObject({code: 1})
  })
})

describe('findLeaks', () => {
  it('reads the files of a site, and not the bytes of what an author shows', async () => {
    const [notes, out] = [join(folder, 'planted'), join(folder, 'planted-site')]
    await write(notes, {
      'pages/Home.md': 'public:: true\n\n- ![x](../assets/quokka.svg)\n',
      'pages/Bilby.md': '- secret quokka\n',
      'assets/quokka.svg': picture,
    })
    const compiled = await compileFolder(notes, {})
    await write(out, {'assets/quokka.svg': picture.replace('quokka', 'bilby'), 'index.html': '<p>home</p>'})
    expect(await findLeaks(compiled, out)).toEqual([])
    await write(out, {'deep/er/index.html': '<p>Bilby</p>'})
    const leaks = await findLeaks(compiled, out)
    expect(new LeakError(leaks).message).toContain('deep/er/index.html, byte 3: the name of pages/Bilby.md:1')
  })
})
