import {autoAdvance} from './auto-advance.ts'
import {lazily, panelsSheet, withPanels} from './lazily.ts'
import {partOfPage} from './part-of-page.ts'
import type {PointerMarks} from './pointer-marks.ts'
import {buildProgress} from './progress.ts'
import {say, type Words} from './say.ts'
import {hashOfPlace} from './slide-of-hash.ts'
import type {SlideElement} from './slides.ts'
import type {Stage} from './stage.ts'
import {audiencePlace, type DeckAction, type DeckState, type Place} from './state.ts'
import type {Toast} from './toast.ts'
import type {WaysOn} from './ways-on.ts'
import {writeAddress} from './write-address.ts'

export interface DrawDeckOptions {
  readonly deck: HTMLElement
  readonly slides: readonly SlideElement[]
  readonly words: Words
  readonly stage: Stage
  readonly toast: Toast
  readonly ways: WaysOn
  readonly marks: PointerMarks
  /** Whether the reader asked for less motion. */
  isStill(): boolean
  drawPanels(state: DeckState, before: DeckState | undefined, slide: number): void
  act(action: DeckAction): void
}

/**
 * The document of the audience's window as it shows a state.
 *
 * @returns `draw`, to be called with every state and the one before it; `isOurs` says that this window made the change.
 */
export function drawDeck(options: DrawDeckOptions) {
  const {deck, slides, words, stage, toast, ways, marks} = options
  const root = document.documentElement
  // Found once: looking for them again would walk through every slide.
  const fill = buildProgress(partOfPage('.deck-progress'), slides)
  const status = partOfPage('.deck-status')
  const blank = partOfPage('.deck-blank')
  const auto = partOfPage('.deck-controls [data-command=auto]')
  const canAdvance = slides.some(({autoslide}) => autoslide > 0)
  const goOn = autoAdvance(() => options.act({type: 'forward'}))
  const pages = lazily(async () => (await withPanels(import('./open-page.ts'))).openPages(deck, words, options.act))

  function draw(state: DeckState, before: DeckState | undefined, isOurs: boolean): void {
    const place = audiencePlace(state)
    const last = before && audiencePlace(before)
    const name = slides[place.slide]?.element.dataset.transition ?? 'none'
    const isMove = last !== undefined && last.slide !== place.slide
    if (!isMove || name === 'none' || options.isStill() || !('startViewTransition' in document)) {
      show(state, before, isOurs)
      return
    }
    void panelsSheet()
    root.dataset.transition = name
    root.classList.toggle('goes-back', place.slide < last.slide)
    document.startViewTransition(() => show(state, before, isOurs))
  }

  function show(state: DeckState, before: DeckState | undefined, isOurs: boolean): void {
    const place = audiencePlace(state)
    const last = before && audiencePlace(before)
    const isPresenting = state.mode === 'present'
    const isMove = last?.slide !== place.slide || last.step !== place.step
    root.classList.toggle('is-moved', before !== undefined)
    if (before?.mode !== state.mode) drawMode(isPresenting)
    if (isPresenting && (before?.mode !== state.mode || before.zoom !== state.zoom)) stage.fill(state.zoom)
    stage.show(place, last, isPresenting)
    options.drawPanels(state, before, place.slide)
    if (isMove) {
      fill(place.slide)
      ways.draw(place)
    }
    if (root.dataset.tool !== state.tool) root.dataset.tool = state.tool
    blank.hidden = state.blank === 'none'
    blank.classList.toggle('is-white', state.blank === 'white')
    toast.hold(state.digits)
    if (place.page !== (last?.page ?? '')) void pages().then(open => open(place.page, isOurs))
    marks.draw()
    const waits = isPresenting && state.auto && state.blank === 'none' && state.panel === 'none' && place.page === ''
    goOn(waits ? (slides[place.slide]?.autoslide ?? 0) : 0)
    auto.hidden = !canAdvance
    if (before?.auto !== state.auto) auto.setAttribute('aria-pressed', `${!state.auto}`)
    if (isMove && (last || location.hash !== '' || place.slide > 0)) announce(place, last, state, isOurs)
    else stage.settle()
  }

  function drawMode(isPresenting: boolean): void {
    root.classList.add('is-live')
    root.classList.toggle('present', isPresenting)
    root.classList.toggle('reading', !isPresenting)
    deck.classList.toggle('canvas', isPresenting)
    partOfPage('.deck-controls').hidden = !isPresenting
    partOfPage('.deck-progress').hidden = !isPresenting
  }

  /** Say the place to screen readers, put it into the address, and take the focus to its title. */
  function announce(place: Place, last: Place | undefined, state: DeckState, isOurs: boolean): void {
    const slide = slides[place.slide]
    if (!slide) return
    if (state.mode === 'read') {
      // Whoever reads along is taken to the slide the speaker is at.
      if (!isOurs || !last) slide.element.scrollIntoView()
      return
    }
    writeAddress(hashOfPlace(place, slides), `${slide.title} · ${deck.dataset.title}`)
    if (last?.slide === place.slide) {
      stage.settle()
      status.textContent =
        slide.element.querySelector(`[data-step="${place.step}"]`)?.textContent?.trim().slice(0, 300) ?? ''
      return
    }
    status.textContent = say(words, 'place', {number: place.slide + 1, count: slides.length, title: slide.title})
    stage.settle()
    if (state.panel === 'none' && place.page === '') focusOn(slide)
  }

  return draw
}

/** Take the focus to a slide's title. */
export function focusOn(slide: SlideElement | undefined): void {
  const {element} = slide ?? {}
  ;(element?.querySelector<HTMLElement>('.slide-title') ?? element)?.focus({preventScroll: true})
}
