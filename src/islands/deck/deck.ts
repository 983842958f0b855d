import {joinLive} from '../remote/join-live.ts'
import {fitCanvas, guardSlide} from './fit.ts'
import {joinSession, sessionKey} from './join-session.ts'
import {commandOfKey, type KeyCommand, keyHelp} from './keys.ts'
import {buildOverview} from './overview.ts'
import {buildProgress} from './progress.ts'
import {withRegisters} from './registers.ts'
import {slideOfHash} from './slide-of-hash.ts'
import {readSlides, showSteps} from './slides.ts'
import {type DeckState, initialState, reduce} from './state.ts'
import {listenToSwipes} from './swipe.ts'
import {openSync} from './sync.ts'

/** Wide enough for a canvas that can be read; a narrower window begins with the text. */
const presentsFrom = 640
const idleAfter = 2500

const deck = document.querySelector<HTMLElement>('main.deck')
if (deck) startDeck(deck)

/** Bring a deck's page to life: one state, one reducer, and `draw`, which makes the document show the state. */
function startDeck(deck: HTMLElement): void {
  const root = document.documentElement
  const slides = readSlides(deck)
  const controls = find('.deck-controls')
  const progress = find('.deck-progress')
  const status = find('.deck-status')
  const blank = find('.deck-blank')
  const jump = find('.deck-jump')
  const overview = find<HTMLDialogElement>('dialog.deck-overview')
  const help = find<HTMLDialogElement>('dialog.deck-help')
  const fill = buildProgress(progress, slides)
  let markOverview: ((current: number) => void) | undefined
  let state: DeckState = {...initialState, ...placeOfHash(), mode: innerWidth < presentsFrom ? 'read' : 'present'}
  let drawn: DeckState | undefined

  const sync = openSync({
    talk: deck.dataset.deck ?? '',
    session: sessionKey(location.search),
    role: 'audience',
    digest: deck.dataset.digest ?? '',
    label: () => `${innerWidth}×${innerHeight}`,
    current: () => state,
    receive(values, later) {
      state = withRegisters(state, values, slides, later)
      draw()
    },
    signal: () => undefined,
    peers: peers =>
      root.classList.toggle(
        'is-led',
        peers.some(({role}) => role !== 'audience'),
      ),
  })
  joinLive(sync, deck.dataset.live)

  joinSession(document, sync.add)

  function find<T extends HTMLElement>(selector: string): T {
    const element = document.querySelector<T>(selector)
    if (!element) throw new Error(`Expected the page of a deck to have ${selector}`)
    return element
  }

  function placeOfHash(): {slide: number; step: number} | undefined {
    const slide = slideOfHash(location.hash, slides)
    return slide < 0 ? undefined : {slide, step: 0}
  }

  function act(command: KeyCommand): void {
    if (command.type === 'full-screen') {
      if (document.fullscreenElement) void document.exitFullscreen()
      else void root.requestFullscreen?.().catch(() => undefined)
    } else if (command.type === 'presenter') {
      open(`${deck.dataset.presenter}${hashOf(state)}`, `presenter ${deck.dataset.deck}`)
    } else if (command.type === 'page') {
      const page = slides[state.slide]?.pageHref
      if (page) location.assign(page)
    } else {
      const before = state
      state = reduce(state, command, slides)
      sync.tell(before, state)
      draw()
    }
  }

  function hashOf(state: DeckState): string {
    return `#${encodeURIComponent(slides[state.slide]?.id ?? '')}`
  }

  function draw(): void {
    const before = drawn
    drawn = state
    const modeChanged = before?.mode !== state.mode
    if (modeChanged) drawMode()
    if (modeChanged || before?.slide !== state.slide) drawSlide(before)
    const current = slides[state.slide]
    if (current && (before?.step !== state.step || before?.slide !== state.slide))
      showSteps(current.element, state.step)
    blank.hidden = state.blank === 'none'
    blank.classList.toggle('is-white', state.blank === 'white')
    jump.hidden = state.digits === ''
    jump.textContent = state.digits
    drawPanel(overview, state.panel === 'overview')
    drawPanel(help, state.panel === 'help')
    if (state.panel === 'overview' && before?.panel !== 'overview') {
      markOverview ??= buildOverview(overview, slides, slide => act({type: 'go', slide}))
      markOverview(state.slide)
    }
  }

  function drawMode(): void {
    const present = state.mode === 'present'
    root.classList.toggle('present', present)
    root.classList.toggle('reading', !present)
    deck.classList.toggle('canvas', present)
    controls.hidden = !present
    progress.hidden = !present
    if (present) fitCanvas(deck, {width: innerWidth, height: innerHeight})
    else if (drawn && state.slide > 0) slides[state.slide]?.element.scrollIntoView()
  }

  function drawSlide(before: DeckState | undefined): void {
    if (before) slides[before.slide]?.element.classList.remove('is-current')
    const current = slides[state.slide]
    if (!current) return
    current.element.classList.add('is-current')
    fill(state.slide)
    if (state.mode === 'read') return
    guardSlide(current.element)
    for (const near of [state.slide - 1, state.slide, state.slide + 1]) load(slides[near]?.element)
    document.title = `${current.title} · ${deck.dataset.title}`
    if (before === undefined) {
      if (state.slide > 0 || location.hash === '') return
    }
    if (hashOf(state) !== location.hash) history.replaceState(null, '', hashOf(state))
    status.textContent = `Slide ${state.slide + 1} of ${slides.length}, ${current.title}`
    if (state.panel === 'none')
      (current.element.querySelector<HTMLElement>('.slide-title') ?? current.element).focus({preventScroll: true})
  }

  /** Pictures of the next slide are there before it is. */
  function load(slide: HTMLElement | undefined): void {
    for (const image of slide?.querySelectorAll('img') ?? []) {
      image.loading = 'eager'
      void image.decode().catch(() => undefined)
    }
  }

  function drawPanel(panel: HTMLDialogElement, open: boolean): void {
    if (open && !panel.open) panel.showModal()
    if (!open && panel.open) panel.close()
  }

  addEventListener('keydown', event => {
    if (event.defaultPrevented || (event.target instanceof Element && event.target.closest('input, textarea, select')))
      return
    const command = commandOfKey(event)
    if (!command) return
    // Space and Enter press what has the focus; in reading mode only keys that lead out of it are ours.
    const onControl = event.target instanceof Element && event.target.closest('a, button, summary')
    if (onControl && (event.key === ' ' || event.key === 'Enter')) return
    if (event.key === 'Enter' && state.digits === '') return
    if (state.mode === 'read' && !['presenter', 'panel', 'escape'].includes(command.type)) return
    if (state.mode === 'read' && command.type === 'escape' && state.panel === 'none') return
    if (state.panel !== 'none' && !['panel', 'escape', 'digit', 'jump'].includes(command.type)) return
    event.preventDefault()
    act(command)
  })
  for (const panel of [overview, help])
    panel.addEventListener('cancel', event => {
      event.preventDefault()
      act({type: 'escape'})
    })
  document.addEventListener('click', event => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-command]') : null
    const command = button?.dataset.command
    if (!command) return
    event.preventDefault()
    if (command === 'overview' || command === 'help') act({type: 'panel', panel: command})
    else if (command === 'present' || command === 'read') act({type: 'mode', mode: command})
    else if (command === 'forward' || command === 'back' || command === 'escape') act({type: command})
    else if (command === 'full-screen' || command === 'presenter') act({type: command})
  })
  blank.addEventListener('click', () => act({type: 'set-blank', blank: 'none'}))
  listenToSwipes(deck, action => {
    if (state.mode === 'present') act(action)
  })
  addEventListener('hashchange', () => {
    const place = placeOfHash()
    if (place && place.slide !== state.slide) act({type: 'go', ...place})
  })
  addEventListener('resize', () => {
    if (state.mode === 'present') fitCanvas(deck, {width: innerWidth, height: innerHeight})
  })
  void document.fonts.ready.then(() => {
    const current = slides[state.slide]
    if (current && state.mode === 'present') guardSlide(current.element)
  })

  let idle = 0
  function wake(): void {
    root.classList.remove('is-idle')
    clearTimeout(idle)
    idle = window.setTimeout(() => root.classList.add('is-idle'), idleAfter)
  }
  for (const type of ['pointermove', 'pointerdown', 'focusin']) addEventListener(type, wake, {passive: true})
  wake()

  const keys = help.querySelector('.deck-keys')
  for (const [written, does] of keyHelp) {
    const term = document.createElement('dt')
    written.split(' ').forEach((key, index) => {
      const cap = document.createElement('kbd')
      cap.textContent = key
      term.append(index > 0 ? ' ' : '', cap)
    })
    const description = document.createElement('dd')
    description.textContent = does
    keys?.append(term, description)
  }
  draw()
}
