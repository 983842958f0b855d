import {joinLive} from '../remote/join-live.ts'
import {followAudienceTheme, type Theme} from './audience-theme.ts'
import {canvasOf, fitOf, setFit} from './fit.ts'
import {commandOfKey} from './keys.ts'
import {buildProgress} from './progress.ts'
import {readTimer, withRegisters} from './registers.ts'
import {sessionKey} from './session-key.ts'
import {placeOfHash} from './slide-of-hash.ts'
import {previewOf, readSlides} from './slides.ts'
import {type DeckAction, type DeckState, forwardFrom, initialState, reduce} from './state.ts'
import {openSync} from './sync.ts'
import {clockText, elapsed, newTimer, resetTimer, startOnce, type Timer, toggleTimer} from './timer.ts'

const presenter = document.querySelector<HTMLElement>('.presenter')
if (presenter) startPresenter(presenter)

/** The speaker's window: the same slides, state and reducer as the audience's, seen from behind. */
function startPresenter(presenter: HTMLElement): void {
  const slides = readSlides(find('.deck-source'))
  const now = find('.presenter-now')
  const nextStep = find('[data-preview=step]')
  const nextSlide = find('[data-preview=slide]')
  const notes = find('.presenter-text')
  const fill = buildProgress(find('.deck-progress'), slides)
  const outline = [...presenter.querySelectorAll<HTMLButtonElement>('.presenter-outline button')]
  const timerKey = `lectern-timer:${presenter.dataset.deck}`
  let state: DeckState = {
    ...initialState,
    slide: Math.max(0, placeOfHash(location.hash, slides)?.slide ?? 0),
  }
  let timer: Timer = storedTimer()
  let notesScale = 1
  let theme: Theme = 'dark'

  const sync = openSync({
    talk: presenter.dataset.deck ?? '',
    session: sessionKey(location.search),
    role: 'presenter',
    digest: presenter.dataset.digest ?? '',
    label: () => 'Presenter',
    current: () => state,
    receive(values, later) {
      state = withRegisters(state, values, slides, later)
      draw()
    },
    signal: () => undefined,
    peers(peers) {
      const light = find('.presenter-light')
      const windows = peers.filter(({role}) => role === 'audience')
      light.classList.toggle('is-on', windows.length > 0)
      light.textContent = windows.some(({isStale}) => isStale)
        ? 'Audience has another build: reload it'
        : windows.length === 0
          ? 'No audience window'
          : windows.length === 1
            ? 'Audience connected'
            : `${windows.length} audience windows`
    },
  })
  joinLive(sync, presenter.dataset.live)

  function find(selector: string): HTMLElement {
    const element = document.querySelector<HTMLElement>(selector)
    if (!element) throw new Error(`Expected the presenter's page to have ${selector}`)
    return element
  }

  function act(action: DeckAction): void {
    const before = state
    state = reduce(state, action, slides)
    if (state.slide !== before.slide || state.step !== before.step) timer = saved(startOnce(timer, Date.now()))
    sync.tell(before, state)
    draw()
  }

  function draw(): void {
    const slide = slides[state.slide]
    if (!slide) return
    show(now, state.slide, state.step)
    const ahead = forwardFrom(state, slides)
    // Where the next step is the next slide, the second picture looks one slide further.
    const isSlide = ahead !== undefined && ahead.slide !== state.slide
    const after = state.slide + (isSlide ? 2 : 1)
    show(nextStep, ahead?.slide, ahead?.step ?? 0)
    show(nextSlide, after, 0)
    const next = slides[ahead?.slide ?? -1]
    const then = slides[after]
    setText(
      '[data-caption=step]',
      !next ? 'The end' : isSlide ? `Next: ${captionOf(next)}` : `Next: step ${ahead?.step} of ${slide.steps}`,
    )
    setText(
      '[data-caption=slide]',
      !then ? (next ? 'The end' : '') : `${isSlide ? 'Then' : 'Next slide'}: ${captionOf(then)}`,
    )
    setText('.presenter-place', `${state.slide + 1}/${slides.length}`)
    setText('.presenter-page-place', `page ${slide.stack + 1}/${(slides.at(-1)?.stack ?? 0) + 1}`)
    setText('.presenter-steps', slide.steps > 0 ? `Step ${state.step} of ${slide.steps}` : '')
    const source = slide.element.parentElement?.querySelector(`template[data-notes="${CSS.escape(slide.id)}"]`)
    if (source instanceof HTMLTemplateElement) notes.replaceChildren(source.content.cloneNode(true))
    else notes.replaceChildren(emptyNotes())
    notes.scrollTop = 0
    outline.forEach((button, index) => {
      button.setAttribute('aria-current', `${index === state.slide}`)
    })
    outline[state.slide]?.scrollIntoView({block: 'nearest'})
    for (const button of presenter.querySelectorAll<HTMLElement>('[data-command=black]'))
      button.setAttribute('aria-pressed', `${state.blank !== 'none'}`)
    fill(state.slide)
    drawTime()
    history.replaceState(null, '', `#${encodeURIComponent(slide.id)}`)
  }

  function emptyNotes(): HTMLElement {
    const line = document.createElement('p')
    line.className = 'is-empty'
    line.textContent = 'No notes for this slide.'
    return line
  }

  function captionOf(slide: (typeof slides)[number]): string {
    return slide.timing > 0 ? `${slide.title} · ${clockText(slide.timing * 1000)}` : slide.title
  }

  function show(place: HTMLElement, index: number | undefined, step: number): void {
    const slide = index === undefined ? undefined : slides[index]
    if (!slide) {
      place.replaceChildren()
      return
    }
    const preview = previewOf(slide.element, step)
    // The panel is dark; its pictures are as the audience sees them.
    preview.dataset.theme = theme
    place.replaceChildren(preview)
    fitPreview(preview)
  }

  function fitPreview(preview: HTMLElement): void {
    const {width, height} = preview.getBoundingClientRect()
    if (width > 0) setFit(preview, fitOf(canvasOf(preview.firstElementChild), {width, height}))
  }

  function setText(selector: string, text: string): void {
    find(selector).textContent = text
  }

  function drawTime(): void {
    const time = elapsed(timer, Date.now())
    const planned = slides.slice(0, state.slide + 1).reduce((sum, slide) => sum + slide.timing, 0)
    const late = planned > 0 && time > planned * 1000
    const watch = find('.presenter-timer')
    watch.classList.toggle('is-late', late)
    watch.classList.toggle('is-paused', timer.since === undefined)
    setText('.presenter-timer output', clockText(time))
    setText('[data-command=timer]', timer.since === undefined ? (time === 0 ? 'Start' : 'Go on') : 'Pause')
    setText('[data-command=timer-reset]', timer.lost === undefined ? 'Reset' : 'Undo reset')
    setText('.presenter-plan', planned === 0 ? '' : `planned by now ${clockText(planned * 1000)}`)
    setText('.presenter-clock', new Date().toLocaleTimeString([], {hour: '2-digit', minute: '2-digit'}))
  }

  function storedTimer(): Timer {
    try {
      return readTimer(JSON.parse(sessionStorage.getItem(timerKey) ?? 'null')) ?? newTimer
    } catch {
      // A reader's browser may keep no storage: the timer then lives as long as the window.
      return newTimer
    }
  }

  function saved(next: Timer): Timer {
    try {
      sessionStorage.setItem(timerKey, JSON.stringify(next))
    } catch {
      // As above.
    }
    return next
  }

  document.addEventListener('click', event => {
    const button =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-command], [data-go]') : null
    if (!button) return
    const {command, go} = button.dataset
    if (go !== undefined) act({type: 'go', slide: Number(go)})
    else if (command === 'forward' || command === 'back' || command === 'next-page') act({type: command})
    else if (command === 'black') act({type: 'blank', blank: 'black'})
    else if (command === 'timer') timer = saved(toggleTimer(timer, Date.now()))
    else if (command === 'timer-reset') timer = saved(resetTimer(timer, Date.now()))
    else if (command === 'smaller' || command === 'larger') {
      notesScale = Math.max(0.6, Math.min(2.6, notesScale * (command === 'larger' ? 1.15 : 1 / 1.15)))
      notes.style.setProperty('--notes-scale', `${notesScale}`)
    }
    drawTime()
  })
  addEventListener('keydown', event => {
    const command = commandOfKey(event)
    const onControl = event.target instanceof Element && event.target.closest('a, button, summary')
    if (!command || (onControl && (event.key === ' ' || event.key === 'Enter'))) return
    if (['full-screen', 'presenter', 'page', 'panel', 'escape'].includes(command.type)) return
    if (event.key === 'Enter' && state.digits === '') return
    event.preventDefault()
    act(command as DeckAction)
  })
  addEventListener('resize', () => {
    for (const preview of presenter.querySelectorAll<HTMLElement>('.preview')) fitPreview(preview)
  })
  setInterval(drawTime, 250)
  followAudienceTheme(next => {
    theme = next
    draw()
  })
}
