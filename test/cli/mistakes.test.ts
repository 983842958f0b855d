import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {runLectern} from './run-lectern.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-mistakes-'))
  await mkdir(join(folder, 'pages'))
  await writeFile(join(folder, 'pages/A.md'), 'public:: true\n\n- words\n')
})

afterAll(() => rm(folder, {recursive: true, force: true}))

describe('a mistake on the command line', () => {
  it.each<[string, readonly string[], RegExp]>([
    ['a command that is mistyped', ['bild'], /neither a command nor a folder, expected `build`/],
    ['a command that is mistyped, with a folder', ['chek', '.'], /neither a command nor a folder, expected `check`/],
    ['an option that is mistyped', ['build', '--ou', 'x'], /Did you mean --out\?/],
    ['a port that is none', ['preview', '--port', '70000'], /expected 0 to 65535/],
    ['a folder that is missing', ['check', 'nowhere'], /Unexpected missing folder/],
    ['a note for a folder', ['check', 'pages/A.md'], /expected a folder of notes/],
    ['a folder for a note', ['inspect', 'pages'], /Unexpected folder `pages`, expected a note/],
    ['a folder for the graph to be written to', ['graph', '--out', 'pages'], /expected a file and not a folder/],
    ['a note for a site', ['preview', '--out', 'pages/A.md'], /which is no folder, expected a built site/],
    [
      'an address of another machine',
      ['preview', '--out', 'pages', '--host', '192.0.2.1'],
      /choose another with --host/,
    ],
    ['an address of another machine, for dev', ['dev', '--host', '192.0.2.1'], /choose another with --host/],
  ])('is said in a sentence: %s', async (_, args, sentence) => {
    const {code, stderr, stdout} = await runLectern(args, '', folder)
    expect(code).toBe(1)
    expect(stderr).toMatch(sentence)
    expect(stderr + stdout).not.toMatch(/^ {4}at /m)
  })

  it('is said in a sentence: a port that is in use', async () => {
    const server = createServer()
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    const port = String((server.address() as AddressInfo).port)
    const {code, stderr} = await runLectern(['preview', '--out', folder, '--port', port])
    server.close()
    expect(code).toBe(1)
    expect(stderr).toMatch(/^lectern: Unexpected EADDRINUSE at .*choose another with --port$/m)
  })

  it('does not take a folder of the name of no command for one', async () => {
    await mkdir(join(folder, 'bild'), {recursive: true})
    expect((await runLectern(['bild'], '', folder)).stderr).toContain('without notes')
  })

  it('makes the folders above a file it is told to write', async () => {
    const {code} = await runLectern(['graph', '--out', 'deep/er/graph.json'], '', folder)
    expect(code).toBe(0)
    expect(JSON.parse(await readFile(join(folder, 'deep/er/graph.json'), 'utf8')).nodes).toHaveLength(1)
    await rm(join(folder, 'deep'), {recursive: true})
    expect(await readdir(folder)).not.toContain('deep')
  })
})
