import type {DeckAction, DeckState} from './state.ts'

/** Shortest way of a finger that is a swipe, and the share of the width at either edge where a tap turns, in px and 1. */
const shortest = 48
const edge = 0.16

/**
 * What a finger's or pen's way over the stage asks for.
 *
 * @param width Width of the stage, in px.
 * @returns `undefined` for a short way in the middle, and for one up or down: that scrolls.
 */
export function actionOfSwipe(
  from: {readonly x: number; readonly y: number},
  to: {readonly x: number; readonly y: number},
  width: number,
): DeckAction | undefined {
  const right = to.x - from.x
  const down = to.y - from.y
  if (Math.abs(right) >= shortest && Math.abs(right) > 1.5 * Math.abs(down))
    return {type: right < 0 ? 'forward' : 'back'}
  if (Math.abs(right) > 10 || Math.abs(down) > 10) return undefined
  if (to.x > width * (1 - edge)) return {type: 'forward'}
  return to.x < width * edge ? {type: 'back'} : undefined
}

/** Listen to swipes and edge taps on the stage; links and controls keep their own taps, and so do tools and pages over it. */
export function listenToSwipes(
  stage: HTMLElement,
  stateOf: () => Pick<DeckState, 'mode' | 'tool' | 'page'>,
  act: (action: DeckAction) => void,
): void {
  let from: {x: number; y: number} | undefined
  stage.addEventListener('pointerdown', event => {
    from = event.pointerType !== 'mouse' && event.isPrimary ? {x: event.clientX, y: event.clientY} : undefined
  })
  stage.addEventListener('pointerup', event => {
    const start = from
    from = undefined
    if (!start || !event.isPrimary) return
    if (event.target instanceof Element && event.target.closest('a, button, summary, video, audio')) return
    const action = actionOfSwipe(start, {x: event.clientX, y: event.clientY}, stage.clientWidth)
    const {mode, tool, page} = stateOf()
    if (action && mode === 'present' && tool === 'none' && page === '') act(action)
  })
}
