import {keepAwake} from '../remote/keep-awake.ts'
import {followAudienceTheme} from './audience-theme.ts'
import {branchesAt, drawBranches} from './branches.ts'
import {canvasOf} from './fit.ts'
import {openKeyChoice} from './key-choice.ts'
import {commandOf, type KeyCommand} from './keys.ts'
import {openLayouts} from './layout-choice.ts'
import {lazily, withPanels} from './lazily.ts'
import {listenToKeys} from './listen-to-keys.ts'
import {forwardFrom} from './movement.ts'
import {buildNotes} from './notes.ts'
import {openPanels} from './open-panels.ts'
import {pageAt} from './page-source.ts'
import {buildPreview} from './previews.ts'
import {buildProgress} from './progress.ts'
import {say, wordsOf} from './say.ts'
import {scrollWithin} from './scroll-within.ts'
import {hashOfPlace, placeOfHash} from './slide-of-hash.ts'
import {readSlides, type SlideElement} from './slides.ts'
import type {DeckAction, DeckState, Point} from './state.ts'
import type {Peer} from './sync.ts'
import {openTalk} from './talk.ts'
import type {MediaCommand, Signal} from './talk-message.ts'
import {logTime} from './time-log.ts'
import {openTimeLog} from './time-log-store.ts'
import {buildTimePanel} from './time-panel.ts'
import {clockText, newTimer, startOnce, toggleTimer} from './timer.ts'
import {writeAddress} from './write-address.ts'

const presenter = document.querySelector<HTMLElement>('.presenter')
if (presenter) startPresenter(presenter)

