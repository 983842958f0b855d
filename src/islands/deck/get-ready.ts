import {keepAwake} from '../remote/keep-awake.ts'
import {panelsSheet} from './lazily.ts'
import {sitePages} from './site-pages.ts'

let begun: Promise<void> | undefined
let isGiven = false

/** This window shows a talk to people: its screen stays on, and nothing should be missing. */
export function beGiven(): void {
  if (isGiven) return
  isGiven = true
  keepAwake()
  void getReady()
}

/**
 * Fetch whatever a talk may show, before the network of the room is gone: what opens over slides, the list of pages, faces, and
 * the pictures of all slides one after the other. A reader of a deck loads what they come to.
 *
 * @returns When all is there, or will not come. Asked again, it is the same.
 */
export function getReady(): Promise<void> {
  begun ??= fetchAll()
  return begun
}

async function fetchAll(): Promise<void> {
  const {base = '/'} = document.querySelector<HTMLElement>('[data-base]')?.dataset ?? {}
  await Promise.allSettled([
    panelsSheet(),
    import('./overview.ts'),
    import('./jump.ts'),
    import('./help.ts'),
    import('./open-page.ts'),
    import('./marks.ts'),
    import('./pointer-tools.ts'),
    sitePages(base),
    ...[...document.fonts].filter(({unicodeRange}) => /^U\+0/i.test(unicodeRange)).map(face => face.load()),
  ])
  for (const image of document.querySelectorAll<HTMLImageElement>('.slide img')) {
    image.loading = 'eager'
    if (!image.complete) await settled(image)
  }
}

function settled(image: HTMLImageElement): Promise<unknown> {
  return new Promise(done => {
    image.addEventListener('load', done, {once: true})
    image.addEventListener('error', done, {once: true})
  })
}
