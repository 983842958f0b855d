import {say, type Words} from './say.ts'
import {scrollWithin} from './scroll-within.ts'
import type {SlideElement} from './slides.ts'

const smallest = 0.7
const largest = 2.4
/** Lines of text that roll by in a minute, at which reading aloud is calm. */
const linesAMinute = 22

/** The speaker's text: notes, or all that the slide says; in any size; rolling by itself when asked. */
export interface Notes {
  show(slide: SlideElement, step: number): void
  size(change: number): void
  /** @returns Whether it rolls now. */
  roll(): boolean
  whole(isWhole: boolean): void
}

/** Take charge of the place for notes. */
export function buildNotes(box: HTMLElement, words: Words): Notes {
  let scale = 1
  let isWhole = false
  let shown: {slide: SlideElement; step: number} | undefined
  let rolling: number | undefined

  function show(slide: SlideElement, step: number): void {
    const isSame = shown?.slide === slide
    shown = {slide, step}
    if (!isSame) {
      box.replaceChildren(...(isWhole ? textOf(slide) : notesOf(slide)))
      box.scrollTop = 0
    }
    let current: HTMLElement | undefined
    for (const note of box.querySelectorAll<HTMLElement>('[data-step]')) {
      const at = Number(note.dataset.step)
      note.classList.toggle('is-current', at === step)
      note.classList.toggle('is-past', at < step)
      if (at === step) current = note
    }
    scrollWithin(box, current)
  }

  function notesOf({element, id}: SlideElement): readonly Node[] {
    const source = element.parentElement?.querySelector(`template[data-notes="${CSS.escape(id)}"]`)
    const own = source instanceof HTMLTemplateElement ? [source.content.cloneNode(true)] : []
    const asides = [...element.querySelectorAll(':scope > aside.notes')].map(aside => aside.cloneNode(true))
    if (own.length + asides.length > 0) return [...own, ...asides]
    const line = document.createElement('p')
    line.className = 'is-empty'
    line.textContent = say(words, 'noNotes')
    return [line]
  }

  /** Everything the slide says, also what the audience sees only the beginning of. */
  function textOf({element}: SlideElement): readonly Node[] {
    const copy = element.querySelector('.slide-body')?.cloneNode(true)
    if (!(copy instanceof HTMLElement)) return []
    copy.className = 'presenter-whole'
    for (const inner of copy.querySelectorAll('[id], iframe')) inner.removeAttribute('id')
    for (const heavy of copy.querySelectorAll('iframe, video, audio')) heavy.remove()
    return [copy]
  }

  function view(): Window {
    return box.ownerDocument.defaultView ?? window
  }

  function rollOn(before: number, rest: number): void {
    // Of the window the notes are in: a browser stills one that is covered.
    rolling = view().requestAnimationFrame(now => {
      const lineHeight = Number.parseFloat(getComputedStyle(box).lineHeight) || 24
      const way = rest + ((now - before) / 60_000) * linesAMinute * lineHeight
      // Positions are whole px in some browsers: what is less is kept for the next frame.
      box.scrollTop += Math.floor(way)
      rollOn(now, way - Math.floor(way))
    })
  }

  return {
    show,
    size(change) {
      scale = Math.max(smallest, Math.min(largest, scale + change))
      box.style.setProperty('--notes-scale', scale.toFixed(2))
    },
    roll() {
      if (rolling === undefined) {
        rollOn(performance.now(), 0)
        return true
      }
      view().cancelAnimationFrame(rolling)
      rolling = undefined
      return false
    },
    whole(next) {
      isWhole = next
      const again = shown
      shown = undefined
      if (again) show(again.slide, again.step)
    },
  }
}
