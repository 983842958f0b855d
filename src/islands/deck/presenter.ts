import {keepAwake} from '../remote/keep-awake.ts'
import {openAudienceLines} from './audience-lines.ts'
import {followAudienceTheme} from './audience-theme.ts'
import {canvasOf} from './fit.ts'
import {openKeyChoice} from './key-choice.ts'
import {commandOf, type KeyCommand} from './keys.ts'
import {openLayouts} from './layout-choice.ts'
import {leaveForDeck} from './leave-for-deck.ts'
import {listenToKeys} from './listen-to-keys.ts'
import {buildLookAhead} from './look-ahead.ts'
import {openMoreWindows} from './more-windows.ts'
import {buildNotes} from './notes.ts'
import {openPanels} from './open-panels.ts'
import {partOfPage} from './part-of-page.ts'
import {pathOf} from './path-of.ts'
import {openPointerMarks} from './pointer-marks.ts'
import {buildProgress} from './progress.ts'
import {openReach} from './reach.ts'
import {say, wordsOf} from './say.ts'
import {setText} from './set-text.ts'
import {hashOfPlace, placeOfHash} from './slide-of-hash.ts'
import {readSlides, type SlideElement} from './slides.ts'
import {drawSpeakerTools} from './speaker-tools.ts'
import type {DeckAction, DeckState} from './state.ts'
import {openTalk} from './talk.ts'
import type {MediaCommand} from './talk-message.ts'
import {logTime} from './time-log.ts'
import {openTimeLog} from './time-log-store.ts'
import {buildTimePanel} from './time-panel.ts'
import {startOnce, toggleTimer} from './timer.ts'
import {newTimer} from './timer-state.ts'
import {toggleFullScreen} from './toggle-full-screen.ts'
import {openWaysOn} from './ways-on.ts'
import {writeAddress} from './write-address.ts'

const presenter = document.querySelector<HTMLElement>('.presenter')
if (presenter) startPresenter(presenter)

