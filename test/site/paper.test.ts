import {mkdtemp, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {projectRoot, runLectern, shellEnvironment} from '../cli/run-lectern.ts'
import {runProgram} from '../cli/run-program.ts'
import {type ReadPdf, readPdf} from '../printing/read-pdf.ts'
import {browser, closeBrowser, hasBrowser, siteUrl} from './site-server.ts'

const deck = 'decks/a-talk-is-a-path/'
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-paper-'))
})

afterAll(async () => {
  await closeBrowser()
  await rm(folder, {recursive: true, force: true})
})

describe.runIf(await hasBrowser())('a deck as PDF', () => {
  let pdf: ReadPdf
  let titles: readonly string[]

  beforeAll(async () => {
    const out = join(folder, 'site')
    const {code, stderr} = await runLectern([
      'build',
      'content',
      '--out',
      out,
      '--pdf',
      '--site',
      'https://notes.example/sub/',
    ])
    if (code !== 0) throw new Error(`lectern build ended with ${code}:\n${stderr}`)
    expect(stderr).toMatch(/^Printed \d+ decks? in /m)
    pdf = await readPdf(await readFile(join(out, deck, 'a-talk-is-a-path.pdf')))
    const html = await readFile(join(out, deck, 'index.html'), 'utf8')
    expect(html).toContain('href="/sub/decks/a-talk-is-a-path/a-talk-is-a-path.pdf"')
    titles = [...html.matchAll(/aria-roledescription="[^"]+"[^>]*data-title="([^"]*)"/g)].map(([, title = '']) => title)
  })

  it('has a page for each slide, each of the size of a slide', () => {
    expect(titles.length).toBeGreaterThan(20)
    expect(pdf.pages).toBe(titles.length)
    expect(pdf.sizes).toEqual(['960×540'])
    for (const [index, title] of titles.entries())
      expect(pdf.texts[index]?.replaceAll(/\s/g, '')).toContain(title.replaceAll(/\s|&amp;/g, '').slice(0, 12))
  })

  it('is tagged, and has an outline of its titles', () => {
    expect(pdf.roles).toEqual(expect.arrayContaining(['Document', 'H1', 'L', 'LI']))
    expect(pdf.outline.length).toBeGreaterThan(20)
    expect(pdf.outline[0]).toContain('A talk is a path')
  })

  it('leads to the published site, and nowhere on the machine that printed it', () => {
    expect(pdf.links.length).toBeGreaterThan(0)
    expect(pdf.links.filter(link => !link.startsWith('https://'))).toEqual([])
    expect(pdf.links.some(link => link.startsWith('https://notes.example/sub/'))).toBe(true)
  })
})

it.runIf(await hasBrowser())('a PDF holds what is public of a deck, and no private word', async () => {
  const out = join(folder, 'private')
  const {code, stderr} = await runLectern(['build', 'test/fixtures/site/private', '--out', out, '--pdf'])
  if (code !== 0) throw new Error(stderr)
  const pdf = await readPdf(await readFile(join(out, 'decks/public-talk/public-talk.pdf')))
  const words = JSON.stringify(pdf).toLowerCase()
  expect(words.match(/canary[\w-]*/g) ?? []).toEqual([])
  expect(words).toContain('public-slide-one')
})

describe('--pdf where no Chromium is', () => {
  const bin = join(projectRoot, 'src/cli/bin.mjs')
  it.each([
    ['says how to get one', {PATH: '', CHROME_PATH: undefined}, /without a Chromium.*CHROME_PATH/],
    [
      'says that the one that was named is not there',
      {CHROME_PATH: '/nowhere/chrome'},
      /CHROME_PATH `\/nowhere\/chrome`/,
    ],
  ])('%s', async (_, env, message) => {
    const out = join(folder, 'none')
    const args = [bin, 'build', 'test/fixtures/site/small', '--out', out, '--pdf']
    const run = await runProgram(process.execPath, args, {cwd: projectRoot, env: {...shellEnvironment, ...env}})
    expect(run.code).toBe(1)
    expect(run.stderr).toMatch(message)
    expect(run.stderr).not.toMatch(/\n\s+at /)
    await expect(readFile(join(out, 'index.html'))).rejects.toThrow('ENOENT')
  })
})

describe.runIf(await hasBrowser())('a handout', () => {
  it.each([1, 2, 3, 6])('has %i slides on a sheet of A4 and of letter', async count => {
    const context = await (await browser()).newContext({javaScriptEnabled: false})
    const page = await context.newPage()
    await page.goto(`${await siteUrl()}${deck}handout/`)
    const slides = await page.locator('.paper-row').count()
    await page.getByLabel(`${count}`, {exact: true}).check({force: true})
    for (const format of ['A4', 'Letter']) {
      const pdf = await readPdf(await page.pdf({format, preferCSSPageSize: true, printBackground: true}))
      expect(pdf.pages).toBe(Math.ceil(slides / count))
      expect(pdf.sizes).toEqual([format === 'A4' ? '596×843' : '612×792'])
    }
    await context.close()
  })

  it('fits a narrow screen, and breaks no rule of the security policy', async () => {
    const page = await (await browser()).newPage({viewport: {width: 390, height: 844}})
    const complaints: string[] = []
    page.on('console', message => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    for (const path of ['handout/', 'notes/']) {
      await page.goto(`${await siteUrl()}${deck}${path}`)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    }
    expect(complaints).toEqual([])
    await page.close()
  })
})

describe.runIf(await hasBrowser())('the sheet of notes', () => {
  it('says of a published deck that its notes are private', async () => {
    const page = await (await browser()).newPage()
    await page.goto(`${await siteUrl()}${deck}notes/`)
    expect(await page.locator('.paper-silent').count()).toBe(1)
    expect(await page.locator('.paper-text').count()).toBe(0)
    expect(await page.locator('.paper-row h2').count()).toBeGreaterThan(20)
    await page.close()
  })
})