/** The speaker's window: the same slides, state and reducer as the audience's, seen from behind. */
function startPresenter(presenter: HTMLElement): void {
  const words = wordsOf(presenter)
  const slides = readSlides(find('.deck-source'))
  const place = find('.presenter-now')
  const [now, nextStep, nextSlide] = [place, find('[data-preview=step]'), find('[data-preview=slide]')].map(
    buildPreview,
  ) as [ReturnType<typeof buildPreview>, ReturnType<typeof buildPreview>, ReturnType<typeof buildPreview>]
  const notes = buildNotes(find('.presenter-text'), words)
  const fill = buildProgress(find('.deck-progress'), slides)
  const outline = [...presenter.querySelectorAll<HTMLButtonElement>('.presenter-outline button')]
  const choice = document.querySelector<HTMLElement>('.deck-branches')
  const keys = openKeyChoice()
  const times = openTimeLog(presenter.dataset.deck ?? '')
  const length = Number(presenter.dataset.duration) || undefined
  let laser: Point | undefined
  let drawing: readonly number[] | undefined
  let tab = 'outline'

  const marks = lazily(async () => {
    const {buildMarks} = await withPanels(import('./marks.ts'))
    return buildMarks(now.frame, canvasOf(slides[0]?.element))
  })
  const tools = lazily(async () => {
    const {listenToTools} = await import('./pointer-tools.ts')
    const canvas = canvasOf(slides[0]?.element)
    listenToTools(place, {canvas, tool: () => talk.state.tool, fit: now.fit, act, signal})
  })
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
      box: find('[data-panel=links]'),
      words,
      base: presenter.dataset.base ?? '/',
      look: href => void peek().then(show => show(href)),
      cast: ({href}) => act({type: 'open-page', page: href}),
    })
  })
  const rehearsal = lazily(async () => {
    const {buildRehearsalPanel} = await import('./rehearsal-panel.ts')
    return buildRehearsalPanel({box: find('[data-panel=rehearsal]'), words, slides, log: times.current, set: times.set})
  })

  const drawPanels = openPanels({
    slides,
    words,
    base: presenter.dataset.base ?? '/',
    keys,
    act,
    closed: () => find('.presenter-text').focus({preventScroll: true}),
  })
  const talk = openTalk({
    host: presenter,
    slides,
    role: 'presenter',
    usual: {timer: {...newTimer, length: length && length * 1000}},
    address: placeOfHash(location.hash, slides),
    label: () => '',
    draw,
    signal: receive,
    peers: drawPeers,
  })
  const time = buildTimePanel({
    host: presenter,
    slides,
    words,
    state: () => talk.state,
    log: times.current,
    set: timer => act({type: 'timer', timer}),
  })

  function find<T extends HTMLElement>(selector: string): T {
    const element = document.querySelector<T>(selector)
    if (!element) throw new Error(`Expected the presenter's page to have ${selector}`)
    return element
  }

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
        if (document.fullscreenElement) void document.exitFullscreen()
        else void document.documentElement.requestFullscreen?.().catch(() => undefined)
        return
      case 'presenter':
      case 'theme':
        return
      case 'peek':
        act({type: 'open-page', page: state.page === '' ? pathOf(slides[state.slide]) : ''})
        return
      case 'clock':
        act({type: 'timer', timer: toggleTimer(state.timer, Date.now())})
        return
      case 'cut-short':
        act({type: 'skip', skip: state.skip.length > 0 ? [] : time.route()})
        return
      case 'digit': {
        const way = state.digits === '' ? branchesAt(choice, slides, state.slide)[Number(command.digit) - 1] : undefined
        if (!way) act(command)
        else if (way.slide !== undefined) act({type: 'go', slide: way.slide})
        else act({type: 'open-page', page: way.href})
        return
      }
    }
    act(command)
  }

  function signal(what: Signal): void {
    receive(what)
    talk.signal(what)
  }

  function receive(what: Signal): void {
    if (what.kind === 'laser') laser = what.point ?? undefined
    if (what.kind === 'drawing') drawing = what.stroke
    drawMarks(talk.state)
  }

  function draw(state: DeckState, before: DeckState | undefined): void {
    const slide = slides[state.slide]
    if (!slide) return
    times.set(logTime(times.current(), state.timer.since === undefined ? undefined : state.slide, Date.now()))
    drawPreviews(state, slide)
    notes.show(slide, state.step)
    setText('.presenter-place', `${state.slide + 1}/${slides.length}`)
    setText(
      '.presenter-page-place',
      say(words, 'page', {page: slide.stack + 1, total: (slides.at(-1)?.stack ?? 0) + 1}),
    )
    setText('.presenter-steps', slide.steps > 0 ? say(words, 'step', {step: state.step, steps: slide.steps}) : '')
    outline.forEach((button, index) => {
      button.setAttribute('aria-current', `${index === state.slide}`)
      button.classList.toggle('is-done', index < state.slide)
      button.classList.toggle('is-skipped', state.skip.includes(index))
    })
    if (before?.slide !== state.slide) scrollWithin(find('.presenter-outline'), outline[state.slide])
    for (const name of ['laser', 'ink', 'zoom'] as const)
      press(name, state.tool === name || (name === 'zoom' && state.zoom !== undefined))
    press('black', state.blank !== 'none')
    press('freeze', state.held !== undefined)
    find('.presenter-media').hidden = slide.element.querySelector('video, audio') === null
    place.dataset.tool = state.tool
    place.classList.toggle('is-dark', state.blank !== 'none')
    drawAudience(state)
    drawWays(state)
    drawTab(slide)
    fill(state.slide)
    if (state.tool !== 'none') void tools()
    drawMarks(state)
    drawPanels(state, before, state.slide)
    // The time panel is made right after the talk is opened, before its first drawing.
    time.draw()
    writeAddress(hashOfPlace(state, slides), document.title)
  }

  function press(name: string, isPressed: boolean): void {
    find(`.presenter-tools [data-command=${name}]`).setAttribute('aria-pressed', `${isPressed}`)
  }

  function drawPreviews(state: DeckState, slide: SlideElement): void {
    now.show(slide, state.step)
    const ahead = forwardFrom(state, slides, state.skip)
    // Where the next step is the next slide, the second picture looks one slide further.
    const isSlide = ahead !== undefined && ahead.slide !== state.slide
    const last = {slide: isSlide ? ahead.slide : state.slide, step: Number.POSITIVE_INFINITY}
    const after = forwardFrom(last, slides, state.skip)
    const next = slides[ahead?.slide ?? -1]
    const then = slides[after?.slide ?? -1]
    nextStep.show(next, ahead?.step ?? 0)
    nextSlide.show(then, 0)
    setText(
      '[data-caption=step]',
      !next
        ? say(words, 'end')
        : isSlide
          ? say(words, 'next', {title: captionOf(next)})
          : say(words, 'nextStep', {step: ahead?.step ?? 0, steps: slide.steps}),
    )
    setText(
      '[data-caption=slide]',
      then ? say(words, isSlide ? 'following' : 'nextSlide', {title: captionOf(then)}) : next ? say(words, 'end') : '',
    )
  }

  function captionOf(slide: SlideElement): string {
    return slide.timing > 0 ? `${slide.title} · ${clockText(slide.timing * 1000)}` : slide.title
  }

  /** What the audience sees where that is not the slide here. */
  function drawAudience({held, page}: DeckState): void {
    find('.presenter-return').hidden = page === ''
    place.classList.toggle('is-elsewhere', page !== '' || held !== undefined)
    if (held || page === '') {
      setText('.presenter-audience', held ? say(words, 'holding', {number: held.slide + 1}) : '')
      return
    }
    void pageAt(page).then(shown => {
      if (talk.state.page !== page || talk.state.held) return
      const title = shown?.querySelector('main h1')?.textContent?.trim() ?? page
      setText('.presenter-audience', say(words, 'casting', {title}))
    })
  }

  function drawWays(state: DeckState): void {
    const box = find('[data-panel=ways]')
    const ways = branchesAt(choice, slides, state.slide)
    drawBranches(box, ways, way => run({type: 'digit', digit: `${way}`}))
    if (ways.length === 0) box.textContent = say(words, 'noWays')
    box.hidden = tab !== 'ways'
    find('[data-tab=ways]').classList.toggle('has-choice', ways.length > 0)
  }

  function drawTab(slide: SlideElement): void {
    for (const button of presenter.querySelectorAll<HTMLElement>('[data-tab]'))
      button.setAttribute('aria-pressed', `${button.dataset.tab === tab}`)
    for (const panel of presenter.querySelectorAll<HTMLElement>('[data-panel]'))
      panel.hidden = panel.dataset.panel !== tab
    if (tab === 'links') void links().then(show => show(slide))
    if (tab === 'rehearsal') void rehearsal().then(show => show())
  }

  function drawMarks(state: DeckState): void {
    const strokes = state.ink[slides[state.slide]?.id ?? ''] ?? []
    if (strokes.length === 0 && !drawing && !laser && !marks.isAsked()) return
    void marks().then(show => show({strokes, drawing, laser}))
  }

  /** Who is there, by name; another build is said, for its slides have other numbers. */
  function drawPeers(peers: readonly Peer[]): void {
    const light = find('.presenter-light')
    light.classList.toggle(
      'is-on',
      peers.some(({role}) => role === 'audience'),
    )
    light.classList.toggle(
      'is-stale',
      peers.some(({isStale}) => isStale),
    )
    const names = peers.map(({role, label, isStale}) => {
      const name =
        role === 'audience' ? say(words, 'audience', {label}) : role === 'remote' ? label : say(words, 'otherPresenter')
      return isStale ? say(words, 'stale', {name}) : name
    })
    light.textContent = names.length === 0 ? say(words, 'noAudience') : names.join(' · ')
  }

  function setText(selector: string, text: string): void {
    const element = find(selector)
    if (element.textContent !== text) element.textContent = text
  }

  document.addEventListener('click', event => {
    if (!(event.target instanceof Element)) return
    const button = event.target.closest<HTMLElement>('button')
    if (!button) return
    const {command, go, media, text, textSize: wish} = button.dataset
    if (go !== undefined) act({type: 'go', slide: Number(go)})
    else if (media !== undefined) talk.signal({kind: 'media', command: media as MediaCommand})
    else if (wish === 'roll') button.setAttribute('aria-pressed', `${notes.roll()}`)
    else if (wish !== undefined) notes.size(wish === 'larger' ? 0.15 : -0.15)
    else if (text !== undefined) {
      notes.whole(text === 'whole')
      for (const each of presenter.querySelectorAll<HTMLElement>('[data-text]'))
        each.setAttribute('aria-pressed', `${each === button}`)
    } else if (button.dataset.tab !== undefined) {
      tab = button.dataset.tab
      const slide = slides[talk.state.slide]
      if (slide) drawTab(slide)
    } else if (command !== undefined) run(commandOf(command) ?? {type: 'escape'})
  })
  listenToKeys({
    choice: keys.current,
    digits: () => talk.state.digits,
    accepts: ({type}) => talk.state.panel === 'none' || type === 'panel' || type === 'escape',
    run,
  })
  openLayouts(presenter)
  setInterval(() => {
    time.draw()
    if (tab === 'rehearsal') void rehearsal().then(show => show())
  }, 250)
  followAudienceTheme(theme => {
    for (const preview of [now, nextStep, nextSlide]) preview.theme(theme)
  })
  keepAwake()
}

function pathOf(slide: SlideElement | undefined): string {
  return slide?.pageHref ? new URL(slide.pageHref, location.href).pathname : ''
}
