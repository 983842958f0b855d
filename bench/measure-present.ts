import {type ChildProcess, spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {loadavg, tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {Browser, BrowserContext, Page} from 'playwright-core'
import {launchChromium} from '../test/site/chromium.ts'
import {writeDeckNotes} from './deck-notes.ts'
import {followTimes} from './follow-times.ts'
import {quantile} from './median.ts'

const rounds = 3
/** How the windows hear each other, and whether a saved note is built in the meantime. */
const ways = ['channel', 'socket', 'socket while a note is built'] as const
type Way = (typeof ways)[number]

/**
 * Present a deck of 200 slides and measure how soon a window follows the other: through the browser's own channel, where both
 * belong to one browser, and through the socket alone, as between two machines; also while a
 * saved note is built; in turns, in one run.
 *
 * @returns Times in ms from a key until the other window shows the slide.
 */
export async function measurePresent(): Promise<Readonly<Record<string, number>>> {
  const root = await mkdtemp(join(tmpdir(), 'lectern-bench-'))
  const browser = await launchChromium()
  if (!browser) throw new Error('Expected a Chromium to measure with')
  let server: ChildProcess | undefined
  try {
    await writeDeckNotes(join(root, 'notes'), 200)
    const cli = fileURLToPath(new URL('../src/cli/bin.mjs', import.meta.url))
    server = spawn(process.execPath, [cli, 'present', join(root, 'notes'), '--port', '0'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const room = await addressOf(server)
    const times: Record<string, number[]> = {}
    // What is built goes on for a while: the last.
    for (const turn of [ways.slice(0, 2), ways.slice(2)]) {
      for (const way of Array.from({length: rounds}, () => turn).flat()) {
        const {audience, presenter, close} = await openWindows(browser, room, way)
        for (const [name, from, to, selector] of [
          ['presenter to audience', presenter, audience, 'main.deck'],
          ['audience to presenter', audience, presenter, '.presenter-outline'],
        ] as const) {
          const row = `${name}, ${way}`
          const note = join(root, 'notes/pages/Page 1.md')
          if (way === 'socket while a note is built') await writeFile(note, await readFile(note))
          times[row] = [...(times[row] ?? []), ...(await followTimes(from, to, selector, 30))]
        }
        await close()
      }
    }
    const figures: Record<string, number> = {'load of the machine': round(loadavg()[0] ?? 0)}
    for (const [row, list] of Object.entries(times)) {
      figures[`${row}, p50, ms`] = round(quantile(list))
      figures[`${row}, p95, ms`] = round(quantile(list, 0.95))
    }
    return figures
  } finally {
    await browser.close()
    if (server?.exitCode === null) {
      server.kill('SIGTERM')
      await once(server, 'exit')
    }
    await rm(root, {recursive: true, force: true})
  }
}

/** Where the room is, as the command prints it. */
function addressOf(server: ChildProcess): Promise<URL> {
  let said = ''
  return new Promise((resolve, reject) => {
    server.stdout?.setEncoding('utf8').on('data', text => {
      said += text
      const found = /room\s+(\S+)/.exec(said)?.[1]
      if (found !== undefined) resolve(new URL(found))
    })
    server.on('exit', () => reject(new Error(`Expected lectern present to say where the room is:\n${said}`)))
  })
}

/** Windows that hear each other in one way: of one browser without the server, or of two browsers with nothing but it. */
async function openWindows(browser: Browser, room: URL, way: Way) {
  const shared = {viewport: {width: 1280, height: 720}}
  const near = await browser.newContext(shared)
  const far = way === 'channel' ? near : await browser.newContext(shared)
  const audience = await openPage(near, room, way)
  const presenter = await openPage(far, new URL(`presenter/${room.search}`, room), way)
  await presenter.waitForSelector('.presenter-light.is-on')
  await presenter.keyboard.press('Home')
  return {
    audience,
    presenter,
    async close() {
      await near.close()
      if (far !== near) await far.close()
    },
  }
}

async function openPage(context: BrowserContext, address: URL, way: Way): Promise<Page> {
  const page = await context.newPage()
  if (way === 'channel') await page.routeWebSocket(/\/live/, () => undefined)
  await page.goto(address.href)
  return page
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
