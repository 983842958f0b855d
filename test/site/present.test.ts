import {type ChildProcess, spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync} from 'node:fs'
import {cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {BrowserContext, Page, WebSocketRoute} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {projectRoot, runLectern, shellEnvironment} from '../cli/run-lectern.ts'
import {drawLine} from './draw-line.ts'
import {browser, closeBrowser, hasBrowser} from './site-server.ts'

/** Of this test alone: notes to be changed, and where the command keeps what it builds. */
let root = ''
const note = (name: string) => join(root, 'notes/pages', `${name}.md`)
let process: ChildProcess
let said = ''
/** Address of the deck, and the key of its speaker. */
let deck = ''
let key = ''

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'lectern-talk-'))
  await cp(join(projectRoot, 'content'), join(root, 'notes'), {recursive: true})
  await mkdir(join(root, 'made'))
  const bin = join(projectRoot, 'src/cli/bin.mjs')
  process = spawn(
    globalThis.process.execPath,
    [bin, 'present', join(root, 'notes'), '--port', '0', '--deck', 'A talk is a path'],
    {
      cwd: projectRoot,
      env: {...shellEnvironment, TMPDIR: join(root, 'made'), TEMP: join(root, 'made')},
    },
  )
  const address = await new Promise<URL>((resolve, reject) => {
    process.stdout?.setEncoding('utf8').on('data', text => {
      said += text
      const found = /room\s+(\S+)/.exec(said)
      if (found?.[1]) resolve(new URL(found[1]))
    })
    process.stderr?.setEncoding('utf8').on('data', text => {
      said += text
    })
    process.on('close', code => reject(new Error(`lectern present ended with ${code}:\n${said}`)))
  })
  key = address.searchParams.get('session') ?? ''
  deck = address.origin + address.pathname
})

afterAll(async () => {
  await closeBrowser()
  if (process.exitCode === null) process.kill('SIGTERM')
  await rm(root, {recursive: true, force: true, maxRetries: 5})
})

interface Opened {
  readonly page: Page
  readonly complaints: readonly string[]
}

async function open(context: BrowserContext, address: string): Promise<Opened> {
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', error => complaints.push(String(error)))
  await page.goto(address)
  return {page, complaints}
}

/** A device of its own, whose connections can be broken and kept from being made again. */
async function device(options = {}): Promise<{context: BrowserContext; sleep(): Promise<void>; wake(): void}> {
  const context = await (await browser()).newContext({viewport: {width: 1280, height: 720}, ...options})
  const ways: WebSocketRoute[] = []
  let asleep = false
  await context.routeWebSocket(/\/live/, way => {
    if (asleep) return void way.close()
    ways.push(way)
    way.connectToServer()
  })
  return {
    context,
    async sleep() {
      asleep = true
      for (const way of ways.splice(0)) await way.close()
    },
    wake() {
      asleep = false
    },
  }
}

const place = {
  audience: (page: Page) => page.locator('.slide.is-current').getAttribute('data-number'),
  presenter: async (page: Page) => (await page.locator('.presenter-place').textContent())?.split('/')[0],
  remote: async (page: Page) => (await page.locator('.remote-place').textContent())?.split('/')[0],
}

/** Change a note as an editor saves it. */
async function change(name: string, from: string, to: string): Promise<void> {
  const text = await readFile(note(name), 'utf8')
  expect(text).toContain(from)
  await writeFile(note(name), text.replace(from, to))
}

/** Until the command has said something. */
async function hear(words: string): Promise<void> {
  while (!said.includes(words))
    await Promise.race([once(process.stdout ?? process, 'data'), once(process.stderr ?? process, 'data')])
}

/** Back to the beginning, as if nobody had moved, from wherever the talk stands. */
async function startOver(presenter: Page): Promise<void> {
  // Who hears of a window elsewhere has heard before where the talk stands.
  await presenter.locator('.presenter-light.is-on').waitFor()
  await presenter.keyboard.press('Home')
  await expect.poll(() => place.presenter(presenter)).toBe('1')
  if ((await presenter.locator('[data-time=toggle]').textContent()) === 'Pause')
    await presenter.locator('[data-time=toggle]').click()
  await presenter.locator('[data-time=reset]').click()
  await expect.poll(() => presenter.locator('.presenter-digits').textContent()).toBe('0:00')
}

async function goTo(page: Page, slide: number): Promise<void> {
  await page.keyboard.press(`${slide}`)
  await page.keyboard.press('Enter')
}

