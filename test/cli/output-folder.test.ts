import {spawn} from 'node:child_process'
import {existsSync} from 'node:fs'
import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {prepareOutput} from '../../src/cli/output-folder.ts'
import {projectRoot, runLectern} from './run-lectern.ts'

let root: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'lectern-output-'))
})

afterEach(() => rm(root, {recursive: true, force: true}))

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), {recursive: true})
  await writeFile(join(root, path), text)
}

describe('prepareOutput', () => {
  it.each([
    ['the notes', 'notes', 'notes'],
    ['a folder around them', '.', 'notes'],
    ['a folder around notes whose name has a colon', '.', 'My: notes/2024'],
    ['a folder around notes whose name begins with two dots', '.', '..notes'],
  ])('refuses %s', async (_, out, notes) => {
    await expect(prepareOutput(join(root, out), join(root, notes))).rejects.toThrow(/Unexpected output folder/)
  })

  it.each([
    ['a folder inside the notes', 'notes/dist'],
    ['a folder beside them whose name begins like theirs', 'notes-site'],
  ])('takes %s, and leaves nothing where it is discarded', async (_, out) => {
    await mkdir(join(root, 'notes'))
    const output = await prepareOutput(join(root, out), join(root, 'notes'))
    await output.discard()
    expect(await readdir(root, {recursive: true})).toEqual(['notes'])
    expect(existsSync(output.working)).toBe(false)
  })

  it('puts the new site in the place of the old one, and nothing else', async () => {
    await write('site/404.html', '<meta name="generator" content="Lectern">')
    await write('site/old.html', 'old')
    const output = await prepareOutput(join(root, 'site'), join(root, 'notes'))
    await writeFile(join(output.temporary, 'new.html'), 'new')
    await output.swap()
    expect((await readdir(root, {recursive: true})).sort()).toEqual(['site', join('site', 'new.html')])
  })

  it.skipIf(process.platform === 'win32').each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('leaves nothing behind after %s', async (signal, expected) => {
    const module = pathToFileURL(join(projectRoot, 'src/cli/output-folder.ts')).href
    const script = `const {prepareOutput} = await import(${JSON.stringify(module)})
      const output = await prepareOutput(${JSON.stringify(join(root, 'site'))}, ${JSON.stringify(join(root, 'notes'))})
      console.log(output.working)
      setInterval(() => {}, 1000)`
    const child = spawn(process.execPath, ['--input-type=module', '--eval', script])
    const working = await new Promise<string>(resolve =>
      child.stdout.setEncoding('utf8').once('data', text => resolve(String(text).trim())),
    )
    expect(existsSync(working)).toBe(true)
    const ended = new Promise(resolve => child.once('exit', resolve))
    child.kill(signal)
    expect(await ended).toBe(expected)
    expect(existsSync(working)).toBe(false)
    expect(await readdir(root)).toEqual([])
  })
})

describe('a site inside the notes', () => {
  it('is neither notes nor assets of the next build', async () => {
    await write('pages/A.md', 'public:: true\n\n- ![](../assets/p.svg)\n')
    await write('assets/p.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>')
    expect((await runLectern(['build', '--out', 'public/site'], '', root)).code).toBe(0)
    const first = await readdir(join(root, 'public/site'), {recursive: true})
    await write('public/site/assets/stray.md', 'public:: true\n\n- from the site\n')
    const {stdout} = await runLectern(['graph'], '', root)
    expect(stdout).not.toContain('stray')
    expect((await runLectern(['build', '--out', 'public/site'], '', root)).code).toBe(0)
    expect((await readdir(join(root, 'public/site'), {recursive: true})).sort()).toEqual(first.sort())
    expect(await readFile(join(root, 'public/site/404.html'), 'utf8')).toContain('content="Lectern')
  })
})
