import {lazily} from './lazily.ts'
import {partOfPage} from './part-of-page.ts'
import {say, type Words} from './say.ts'
import {setText} from './set-text.ts'

export interface MoreWindowsOptions {
  readonly words: Words
  /** Address of the deck at the slide that is shown, and the name of its window. */
  address(): string
  readonly name: string
  /** Listen to keys and presses of a window that was made. */
  listen(to: Window): void
}

/**
 * Windows beside the speaker's own, where the browser can make them: the audience's on the other screen, and the notes afloat
 * above everything. Their buttons are hidden elsewhere; their modules load with the first press.
 */
export function openMoreWindows({words, address, name, listen}: MoreWindowsOptions): void {
  const toScreen = partOfPage('[data-window=audience]')
  const toFloat = partOfPage('[data-window=notes]')
  const notes = partOfPage('.presenter-notes')
  const lines = [partOfPage('.presenter-place'), partOfPage('.presenter-digits')]
  const buttons = [partOfPage('.presenter-foot [data-command=back]'), partOfPage('.presenter-foot .is-main')]
  const placing = lazily(() => import('./place-audience.ts').then(({placeAudience}) => placeAudience))
  let sink: (() => void) | undefined

  function offer(): void {
    toScreen.hidden = !(window.getScreenDetails && screen.isExtended)
  }

  offer()
  // A screen is plugged in or taken away.
  if (screen instanceof EventTarget) screen.addEventListener('change', offer)
  toFloat.hidden = !window.documentPictureInPicture

  toScreen.addEventListener('click', async () => {
    const placed = await (await placing())(address(), name)
    if (placed === 'refused') setText('.presenter-audience', say(words, 'audienceRefused'))
    else toScreen.textContent = say(words, 'audienceFull')
  })
  toFloat.addEventListener('click', async () => {
    if (sink) return sink()
    const {floatNotes} = await import('./float-notes.ts')
    sink = await floatNotes({
      notes,
      note: say(words, 'notesAfloat'),
      lines,
      buttons,
      listen(to) {
        toFloat.setAttribute('aria-pressed', 'true')
        to.addEventListener('pagehide', () => {
          sink = undefined
          toFloat.setAttribute('aria-pressed', 'false')
        })
        listen(to)
      },
    })
  })
}
