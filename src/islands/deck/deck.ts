import {autoAdvance} from './auto-advance.ts'
import {branchesAt, drawBranches} from './branches.ts'
import {chooseNextTheme, followDeckTheme} from './deck-theme.ts'
import {watchIdleness} from './idle.ts'
import {openKeyChoice} from './key-choice.ts'
import {commandOf, type KeyCommand} from './keys.ts'
import {lazily, panelsSheet, withPanels} from './lazily.ts'
import {listenToKeys} from './listen-to-keys.ts'
import {openPanels} from './open-panels.ts'
import {buildProgress} from './progress.ts'
import {say, wordsOf} from './say.ts'
import {hashOfPlace, placeOfHash} from './slide-of-hash.ts'
import {readSlides} from './slides.ts'
import {buildStage} from './stage.ts'
import {audiencePlace, type DeckAction, type DeckState, type Place, type Point} from './state.ts'
import {openTalk} from './talk.ts'
import type {Signal} from './talk-message.ts'
import {clockText, elapsed, toggleTimer} from './timer.ts'
import {writeAddress} from './write-address.ts'

/** Wide enough for a canvas that can be read; a narrower window begins with the text. */
const presentsFrom = 640
const toastFor = 1600

const deck = document.querySelector<HTMLElement>('main.deck')
if (deck) startDeck(deck)

