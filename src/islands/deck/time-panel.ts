import {lateness, planOf, shortRoute} from './plan.ts'
import {say, type Words} from './say.ts'
import type {SlideElement} from './slides.ts'
import type {DeckState} from './state.ts'
import {type TimeLog, timeOn} from './time-log.ts'
import {timeOfDay} from './time-of-day.ts'
import {clockText, elapsed, remaining, resetTimer, toggleTimer} from './timer.ts'
import type {Timer} from './timer-state.ts'

export interface TimePanelOptions {
  readonly host: HTMLElement
  readonly slides: readonly SlideElement[]
  readonly words: Words
  state(): DeckState
  log(): TimeLog
  set(timer: Timer): void
}

export interface TimePanel {
  /** Show the time as it is at this moment. */
  draw(): void
  /** Slides to leave out so that the rest fits; all details where the talk has no end. */
  route(): readonly number[]
}

/** The speaker's clock: what is left, what was planned, and whether a shorter way is needed. */
export function buildTimePanel({host, slides, words, state, log, set}: TimePanelOptions): TimePanel {
  const field = (name: string) => host.querySelector<HTMLInputElement>(`[data-time=${name}]`)
  const [length, end] = [field('length'), field('end')]
  const locale = document.documentElement.lang || undefined

  function setText(selector: string, text: string): void {
    const element = host.querySelector(selector)
    if (element && element.textContent !== text) element.textContent = text
  }

  /** Length of the talk in seconds: what was set, or until its end, or what the slides say. */
  function lengthOf(timer: Timer, now: number): number | undefined {
    if (timer.end !== undefined) return (elapsed(timer, now) + timer.end - now) / 1000
    return timer.length === undefined ? undefined : timer.length / 1000
  }

  function measure() {
    const now = Date.now()
    const {slide, timer} = state()
    const plan = planOf(slides, lengthOf(timer, now))
    const onSlide = timeOn(log(), [slide], now) / 1000
    return {now, slide, timer, plan, onSlide, time: elapsed(timer, now), left: remaining(timer, now)}
  }

  function draw(): void {
    const {now, slide, timer, plan, onSlide, time, left} = measure()
    const late = lateness(plan, slide, time / 1000, onSlide)
    const isDown = left !== undefined && host.dataset.timer !== 'up'
    const isOver = left !== undefined && left < 0
    const watch = host.querySelector('.presenter-timer')
    watch?.classList.toggle('is-late', isOver || (late !== undefined && late >= 5))
    watch?.classList.toggle('is-paused', timer.since === undefined)
    setText('.presenter-digits', clockText(isDown ? Math.abs(left) : time))
    setText('.presenter-of', say(words, isDown ? (isOver ? 'over' : 'left') : 'elapsed'))
    setText('.presenter-plan', planLine(plan, slide, onSlide, late, now))
    setText('[data-time=toggle]', say(words, timer.since !== undefined ? 'pause' : time === 0 ? 'start' : 'goOn'))
    setText('[data-time=reset]', say(words, timer.lost === undefined ? 'reset' : 'undoReset'))
    setText('.presenter-clock', new Date(now).toLocaleTimeString(locale, {hour: '2-digit', minute: '2-digit'}))
    if (length && document.activeElement !== length)
      length.value = timer.length === undefined ? '' : `${Math.round(timer.length / 60_000)}`
    if (end && document.activeElement !== end) end.value = timer.end === undefined ? '' : dayTime(timer.end)
    drawMarker(plan, time / 1000)
    drawRoute(left)
  }

  function planLine(plan: readonly number[], slide: number, onSlide: number, late: number | undefined, now: number) {
    const own = plan[slide] ?? 0
    const time = clockText(onSlide * 1000)
    const parts = [say(words, own > 0 ? 'ofSlide' : 'ofSlideFree', {time, plan: clockText(own * 1000)})]
    const page = slides.flatMap(({stack}, index) => (stack === slides[slide]?.stack ? [index] : []))
    const pagePlan = page.reduce((sum, index) => sum + (plan[index] ?? 0), 0)
    if (pagePlan > 0 && page.length > 1)
      parts.push(say(words, 'ofPage', {time: clockText(timeOn(log(), page, now)), plan: clockText(pagePlan * 1000)}))
    if (late !== undefined && state().timer.since !== undefined) {
      const amount = clockText(Math.abs(late) * 1000)
      parts.unshift(say(words, late >= 5 ? 'late' : late <= -5 ? 'ahead' : 'onTime', {time: amount}))
    }
    return parts.join(' · ')
  }

  /** Where on the strip the talk should be by now. */
  function drawMarker(plan: readonly number[], time: number): void {
    const marker = host.querySelector<HTMLElement>('.presenter-marker')
    const whole = plan.reduce((sum, seconds) => sum + seconds, 0)
    if (!marker) return
    marker.hidden = whole === 0 || time === 0
    let index = 0
    let rest = time
    while (index < plan.length && rest > (plan[index] ?? 0)) rest -= plan[index++] ?? 0
    const part = index < plan.length ? rest / (plan[index] || 1) : 0
    marker.style.setProperty('--at', `${(100 * (index + part)) / plan.length}%`)
  }

  function routeFor(left: number | undefined) {
    const {slide, plan, onSlide, time} = measure()
    const pace = time > 0 && slide > 0 ? time / 1000 / (slide + 1) : undefined
    return shortRoute(slides, plan, slide, onSlide, left === undefined ? 0 : left / 1000, pace)
  }

  function drawRoute(left: number | undefined): void {
    const box = host.querySelector<HTMLElement>('.presenter-short')
    const {skip} = state()
    if (!box) return
    box.hidden = left === undefined && skip.length === 0
    box.querySelector('button')?.setAttribute('aria-pressed', `${skip.length > 0}`)
    if (box.hidden) return
    const route = routeFor(left)
    const text = {
      needed: clockText(route.needed * 1000),
      left: clockText(Math.max(0, left ?? 0)),
      count: route.skip.length,
    }
    const fitting = ['fits', 'fitsShortOne']
    const isShort = route.needed * 1000 <= (left ?? 0)
    setText(
      '.presenter-short span',
      skip.length > 0
        ? say(words, skip.length === 1 ? 'shortOnOne' : 'shortOn', {count: skip.length})
        : say(words, !isShort ? 'neverFits' : (fitting[route.skip.length] ?? 'fitsShort'), text),
    )
  }

  host.querySelector('.presenter-timer')?.addEventListener('click', () => set(toggleTimer(state().timer, Date.now())))
  host.querySelector('[data-time=toggle]')?.addEventListener('click', () => set(toggleTimer(state().timer, Date.now())))
  host.querySelector('[data-time=reset]')?.addEventListener('click', () => set(resetTimer(state().timer, Date.now())))
  length?.addEventListener('change', () => {
    const minutes = Number(length.value)
    set({...state().timer, length: minutes > 0 ? minutes * 60_000 : undefined})
  })
  end?.addEventListener('change', () => set({...state().timer, end: timeOfDay(end.value, new Date())}))
  return {draw, route: () => routeFor(remaining(state().timer, Date.now())).skip}
}

/** `15:30`, as a field for times writes it. */
function dayTime(time: number): string {
  const date = new Date(time)
  return [date.getHours(), date.getMinutes()].map(part => `${part}`.padStart(2, '0')).join(':')
}