describe.runIf(await hasBrowser())('a talk that is presented', () => {
  it('keeps presenter, two rooms and a phone in step, over sleep and reload', async () => {
    const [laptop, hall, phone] = [await device(), await device(), await device({viewport: {width: 390, height: 844}})]
    const presenter = await open(laptop.context, `${deck}presenter/?session=${key}`)
    const near = await open(laptop.context, `${deck}?session=${key}`)
    const far = await open(hall.context, `${deck}?session=${key}`)
    expect(far.page.url()).not.toContain(key)

    const {pin} = await presenter.page.evaluate(async () => (await fetch('/live/pin', {method: 'POST'})).json())
    const remote = await open(phone.context, `${new URL(deck).origin}/remote/`)
    await remote.page.getByLabel('PIN').fill(pin)
    await remote.page.getByRole('button', {name: 'Connect'}).click()
    await remote.page.waitForURL(/\/decks\/a-talk-is-a-path\/remote\/$/)

    async function expectAll(slide: number): Promise<void> {
      const at = `${slide}`
      await expect.poll(() => place.presenter(presenter.page)).toBe(at)
      await expect.poll(() => place.audience(near.page)).toBe(at)
      await expect.poll(() => place.audience(far.page)).toBe(at)
      await expect.poll(() => place.remote(remote.page)).toBe(at)
    }

    await expect.poll(() => remote.page.locator('.remote-light').textContent()).toBe('Connected')
    await remote.page.getByRole('button', {name: 'Forward'}).click()
    await expectAll(2)
    await goTo(presenter.page, 3)
    await expectAll(3)
    await goTo(far.page, 4)
    await expectAll(4)
    await remote.page.getByRole('button', {name: 'Black screen'}).click()
    for (const {page} of [near, far]) await expect.poll(() => page.locator('.deck-blank').isVisible()).toBe(true)
    await remote.page.getByRole('button', {name: 'Black screen'}).click()
    for (const {page} of [near, far]) await expect.poll(() => page.locator('.deck-blank').isVisible()).toBe(false)

    // The phone sleeps; the talk goes on; it wakes and is where the talk is, and leads again.
    await phone.sleep()
    await expect.poll(() => remote.page.locator('.remote-light').textContent()).toBe('Connecting')
    await goTo(presenter.page, 5)
    await expect.poll(() => place.audience(far.page)).toBe('5')
    expect(await place.remote(remote.page)).toBe('4')
    phone.wake()
    await expectAll(5)
    await remote.page.getByRole('button', {name: 'Back'}).click()
    await expectAll(4)

    // Every window is loaded anew, one after the other; then all at once, when only the server knows the place.
    for (const {page} of [presenter, near, far, remote]) {
      await page.reload()
      await expectAll(4)
    }
    await Promise.all([presenter, near, far, remote].map(({page}) => page.goto('about:blank')))
    await Promise.all([presenter, near, far, remote].map(({page}) => page.goBack()))
    await expectAll(4)

    expect([presenter, near, far, remote].flatMap(({complaints}) => complaints)).toEqual([])
    await Promise.all([laptop, hall, phone].map(({context}) => context.close()))
  })

  it('shows private notes to the speaker and on the phone, and to nobody else', async () => {
    const {context} = await device()
    const {page} = await open(context, `${deck}presenter/?session=${key}`)
    expect(await page.locator('.deck-source template').count()).toBeGreaterThan(3)
    const stranger = await device()
    for (const path of ['', 'presenter/', 'remote/']) {
      const response = await (await stranger.context.newPage()).goto(deck + path)
      expect(response?.status()).toBe(403)
    }
    await Promise.all([context.close(), stranger.context.close()])
  })

  it('leads a phone that the session does not know back to its door', async () => {
    const [laptop, phone] = [await device(), await device({viewport: {width: 390, height: 844}})]
    const presenter = await open(laptop.context, `${deck}presenter/?session=${key}`)
    const {pin} = await presenter.page.evaluate(async () => (await fetch('/live/pin', {method: 'POST'})).json())
    const {page} = await open(phone.context, `${new URL(deck).origin}/remote/#${pin}`)
    await expect.poll(() => page.locator('.remote-light').textContent()).toBe('Connected')
    // As after a start of the command at the same port: other keys.
    await phone.context.clearCookies()
    await phone.sleep()
    phone.wake()
    await page.getByLabel('PIN').waitFor({timeout: 0})
    expect(new URL(page.url()).pathname).toBe('/remote/')
    await Promise.all([laptop, phone].map(({context}) => context.close()))
  })

  it('says in the presenter how a phone comes in', async () => {
    const {context} = await device()
    const {page, complaints} = await open(context, `${deck}presenter/?session=${key}`)
    await page.getByRole('button', {name: 'Phone'}).click()
    // Only this machine is served, so there is no address for a phone.
    await expect.poll(() => page.locator('.connect-line').textContent()).toContain('lectern present --host')
    await page.keyboard.press('ArrowRight')
    expect(await place.presenter(page)).not.toBeUndefined()
    expect(complaints).toEqual([])
    await context.close()
  })

  it('builds a saved note again, and disturbs nobody who is in a talk', {timeout: 600_000}, async () => {
    const [laptop, hall, phone] = [await device(), await device(), await device({viewport: {width: 390, height: 844}})]
    const room = (await open(hall.context, `${deck}?session=${key}`)).page
    const presenter = (await open(laptop.context, `${deck}presenter/?session=${key}`)).page
    await startOver(presenter)
    // As it was, where this is tried a second time.
    await cp(join(projectRoot, 'content/pages/A talk is a path.md'), note('A talk is a path'))
    const {pin} = await presenter.evaluate(async () => (await fetch('/live/pin', {method: 'POST'})).json())
    const remote = (await open(phone.context, `${new URL(deck).origin}/remote/#${pin}`)).page
    await remote.waitForURL(/\/decks\/a-talk-is-a-path\/remote\/$/)
    await expect.poll(() => remote.locator('.remote-light').textContent()).toBe('Connected')
    const windows = [presenter, room, remote]

    // Nobody has begun: every window shows the note as it was saved.
    await change('A talk is a path', '## The night before', '## The evening before')
    for (const window of windows)
      await window.locator('.slide[data-title="The evening before"]').first().waitFor({state: 'attached', timeout: 0})

    // The talk is going on, with a line on the slide and the clock running since the first step.
    await presenter.locator('.presenter-light.is-on').waitFor({timeout: 0})
    await presenter.keyboard.press('2')
    await presenter.keyboard.press('Enter')
    await presenter.locator('[data-time=toggle]', {hasText: 'Pause'}).waitFor()
    await room.locator('.slide.is-current', {hasText: 'The evening before'}).waitFor()
    await drawLine(presenter)
    await presenter.keyboard.press('Escape')
    const ink = await room.locator('.deck-marks g path').last().getAttribute('d')
    const step = () => presenter.locator('.presenter-steps').textContent()
    await presenter.keyboard.press('ArrowRight')
    const at = await step()
    for (const window of windows) await window.evaluate(() => Object.assign(globalThis, {wasHere: true}))
    const wasHere = (window: Page) => window.evaluate(() => 'wasHere' in globalThis)

    // A slide before it, and a mended note: the speaker is asked, and nobody is disturbed.
    await change(
      'A talk is a path',
      '- ## The evening before',
      '- ## Good evening\n  slide:: true\n\t- Welcome\n- ## The evening before',
    )
    await presenter.locator('.presenter-newer').waitFor({timeout: 0})
    await remote.locator('.remote-newer').waitFor({timeout: 0})
    // The room hears of the build before it hears of this step.
    await presenter.keyboard.press('ArrowRight')
    await presenter.keyboard.press('ArrowLeft')
    await expect.poll(() => room.locator('.slide.is-current .is-shown').count()).toBe(1)
    expect(await Promise.all(windows.map(wasHere))).toEqual([true, true, true])

    // The speaker takes it, and all others with it; place, step, line, clock and the phone's key stay.
    await presenter.locator('.presenter-newer button').click()
    for (const window of windows)
      await window.waitForFunction(() => !('wasHere' in globalThis), undefined, {timeout: 0})
    await expect.poll(() => place.presenter(presenter)).toBe('3')
    await expect.poll(() => place.audience(room)).toBe('3')
    await expect.poll(() => place.remote(remote)).toBe('3')
    await expect.poll(step).toBe(at)
    expect(await presenter.locator('[data-time=toggle]').textContent()).toBe('Pause')
    expect(await presenter.locator('.presenter-newer').isVisible()).toBe(false)
    await room.locator('.slide.is-current', {hasText: 'The evening before'}).waitFor()
    await expect.poll(() => room.locator('.deck-marks g path').last().getAttribute('d')).toBe(ink)
    await expect.poll(() => remote.locator('.remote-light').textContent()).toBe('Connected')
    await remote.getByRole('button', {name: 'Forward'}).click()
    await expect.poll(() => room.locator('.slide.is-current .is-shown').count()).toBe(2)
    await Promise.all([laptop, hall, phone].map(({context}) => context.close()))
  })

  it('keeps the last good slides where the notes cannot be built', {timeout: 600_000}, async () => {
    const {context} = await device()
    const {page} = await open(context, `${deck}?session=${key}`)
    if (existsSync(join(root, 'notes'))) await rename(join(root, 'notes'), join(root, 'elsewhere'))
    await hear('The slides are what they were.')
    expect(said).not.toMatch(/\n\s+at /)
    await page.reload()
    expect(await page.locator('.slide', {hasText: 'It is half past ten'}).count()).toBeGreaterThan(0)
    await context.close()
  })

  it('says that a port is taken before it builds, and ends', async () => {
    const {code, stderr} = await runLectern(['present', 'content', '--port', new URL(deck).port])
    expect([code, stderr]).toEqual([
      1,
      expect.stringMatching(/^lectern: Unexpected EADDRINUSE at `127\.0\.0\.1:\d+`, expected a port/),
    ])
  })

  it('leaves nothing behind when it is interrupted', async () => {
    expect(await readdir(join(root, 'made'))).toHaveLength(1)
    process.kill('SIGINT')
    const [code] = (await once(process, 'exit')) as [number | null]
    expect([code, process.signalCode]).toEqual([130, null])
    expect(await readdir(join(root, 'made'))).toEqual([])
    expect(said).not.toMatch(/\n\s+at /)
  })
})
