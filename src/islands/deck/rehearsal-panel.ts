import {say, type Words} from './say.ts'
import type {SlideElement} from './slides.ts'
import {newLog, type TimeLog, timingLines} from './time-log.ts'

export interface RehearsalOptions {
  readonly box: HTMLElement
  readonly words: Words
  readonly slides: readonly SlideElement[]
  log(): TimeLog
  set(log: TimeLog): void
}

/**
 * The times of a rehearsal as `timing::` lines to take along. Nothing is written into notes: that is the author's.
 *
 * @returns A function that shows them as they are.
 */
export function buildRehearsalPanel({box, words, slides, log, set}: RehearsalOptions): () => void {
  const lines = box.querySelector('pre')
  const text = () => timingLines(slides, log(), Date.now())
  function draw(): void {
    if (lines) lines.textContent = text() || say(words, 'nothingRecorded')
  }
  box.querySelector('[data-rehearsal=copy]')?.addEventListener('click', ({currentTarget}) => {
    const button = currentTarget as HTMLElement
    void navigator.clipboard?.writeText(text()).then(
      () => {
        button.textContent = say(words, 'copied')
        setTimeout(() => {
          button.textContent = say(words, 'copy')
        }, 1500)
      },
      // A page over plain HTTP may not copy: the lines can be selected.
      () => undefined,
    )
  })
  box.querySelector('[data-rehearsal=download]')?.addEventListener('click', () => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([text()], {type: 'text/plain'}))
    link.download = 'timing.txt'
    link.click()
    URL.revokeObjectURL(link.href)
  })
  box.querySelector('[data-rehearsal=forget]')?.addEventListener('click', () => {
    set(newLog)
    draw()
  })
  return draw
}
