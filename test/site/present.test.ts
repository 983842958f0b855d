import {type ChildProcess, spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdtemp, readdir, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {BrowserContext, Page, WebSocketRoute} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {projectRoot, shellEnvironment} from '../cli/run-lectern.ts'
import {browser, closeBrowser, hasBrowser} from './site-server.ts'

let process: ChildProcess
/** Where it keeps what it makes: a folder of its own, since other talks may run on the machine. */
let temporary: string
let said = ''
/** Address of the deck, and the key of its speaker. */
let deck = ''
let key = ''

beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'lectern-talk-'))
  const bin = join(projectRoot, 'src/cli/bin.mjs')
  process = spawn(
    globalThis.process.execPath,
    [bin, 'present', 'content', '--port', '0', '--deck', 'A talk is a path'],
    {
      cwd: projectRoot,
      env: {...shellEnvironment, TMPDIR: temporary, TEMP: temporary},
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
  if (process.exitCode === null) process.kill('SIGKILL')
  await rm(temporary, {recursive: true, force: true})
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

  it('leaves nothing behind when it is interrupted', async () => {
    expect((await readdir(temporary)).some(name => name.startsWith('lectern-present-'))).toBe(true)
    process.kill('SIGINT')
    const [code] = (await once(process, 'exit')) as [number | null]
    expect([code, process.signalCode]).toEqual([130, null])
    expect((await readdir(temporary)).filter(name => name.startsWith('lectern-'))).toEqual([])
    expect(said).not.toMatch(/\n\s+at /)
  })
})