/** The speaker's window: the same slides, state and reducer as the audience's, seen from behind. */
function startPresenter(presenter: HTMLElement): void {
  const words = wordsOf(presenter)
  const slides = readSlides(partOfPage('.deck-source'))
  const length = Number(presenter.dataset.duration) || undefined
  const keys = openKeyChoice()
  const times = openTimeLog(presenter.dataset.deck ?? '', slides)
  const pictures = buildLookAhead(slides, words)
  // Found once: the notes may go into a window of their own.
  const text = partOfPage('.presenter-text')
  const texts = [...presenter.querySelectorAll<HTMLElement>('[data-text]')]
  const notes = buildNotes(text, words)
  const fill = buildProgress(partOfPage('.deck-progress'), slides)
  const audience = openAudienceLines(words, () => talk.state)
  const marks = openPointerMarks({
    layer: pictures.now.frame,
    area: partOfPage('.presenter-now'),
    canvas: canvasOf(slides[0]?.element),
    fit: pictures.now.fit,
    state: () => talk.state,
    slideId: () => slides[talk.state.slide]?.id ?? '',
    act,
    tell: signal => talk.signal(signal),
  })
  const ways = openWaysOn({
    card: partOfPage('[data-panel=ways]'),
    slides,
    none: say(words, 'noWays'),
    take: way => run({type: 'digit', digit: `${way}`}),
  })
  const reach = openReach({presenter, slides, words, times, ways, act})
  const drawPanels = openPanels({
    slides,
    words,
    base: presenter.dataset.base ?? '/',
    keys,
    act,
    closed: () => text.focus({preventScroll: true}),
  })
  const talk = openTalk({
    host: presenter,
    slides,
    role: 'presenter',
    usual: {timer: {...newTimer, length: length && length * 1000}},
    address: placeOfHash(location.hash, slides),
    label: () => '',
    draw,
    signal: marks.receive,
    peers: audience.drawPeers,
    newer(isNewer) {
      partOfPage('.presenter-newer').hidden = !isNewer
    },
  })
  const time = buildTimePanel({
    host: presenter,
    slides,
    words,
    state: () => talk.state,
    log: times.current,
    set: timer => act({type: 'timer', timer}),
  })

  function act(action: DeckAction): void {
    const before = talk.state
    talk.act(action)
    const {slide, step, timer} = talk.state
    // The talk begins with its first step.
    if (slide !== before.slide || step !== before.step) talk.act({type: 'timer', timer: startOnce(timer, Date.now())})
  }

  function run(command: KeyCommand): void {
    const {state} = talk
    switch (command.type) {
      case 'full-screen':
        toggleFullScreen()
        return
      case 'presenter':
      case 'theme':
        return
      case 'peek':
        act({type: 'open-page', page: state.page === '' ? pathOf(slides[state.slide]?.pageHref) : ''})
        return
      case 'clock':
        act({type: 'timer', timer: toggleTimer(state.timer, Date.now())})
        return
      case 'cut-short':
        act({type: 'skip', skip: state.skip.length > 0 ? [] : time.route()})
        return
      case 'digit': {
        const way = state.digits === '' ? ways.at(state.slide)[Number(command.digit) - 1] : undefined
        if (!way) act(command)
        else if (way.slide !== undefined) act({type: 'go', slide: way.slide})
        else act({type: 'open-page', page: way.href})
        return
      }
    }
    act(command)
  }

  function draw(state: DeckState, before: DeckState | undefined, isOurs: boolean): void {
    const slide = slides[state.slide]
    if (!slide) return
    if (state.page !== (before?.page ?? '') && leaveForDeck(state.page, presenter.dataset.base ?? '/', 'presenter/')) {
      if (isOurs) queueMicrotask(() => talk.act({type: 'open-page', page: ''}))
      return
    }
    times.set(logTime(times.current(), state.timer.since === undefined ? undefined : state.slide, Date.now()))
    pictures.draw(state, slide)
    notes.show(slide, state.step)
    drawPlace(state, slide)
    drawSpeakerTools(state, slide)
    audience.draw(state)
    reach.draw(state, before)
    marks.draw()
    drawPanels(state, before, state.slide)
    // The time panel is made right after the talk is opened, before its first drawing.
    time.draw()
    writeAddress(hashOfPlace(state, slides), document.title)
  }

  function drawPlace(state: DeckState, slide: SlideElement): void {
    fill(state.slide)
    setText('.presenter-place', `${state.slide + 1}/${slides.length}`)
    setText(
      '.presenter-page-place',
      say(words, 'page', {page: slide.stack + 1, total: (slides.at(-1)?.stack ?? 0) + 1}),
    )
    setText('.presenter-steps', slide.steps > 0 ? say(words, 'step', {step: state.step, steps: slide.steps}) : '')
  }

  function press(event: Event): void {
    // Of whatever window: another one has another `Element`.
    const button = (event.target as Element | null)?.closest?.<HTMLElement>('button')
    if (!button) return
    const {command, go, media, text: kind, tab, textSize: wish} = button.dataset
    if (go !== undefined) act({type: 'go', slide: Number(go)})
    else if (media !== undefined) talk.signal({kind: 'media', command: media as MediaCommand})
    else if (wish === 'roll') button.setAttribute('aria-pressed', `${notes.roll()}`)
    else if (wish !== undefined) notes.size(wish === 'larger' ? 0.15 : -0.15)
    else if (kind !== undefined) {
      notes.whole(kind === 'whole')
      for (const each of texts) each.setAttribute('aria-pressed', `${each === button}`)
    } else if (tab !== undefined) reach.open(tab)
    else if (command !== undefined) run(commandOf(command) ?? {type: 'escape'})
  }

  function listen(to: Window): void {
    to.document.addEventListener('click', press)
    listenToKeys(
      {
        choice: keys.current,
        digits: () => talk.state.digits,
        accepts: ({type}) => talk.state.panel === 'none' || type === 'panel' || type === 'escape',
        run,
      },
      to,
    )
  }

  listen(window)
  // The time of a slide goes on after a reload.
  addEventListener('pagehide', () => times.set(logTime(times.current(), undefined, Date.now())))
  document.querySelector('.presenter-newer button')?.addEventListener('click', () => location.reload())
  openLayouts(presenter)
  openMoreWindows({
    words,
    address: () => `../${location.search}${hashOfPlace(talk.state, slides)}`,
    name: `audience ${presenter.dataset.deck}`,
    listen,
  })
  setInterval(() => {
    time.draw()
    reach.tick()
  }, 250)
  followAudienceTheme(theme => {
    for (const picture of pictures.all) picture.theme(theme)
  })
  keepAwake()
  addEventListener('load', () => void import('./get-ready.ts').then(({getReady}) => getReady()))
}
