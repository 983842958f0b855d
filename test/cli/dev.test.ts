import {type ChildProcess, spawn} from 'node:child_process'
import {cp, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {browser, closeBrowser, hasBrowser} from '../site/site-server.ts'
import {projectRoot, shellEnvironment} from './run-lectern.ts'

const canBrowse = await hasBrowser()
let folder: string
let server: ChildProcess
let url: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-dev-'))
  await cp(join(projectRoot, 'test/fixtures/site/small'), folder, {recursive: true})
  server = spawn(process.execPath, [join(projectRoot, 'src/cli/bin.mjs'), 'dev', folder, '--port', '0'], {
    cwd: folder,
    env: shellEnvironment,
  })
  url = await new Promise((resolve, reject) => {
    let output = ''
    const listen = (text: string) => {
      output += text
      const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(output)
      if (found) resolve(found[0])
    }
    server.stdout?.setEncoding('utf8').on('data', listen)
    server.stderr?.setEncoding('utf8').on('data', listen)
    server.on('exit', code => reject(new Error(`dev ended with ${code}:\n${output}`)))
  })
})

afterAll(async () => {
  await closeBrowser()
  server.kill()
  await rm(folder, {recursive: true, force: true})
})

async function save(path: string, change: (text: string) => string): Promise<void> {
  const file = join(folder, path)
  await writeFile(file, change(await readFile(file, 'utf8').catch(() => '')))
}

async function textOf(path: string): Promise<{status: number; text: string}> {
  const response = await fetch(url + path)
  return {status: response.status, text: await response.text()}
}

describe('lectern dev', () => {
  it('serves a page, and its asset', async () => {
    expect((await textOf('garden/')).text).toContain('A garden is a slow clock')
    const image = /src="\/(assets\/bean[^"]*)"/.exec((await textOf('garden/')).text)?.[1]
    expect(image).toBeDefined()
    expect((await textOf(image ?? '')).text).toContain('<svg')
  })

  it('keeps a private asset and a private page to itself', async () => {
    expect((await textOf('assets/canary-asset.svg')).status).toBe(404)
    expect((await textOf('secret-plan-canary-title/')).status).toBe(404)
  })

  it('leaves nothing behind in the notes', async () => {
    expect((await readdir(folder)).sort()).toEqual(['assets', 'journals', 'logseq', 'pages'])
  })

  it('serves a page that did not exist when it started', async () => {
    await save('pages/Pond.md', () => 'public:: true\n\n- Water beside the [[Garden]].\n')
    await expect.poll(async () => (await textOf('pond/')).status).toBe(200)
    expect((await textOf('garden/')).text).toContain('Water beside the')
  })

  it.runIf(canBrowse)('shows a changed note in an open window', async () => {
    const page = await (await browser()).newPage()
    // Until its socket is open, the window hears of no change.
    const connected = page.waitForEvent('console', message => /\bconnected\b/.test(message.text()))
    await page.goto(`${url}tools/`)
    await connected
    await save('pages/Tools.md', text => text.replace('oil the handle', 'oil the new handle'))
    await page.getByText('oil the new handle').first().waitFor()
    await page.close()
  })
})
