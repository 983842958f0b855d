import {deckCommands} from './deck-commands.ts'
import {followDeckTheme} from './deck-theme.ts'
import {drawDeck, focusOn} from './draw-deck.ts'
import {watchIdleness} from './idle.ts'
import {openKeyChoice} from './key-choice.ts'
import {commandOf} from './keys.ts'
import {listenToKeys} from './listen-to-keys.ts'
import {openPanels} from './open-panels.ts'
import {partOfPage} from './part-of-page.ts'
import {openPointerMarks} from './pointer-marks.ts'
import {wordsOf} from './say.ts'
import {placeOfHash} from './slide-of-hash.ts'
import {readSlides} from './slides.ts'
import {buildStage} from './stage.ts'
import {audiencePlace, type DeckAction} from './state.ts'
import {openTalk} from './talk.ts'
import type {Signal} from './talk-message.ts'
import {openToast} from './toast.ts'
import {openWaysOn} from './ways-on.ts'

/** Wide enough for a canvas that can be read; a narrower window begins with the text. */
const presentsFrom = 640

const deck = document.querySelector<HTMLElement>('main.deck')
if (deck) startDeck(deck)

/** Bring a deck's page to life: one state, one reducer, and `drawDeck`, which makes the document show the state. */
function startDeck(deck: HTMLElement): void {
  followDeckTheme()
  const words = wordsOf(deck)
  const slides = readSlides(deck)
  const stage = buildStage(deck, slides)
  const keys = openKeyChoice()
  const isStill = matchMedia('(prefers-reduced-motion: reduce)')
  const toast = openToast(partOfPage('.deck-toast'))
  // A screen that people look at and nobody touches.
  const isGiven = () => void import('./get-ready.ts').then(({beGiven}) => beGiven())
  const shown = () => slides[audiencePlace(talk.state).slide]
  const run = deckCommands({deck, slides, toast, talk: () => talk, ways: () => ways, act})
  const ways = openWaysOn({
    card: partOfPage('.deck-ways'),
    slides,
    take: way => run({type: 'digit', digit: `${way}`}),
  })
  const marks = openPointerMarks({
    layer: deck,
    area: deck,
    canvas: stage.canvas,
    fit: stage.fit,
    state: () => talk.state,
    slideId: () => shown()?.id ?? '',
    act,
    tell: signal => talk.signal(signal),
  })
  const drawPanels = openPanels({
    slides,
    words,
    base: deck.dataset.base ?? '/',
    keys,
    act,
    closed: () => focusOn(shown()),
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
    draw: drawDeck({deck, slides, words, stage, toast, ways, marks, isStill: () => isStill.matches, drawPanels, act}),
    signal: receive,
    peers(peers) {
      const isLed = peers.some(({role}) => role !== 'audience')
      if (document.documentElement.classList.toggle('is-led', isLed)) isGiven()
    },
  })

  function act(action: DeckAction): void {
    if (movesAudience.has(action.type)) talk.act({type: 'take-over'})
    talk.act(action)
  }

  function receive(signal: Signal): void {
    if (signal.kind === 'media')
      void import('./media.ts').then(({control}) => control(shown()?.element ?? null, signal.command))
    else marks.receive(signal)
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
      act({type: 'open-page', page: link.pathname + link.hash})
    }
  })
  partOfPage('.deck-blank').addEventListener('click', () => act({type: 'set-blank', blank: 'none'}))
  if (navigator.maxTouchPoints > 0)
    void import('./swipe.ts').then(({listenToSwipes}) => listenToSwipes(deck, () => talk.state, act))
  addEventListener('hashchange', () => {
    const at = placeOfHash(location.hash, slides)
    const place = audiencePlace(talk.state)
    if (at && (at.slide !== place.slide || at.step !== place.step)) act({type: 'go', ...at})
  })
  document.addEventListener('fullscreenchange', isGiven)
  addEventListener('resize', () => {
    if (talk.state.mode === 'present') stage.fill(talk.state.zoom)
  })
  void document.fonts.ready.then(() => stage.guard())

  watchIdleness(document.documentElement)
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
