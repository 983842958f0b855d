import {lazily, withPanels} from './lazily.ts'
import {partOfPage} from './part-of-page.ts'
import type {Words} from './say.ts'
import {scrollWithin} from './scroll-within.ts'
import type {SlideElement} from './slides.ts'
import type {DeckAction, DeckState} from './state.ts'
import type {TimeLogStore} from './time-log-store.ts'
import type {WaysOn} from './ways-on.ts'

export interface ReachOptions {
  readonly presenter: HTMLElement
  readonly slides: readonly SlideElement[]
  readonly words: Words
  readonly times: TimeLogStore
  act(action: DeckAction): void
  readonly ways: WaysOn
}

/** What the speaker can reach from a slide: the talk by pages, its links and any page, the ways on, the rehearsal's times. */
export interface Reach {
  draw(state: DeckState, before: DeckState | undefined): void
  /** Open a tab by its name. */
  open(tab: string): void
  /** Show what changes by itself: times of a rehearsal. */
  tick(): void
}

export function openReach({presenter, slides, words, times, ways, act}: ReachOptions): Reach {
  const outline = [...presenter.querySelectorAll<HTMLButtonElement>('.presenter-outline button')]
  let tab = 'outline'
  let shown: SlideElement | undefined

  /** A page in this window alone: nothing of it is told. */
  const peek = lazily(async () => {
    const {buildPeek} = await withPanels(import('./peek.ts'))
    const show: (href: string) => void = buildPeek(presenter, words, action =>
      show(action.type === 'open-page' ? action.page : ''),
    )
    return show
  })
  const links = lazily(async () => {
    const {buildLinksPanel} = await import('./links-panel.ts')
    return buildLinksPanel({
      box: partOfPage('[data-panel=links]'),
      words,
      base: presenter.dataset.base ?? '/',
      look: href => void peek().then(show => show(href)),
      cast: ({href}) => act({type: 'open-page', page: href}),
    })
  })
  const rehearsal = lazily(async () => {
    const {buildRehearsalPanel} = await import('./rehearsal-panel.ts')
    return buildRehearsalPanel({
      box: partOfPage('[data-panel=rehearsal]'),
      words,
      slides,
      log: times.current,
      set: times.set,
    })
  })

  function drawOutline(state: DeckState, before: DeckState | undefined): void {
    outline.forEach((button, index) => {
      button.setAttribute('aria-current', `${index === state.slide}`)
      button.classList.toggle('is-done', index < state.slide)
      button.classList.toggle('is-skipped', state.skip.includes(index))
    })
    if (before?.slide !== state.slide) scrollWithin(partOfPage('.presenter-outline'), outline[state.slide])
  }

  function drawTab(): void {
    for (const button of presenter.querySelectorAll<HTMLElement>('[data-tab]'))
      button.setAttribute('aria-pressed', `${button.dataset.tab === tab}`)
    for (const panel of presenter.querySelectorAll<HTMLElement>('[data-panel]'))
      panel.hidden = panel.dataset.panel !== tab
    const slide = shown
    if (tab === 'links' && slide) void links().then(show => show(slide))
    tick()
  }

  function tick(): void {
    if (tab === 'rehearsal') void rehearsal().then(show => show())
  }

  return {
    draw(state, before) {
      shown = slides[state.slide]
      drawOutline(state, before)
      ways.draw({slide: state.slide, step: Number.POSITIVE_INFINITY})
      drawTab()
    },
    open(name) {
      tab = name
      drawTab()
    },
    tick,
  }
}