/** Bring a deck's page to life: one state, one reducer, and `draw`, which makes the document show the state. */
function startDeck(deck: HTMLElement): void {
  followDeckTheme()
  const root = document.documentElement
  const words = wordsOf(deck)
  const slides = readSlides(deck)
  const stage = buildStage(deck, slides)
  const fill = buildProgress(find('.deck-progress'), slides)
  // Found once: looking for them again would walk through every slide.
  const status = find('.deck-status')
  const blank = find('.deck-blank')
  const ways = find('.deck-ways')
  const auto = find('.deck-controls [data-command=auto]')
  const canAdvance = slides.some(({autoslide}) => autoslide > 0)
  const toast = find('.deck-toast')
  const choice = document.querySelector<HTMLElement>('.deck-branches')
  const keys = openKeyChoice()
  const isStill = matchMedia('(prefers-reduced-motion: reduce)')
  const goOn = autoAdvance(() => act({type: 'forward'}))
  let laser: Point | undefined
  let drawing: readonly number[] | undefined

  const peek = lazily(async () => {
    const {buildPeek} = await withPanels(import('./peek.ts'))
    return buildPeek(deck, words, act)
  })
  const marks = lazily(async () => (await withPanels(import('./marks.ts'))).buildMarks(deck, stage.canvas))
  const tools = lazily(async () => {
    const {listenToTools} = await withPanels(import('./pointer-tools.ts'))
    listenToTools(deck, {canvas: stage.canvas, tool: () => talk.state.tool, fit: stage.fit, act, signal})
  })

  const drawPanels = openPanels({
    slides,
    words,
    base: deck.dataset.base ?? '/',
    keys,
    act,
    closed: () => focusOn(slides[audiencePlace(talk.state).slide]?.element),
  })
  const talk = openTalk({
    host: deck,
    slides,
    role: 'audience',
    start: {
      mode: innerWidth < presentsFrom ? 'read' : 'present',
      ...(isStill.matches ? {auto: false} : {}),
    },
    address: placeOfHash(location.hash, slides),
    label: () => `${innerWidth}×${innerHeight}`,
    draw,
    signal: receive,
    peers: peers =>
      root.classList.toggle(
        'is-led',
        peers.some(({role}) => role !== 'audience'),
      ),
  })

  function find<T extends HTMLElement>(selector: string): T {
    const element = document.querySelector<T>(selector)
    if (!element) throw new Error(`Expected the page of a deck to have ${selector}`)
    return element
  }

  function act(action: DeckAction): void {
    if (movesAudience.has(action.type)) talk.act({type: 'take-over'})
    talk.act(action)
  }

  function run(command: KeyCommand): void {
    const {state} = talk
    const place = audiencePlace(state)
    switch (command.type) {
      case 'full-screen':
        if (document.fullscreenElement) void document.exitFullscreen()
        else void root.requestFullscreen?.().catch(() => undefined)
        return
      case 'presenter':
        open(
          `${deck.dataset.presenter}${location.search}${hashOfPlace(place, slides)}`,
          `presenter ${deck.dataset.deck}`,
        )
        return
      case 'peek':
        act({type: 'open-page', page: place.page === '' ? pathOf(slides[place.slide]?.pageHref) : ''})
        return
      case 'clock':
        talk.act({type: 'timer', timer: toggleTimer(state.timer, Date.now())})
        sayShortly(clockText(elapsed(talk.state.timer, Date.now())))
        return
      case 'digit': {
        const branch =
          state.digits === '' ? branchesAt(choice, slides, place.slide)[Number(command.digit) - 1] : undefined
        if (!branch) act(command)
        else if (branch.slide !== undefined) act({type: 'go', slide: branch.slide})
        else follow(branch.href)
        return
      }
      case 'cut-short':
        return
      case 'theme':
        sayShortly(chooseNextTheme() ?? '·')
        return
      case 'up':
      case 'down':
        if (scrolls(place, command.type)) return
    }
    act(command)
  }

  /** Open a page over the slide; a deck takes the window. */
  function follow(href: string): void {
    if (href.startsWith(`${deck.dataset.base}decks/`)) location.assign(href)
    else act({type: 'open-page', page: href})
  }

  /** Scroll what does not fit before leaving it. */
  function scrolls(place: Place, way: 'up' | 'down'): boolean {
    const box = place.page === '' ? document.querySelector('.slide.is-current .slide-body') : find('.deck-peek')
    if (!box) return place.page !== ''
    const before = box.scrollTop
    box.scrollBy({top: (way === 'down' ? 0.6 : -0.6) * box.clientHeight})
    return place.page !== '' || box.scrollTop !== before
  }

  function signal(what: Signal): void {
    receive(what)
    talk.signal(what)
  }

  function receive(what: Signal): void {
    if (what.kind === 'laser') laser = what.point ?? undefined
    else if (what.kind === 'drawing') drawing = what.stroke
    else void import('./media.ts').then(({control}) => control(deck.querySelector('.slide.is-current'), what.command))
    drawMarks(talk.state)
  }

  function draw(state: DeckState, before: DeckState | undefined, isOurs: boolean): void {
    const place = audiencePlace(state)
    const last = before && audiencePlace(before)
    const name = slides[place.slide]?.element.dataset.transition ?? 'none'
    const isMove = last !== undefined && last.slide !== place.slide
    if (!isMove || name === 'none' || isStill.matches || !('startViewTransition' in document)) {
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
    root.classList.toggle('is-moved', before !== undefined)
    if (before?.mode !== state.mode) drawMode(isPresenting)
    if (isPresenting && (before?.mode !== state.mode || before.zoom !== state.zoom)) stage.fill(state.zoom)
    stage.show(place, last, isPresenting)
    drawPanels(state, before, place.slide)
    if (last?.slide !== place.slide || last.step !== place.step) {
      fill(place.slide)
      const isLast = place.step === (slides[place.slide]?.steps ?? 0)
      drawBranches(ways, isLast ? branchesAt(choice, slides, place.slide) : [], way =>
        run({type: 'digit', digit: `${way}`}),
      )
    }
    if (root.dataset.tool !== state.tool) root.dataset.tool = state.tool
    blank.hidden = state.blank === 'none'
    blank.classList.toggle('is-white', state.blank === 'white')
    if (state.digits !== before?.digits) {
      toast.hidden = state.digits === ''
      toast.textContent = state.digits
    }
    if (place.page !== (last?.page ?? '')) void peek().then(show => show(place.page))
    if (state.tool !== 'none') void tools()
    drawMarks(state)
    const waits = isPresenting && state.auto && state.blank === 'none' && state.panel === 'none' && place.page === ''
    goOn(waits ? (slides[place.slide]?.autoslide ?? 0) : 0)
    auto.hidden = !canAdvance
    if (before?.auto !== state.auto) auto.setAttribute('aria-pressed', `${!state.auto}`)
    const isMove = last?.slide !== place.slide || last.step !== place.step
    if (isMove && (last || location.hash !== '' || place.slide > 0)) announce(place, last, state, isOurs)
    else stage.settle()
  }

  function drawMode(isPresenting: boolean): void {
    root.classList.add('is-live')
    root.classList.toggle('present', isPresenting)
    root.classList.toggle('reading', !isPresenting)
    deck.classList.toggle('canvas', isPresenting)
    find('.deck-controls').hidden = !isPresenting
    find('.deck-progress').hidden = !isPresenting
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
    if (state.panel === 'none' && place.page === '') focusOn(slide.element)
  }

  function focusOn(slide: HTMLElement | undefined): void {
    ;(slide?.querySelector<HTMLElement>('.slide-title') ?? slide)?.focus({preventScroll: true})
  }

  function drawMarks(state: DeckState): void {
    const place = audiencePlace(state)
    const strokes = state.ink[slides[place.slide]?.id ?? ''] ?? []
    if (strokes.length === 0 && !drawing && !laser && !marks.isAsked()) return
    void marks().then(show => show({strokes, drawing, laser}))
  }

  function sayShortly(text: string): void {
    toast.textContent = text
    toast.hidden = false
    setTimeout(() => {
      if (talk.state.digits === '') toast.hidden = true
    }, toastFor)
  }

  listenToKeys({
    choice: keys.current,
    digits: () => talk.state.digits,
    accepts({type}) {
      const {mode, panel} = talk.state
      if (panel !== 'none') return type === 'panel' || type === 'escape'
      // In reading mode only keys that lead out of it are ours.
      return mode === 'present' || type === 'presenter' || type === 'panel'
    },
    run,
  })
  document.addEventListener('click', event => {
    if (!(event.target instanceof Element)) return
    const name = event.target.closest<HTMLElement>('[data-command]')?.dataset.command
    const link = event.target.closest<HTMLAnchorElement>('.slide :is(.page-link, .tag, .block-link)[href]')
    const isPlain = !event.defaultPrevented && event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey
    if (name !== undefined) {
      event.preventDefault()
      if (name === 'present' || name === 'read') act({type: 'mode', mode: name})
      else run(commandOf(name) ?? {type: 'escape'})
    } else if (link && isPlain && talk.state.mode === 'present' && link.origin === location.origin) {
      event.preventDefault()
      follow(link.pathname + link.hash)
    }
  })
  blank.addEventListener('click', () => act({type: 'set-blank', blank: 'none'}))
  if (navigator.maxTouchPoints > 0)
    void import('./swipe.ts').then(({listenToSwipes}) =>
      listenToSwipes(deck, action => {
        if (talk.state.mode === 'present' && talk.state.tool === 'none' && talk.state.page === '') act(action)
      }),
    )
  addEventListener('hashchange', () => {
    const at = placeOfHash(location.hash, slides)
    const place = audiencePlace(talk.state)
    if (at && (at.slide !== place.slide || at.step !== place.step)) act({type: 'go', ...at})
  })
  addEventListener('resize', () => {
    if (talk.state.mode === 'present') stage.fill(talk.state.zoom)
  })
  void document.fonts.ready.then(() => stage.guard())

  watchIdleness(root)
}

/** What an audience's own window does goes on from what it sees, not from where the speaker browses. */
const movesAudience: ReadonlySet<string> = new Set([
  'forward',
  'back',
  'down',
  'up',
  'next-page',
  'previous-page',
  'first',
  'last',
  'jump',
  'go',
  'open-page',
  'return',
])

function pathOf(href: string | undefined): string {
  return href === undefined || href === '' ? '' : new URL(href, location.href).pathname
}
