import {type ChildProcess, spawn} from 'node:child_process'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {Readable, Writable} from 'node:stream'
import {BrowserError} from './browser-error.ts'
import {type ChromiumPage, openPage} from './chromium-page.ts'
import {openCommands} from './open-commands.ts'

/** A browser without a window. */
export interface Chromium {
  /**
   * Open an address, run a script in its page, and print the page: one sheet for each `@page`, in the size that says,
   * tagged and with an outline.
   *
   * @param script An expression; a promise is waited for.
   */
  print(url: string, script: string): Promise<Buffer>
  /** A page of its own, with nothing open in it. */
  openPage(): Promise<ChromiumPage>
  close(): Promise<void>
}

/** A page that takes longer than this is not going to answer, in ms. */
const patience = 120_000

const flags = [
  '--headless',
  '--remote-debugging-pipe',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-gpu',
  '--disable-extensions',
  '--disable-sync',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--hide-scrollbars',
  // Colours on paper are those of the slides, whatever screen the machine has.
  '--force-color-profile=srgb',
]

/**
 * Start a Chromium and talk to it through two pipes (the DevTools protocol): no port that others could find.
 *
 * @param program Path of the program.
 * @throws BrowserError where it does not start.
 */
export async function openChromium(program: string): Promise<Chromium> {
  const profile = await mkdtemp(join(tmpdir(), 'lectern-print-'))
  // A browser refuses to guard itself where everything is its own: under root, as in most containers.
  const guard = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const child = spawn(program, [...flags, ...guard, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
  })
  const ended = endOf(child, program)
  // Whoever waits for an answer hears of it; nobody else must.
  ended.catch(() => undefined)
  const commands = openCommands(child.stdio[3] as Writable, child.stdio[4] as Readable)
  function ask<Value>(method: string, params: object = {}, session?: string): Promise<Value> {
    const late = new Promise<never>((_, reject) => {
      const fail = () => reject(new BrowserError(`Unexpected silence of \`${program}\`, expected an answer`))
      setTimeout(fail, patience).unref()
    })
    return Promise.race([commands.ask<Value>(method, params, session), ended, late])
  }
  async function close(): Promise<void> {
    if (child.exitCode === null && child.signalCode === null) {
      const gone = new Promise(resolve => child.once('close', resolve))
      child.kill()
      await gone
    }
    await rm(profile, {recursive: true, force: true, maxRetries: 5})
  }
  try {
    await ask('Browser.getVersion')
  } catch (error) {
    await close()
    throw error
  }
  return {
    async print(url, script) {
      const page = await openPage({ask, commands, ended})
      await page.goTo(url)
      await page.run(script)
      const pdf = await page.print()
      await page.close()
      return pdf
    },
    openPage: () => openPage({ask, commands, ended}),
    close,
  }
}

/** Never resolves; rejects with what the browser said when it ends. */
function endOf(child: ChildProcess, program: string): Promise<never> {
  let said = ''
  child.stderr?.setEncoding('utf8').on('data', text => {
    if (said.length < 4000) said += text
  })
  return new Promise((_, reject) => {
    child.on('error', error =>
      reject(new BrowserError(`Unexpected ${error.message}, expected a Chromium; name it in CHROME_PATH`)),
    )
    child.on('close', code => {
      const line = said.split('\n').find(part => /error|fatal|sandbox/i.test(part)) ?? said.split('\n', 1)[0] ?? ''
      reject(new BrowserError(`Unexpected end of \`${program}\` (${code ?? 'killed'}), expected it to go on: ${line}`))
    })
  })
}
