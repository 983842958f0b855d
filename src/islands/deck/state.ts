/** What the reducer must know of a deck: its slides in order. */
export interface SlideFacts {
  readonly id: string
  /** Index of the page it belongs to. */
  readonly stack: number
  /** Steps beyond the first state. */
  readonly steps: number
}

export type Blank = 'none' | 'black' | 'white'

/** Where a talk stands. Everything the window shows derives from it. */
export interface DeckState {
  /** Index of the slide, from 0. */
  readonly slide: number
  /** Steps shown, from 0. */
  readonly step: number
  readonly blank: Blank
  readonly mode: 'present' | 'read'
  readonly panel: 'none' | 'overview' | 'help'
  /** Digits typed so far for a jump. */
  readonly digits: string
}

export type DeckAction =
  | {
      readonly type:
        | 'forward'
        | 'back'
        | 'down'
        | 'up'
        | 'next-page'
        | 'previous-page'
        | 'first'
        | 'last'
        | 'jump'
        | 'escape'
    }
  | {readonly type: 'digit'; readonly digit: string}
  | {readonly type: 'go'; readonly slide: number; readonly step?: number}
  | {readonly type: 'blank'; readonly blank: 'black' | 'white'}
  | {readonly type: 'set-blank'; readonly blank: Blank}
  | {readonly type: 'panel'; readonly panel: 'overview' | 'help'}
  | {readonly type: 'mode'; readonly mode: 'present' | 'read'}

export const initialState: DeckState = {slide: 0, step: 0, blank: 'none', mode: 'present', panel: 'none', digits: ''}

/** The state after an action; the same object where nothing changes. */
export function reduce(state: DeckState, action: DeckAction, slides: readonly SlideFacts[]): DeckState {
  switch (action.type) {
    case 'digit':
      return {...state, digits: (state.digits + action.digit).slice(-4)}
    case 'jump':
      return state.digits === ''
        ? move(state, 'forward', slides)
        : goTo({...state, digits: ''}, Number(state.digits) - 1, 0, slides)
    case 'escape':
      if (state.digits !== '') return {...state, digits: ''}
      if (state.blank !== 'none') return {...state, blank: 'none'}
      if (state.panel !== 'none') return {...state, panel: 'none'}
      return {...state, panel: 'overview'}
    case 'blank':
      return {...state, blank: state.blank === action.blank ? 'none' : action.blank}
    case 'set-blank':
      return state.blank === action.blank ? state : {...state, blank: action.blank}
    case 'panel':
      return {...state, panel: state.panel === action.panel ? 'none' : action.panel}
    case 'mode':
      return state.mode === action.mode ? state : {...state, mode: action.mode, panel: 'none', blank: 'none'}
    case 'go':
      return goTo({...state, panel: 'none', digits: ''}, action.slide, action.step ?? 0, slides)
    default:
      return state.blank !== 'none' ? {...state, blank: 'none'} : move({...state, digits: ''}, action.type, slides)
  }
}

/** Where the forward key leads: the next step, else the next slide; `undefined` at the end. */
export function forwardFrom(state: Pick<DeckState, 'slide' | 'step'>, slides: readonly SlideFacts[]) {
  if (state.step < (slides[state.slide]?.steps ?? 0)) return {slide: state.slide, step: state.step + 1}
  return state.slide + 1 < slides.length ? {slide: state.slide + 1, step: 0} : undefined
}

type Movement = 'forward' | 'back' | 'down' | 'up' | 'next-page' | 'previous-page' | 'first' | 'last'

function move(state: DeckState, movement: Movement, slides: readonly SlideFacts[]): DeckState {
  const stack = slides[state.slide]?.stack
  switch (movement) {
    case 'forward':
    case 'down': {
      const next = forwardFrom(state, slides)
      if (!next || (movement === 'down' && slides[next.slide]?.stack !== stack)) return state
      return {...state, ...next}
    }
    case 'back':
    case 'up': {
      if (state.step > 0) return {...state, step: state.step - 1}
      const before = slides[state.slide - 1]
      if (!before || (movement === 'up' && before.stack !== stack)) return state
      // A slide that is come back to shows all it showed.
      return {...state, slide: state.slide - 1, step: before.steps}
    }
    case 'next-page': {
      const next = slides.findIndex((slide, index) => index > state.slide && slide.stack !== stack)
      return next < 0 ? state : {...state, slide: next, step: 0}
    }
    case 'previous-page': {
      const own = slides.findIndex(slide => slide.stack === stack)
      // From inside a page to its beginning, from its beginning to the page before.
      const target = state.slide > own ? own : slides.findIndex(slide => slide.stack === (stack ?? 0) - 1)
      return target < 0 ? state : {...state, slide: target, step: 0}
    }
    case 'first':
      return goTo(state, 0, 0, slides)
    case 'last':
      return goTo(state, slides.length - 1, 0, slides)
  }
}

function goTo(state: DeckState, slide: number, step: number, slides: readonly SlideFacts[]): DeckState {
  const target = Math.max(0, Math.min(slide, slides.length - 1))
  const steps = Math.max(0, Math.min(step, slides[target]?.steps ?? 0))
  return {...state, slide: target, step: steps}
}
