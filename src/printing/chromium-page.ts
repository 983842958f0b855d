import {BrowserError} from './browser-error.ts'
import type {Commands} from './open-commands.ts'

/** A page in a browser without a window. */
export interface ChromiumPage {
  /** Set its size in px, a px of the screen for each. */
  resize(size: {readonly width: number; readonly height: number}): Promise<void>
  /** Nothing moves by itself: as for readers who ask for that. */
  holdStill(): Promise<void>
  /**
   * Open an address and wait until it is loaded.
   *
   * @throws BrowserError where there is no page.
   */
  goTo(url: string): Promise<void>
  /**
   * Run an expression in the page and hand over its value, which must survive JSON; a promise is waited for.
   *
   * @throws Where the script does.
   */
  run<Value>(script: string): Promise<Value>
  /** One sheet for each `@page`, in the size that says, tagged and with an outline. */
  print(): Promise<Buffer>
  /** What the browser has said was wrong since the page was opened, each once: errors of scripts, loading and policies. */
  complaints(): readonly string[]
  close(): Promise<void>
}

/** How a page reaches its browser. */
interface Line {
  ask<Value>(method: string, params?: object, session?: string): Promise<Value>
  readonly commands: Commands
  /** Rejects when the browser ends. */
  readonly ended: Promise<never>
}

interface LogEntry {
  readonly entry: {readonly level: string; readonly text: string; readonly url?: string}
}

interface ConsoleCall {
  readonly type: string
  readonly args: readonly {readonly value?: unknown; readonly description?: string}[]
}

interface Thrown {
  readonly exceptionDetails: {readonly text: string; readonly exception?: {readonly description?: string}}
}

/** Open a page and listen to what is wrong with it. */
export async function openPage({ask, commands, ended}: Line): Promise<ChromiumPage> {
  const {targetId} = await ask<{targetId: string}>('Target.createTarget', {url: 'about:blank'})
  const {sessionId} = await ask<{sessionId: string}>('Target.attachToTarget', {targetId, flatten: true})
  const said = new Set<string>()
  commands.listen('Log.entryAdded', sessionId, params => {
    const {entry} = params as LogEntry
    if (entry.level === 'error') said.add([entry.text, entry.url].filter(Boolean).join(' '))
  })
  commands.listen('Runtime.consoleAPICalled', sessionId, params => {
    const {type, args} = params as ConsoleCall
    if (type === 'error') said.add(args.map(({value, description}) => String(value ?? description)).join(' '))
  })
  commands.listen('Runtime.exceptionThrown', sessionId, params => {
    const {text, exception} = (params as Thrown).exceptionDetails
    said.add(exception?.description?.split('\n', 1)[0] ?? text)
  })
  for (const domain of ['Page', 'Runtime', 'Log']) await ask(`${domain}.enable`, {}, sessionId)
  return {
    async resize({width, height}) {
      const metrics = {width, height, deviceScaleFactor: 1, mobile: false}
      await ask('Emulation.setDeviceMetricsOverride', metrics, sessionId)
    },
    async holdStill() {
      const features = [{name: 'prefers-reduced-motion', value: 'reduce'}]
      await ask('Emulation.setEmulatedMedia', {features}, sessionId)
    },
    async goTo(url) {
      const loaded = commands.event('Page.loadEventFired', sessionId)
      const {errorText} = await ask<{errorText?: string}>('Page.navigate', {url}, sessionId)
      if (errorText !== undefined) throw new BrowserError(`Unexpected ${errorText} at \`${url}\`, expected a page`)
      await Promise.race([loaded, ended])
    },
    async run<Value>(script: string) {
      interface Evaluated {
        readonly result: {readonly value: Value}
        readonly exceptionDetails?: {readonly text: string; readonly exception?: {readonly description?: string}}
      }
      const options = {expression: script, awaitPromise: true, returnByValue: true}
      const {result, exceptionDetails} = await ask<Evaluated>('Runtime.evaluate', options, sessionId)
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
      return result.value
    },
    async print() {
      const options = {
        printBackground: true,
        preferCSSPageSize: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      }
      const {data} = await ask<{data: string}>('Page.printToPDF', options, sessionId)
      return Buffer.from(data, 'base64')
    },
    complaints: () => [...said],
    async close() {
      await ask('Target.closeTarget', {targetId})
    },
  }
}
