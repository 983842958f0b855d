import {existsSync} from 'node:fs'
import {type Browser, chromium} from 'playwright-core'

const places = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Maps are drawn by WebGL; in software where there is no GPU.
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
]

/** What is waited for may be long in coming on a machine that is busy: a limit is for what never comes. In milliseconds. */
const patience = 90_000

/**
 * Start a Chromium: one that is on the machine, else the one of the npm package `@sparticuz/chromium`.
 *
 * @param more Flags beside the usual ones.
 * @returns `undefined` where neither starts; a line on the console then says how to get one.
 */
export async function launchChromium(more: readonly string[] = []): Promise<Browser | undefined> {
  const browser = await startOne(more)
  browser?.on('context', context => context.setDefaultTimeout(patience))
  return browser
}

async function startOne(more: readonly string[]): Promise<Browser | undefined> {
  const here = places.find(place => place !== undefined && existsSync(place))
  if (here !== undefined) return chromium.launch({executablePath: here, args: [...flags, ...more], timeout: patience})
  try {
    const {default: packaged} = await import('@sparticuz/chromium')
    // The package is made for one page a process: with these two the browser would end with its first page.
    const args = packaged.args.filter(flag => flag !== '--single-process' && flag !== '--no-zygote')
    return await chromium.launch({executablePath: await packaged.executablePath(), args: [...args, ...flags, ...more]})
  } catch (error) {
    console.warn(
      `Browser tests are skipped: no Chromium on this machine, and the packaged one does not start (${String(error).split('\n', 1)[0]}). ` +
        'Install one (Debian: apt-get install chromium) or name it in CHROMIUM_PATH.',
    )
    return undefined
  }
}
