import type {Browser} from 'playwright-core'
import {inject} from 'vitest'
import {launchChromium} from './chromium.ts'

declare module 'vitest' {
  interface ProvidedContext {
    siteUrl: string
    siteFolder: string
    subSiteUrl: string
    subSiteFolder: string
  }
}

/** Address of the manual, built once for all tests and served as a static host does. */
export function siteUrl(): Promise<string> {
  return Promise.resolve(inject('siteUrl'))
}

/** Folder the manual was built to. */
export function siteFolder(): string {
  return inject('siteFolder')
}

/** Address and folder of the small test graph, built for `/sub/`. */
export function subSite(): {url: string; folder: string} {
  return {url: inject('subSiteUrl'), folder: inject('subSiteFolder')}
}

let launched: Promise<Browser | undefined> | undefined

/** Whether a browser can be had: `it.runIf(await hasBrowser())`. */
export async function hasBrowser(): Promise<boolean> {
  launched ??= launchChromium()
  return (await launched) !== undefined
}

/** The browser of this test file; started once. Close pages, not the browser: `closeBrowser` does that. */
export async function browser(): Promise<Browser> {
  launched ??= launchChromium()
  const running = await launched
  if (!running) throw new Error('Expected a browser; guard the test with hasBrowser()')
  return running
}

/** For `afterAll`. */
export async function closeBrowser(): Promise<void> {
  const running = await launched
  launched = undefined
  await running?.close()
}
