import {type Movement, move, type SlideFacts, withinDeck} from './movement.ts'
import {newTimer, type Timer} from './timer-state.ts'

export {forwardFrom, type SlideFacts} from './movement.ts'

export type Blank = 'none' | 'black' | 'white'

/** Where a window stands: slide and step from 0, and the address of a page of the site that lies over the slide, if one does. */
export interface Place {
  readonly slide: number
  readonly step: number
  /** Address below the origin; empty for none. */
  readonly page: string
}

/** A point of the canvas, in its px: `[x, y]`, whatever the size of the window. */
export type Point = readonly [x: number, y: number]

/** A line of ink: its points in canvas px, one after the other (`x, y, x, y …`). */
export type Stroke = readonly number[]

/** The part of the canvas that fills the window. */
export interface Region {
  readonly x: number
  readonly y: number
  /** How many times larger, above 1. */
  readonly scale: number
}

export type Tool = 'none' | 'laser' | 'ink' | 'zoom'
export type Panel = 'none' | 'overview' | 'help' | 'jump'

/**
 * Where a talk stands: one plain object that survives `JSON.stringify`. What the windows show, tell each other, keep over a
 * reload and write into the address derives from it.
 */
export interface DeckState extends Place {
  /** Places to return to, the last one last. */
  readonly trail: readonly Place[]
  /** What the audience goes on seeing while the speaker looks elsewhere. */
  readonly held: Place | undefined
  readonly blank: Blank
  readonly zoom: Region | undefined
  /** Strokes by slide id. */
  readonly ink: Readonly<Record<string, readonly Stroke[]>>
  /** Indexes of slides that the forward and back keys leave out: the short route. */
  readonly skip: readonly number[]
  /** Whether slides with a time of their own go on by themselves. */
  readonly auto: boolean
  readonly timer: Timer

  // Of this window alone:
  readonly mode: 'present' | 'read'
  readonly panel: Panel
  /** Digits typed so far for a jump. */
  readonly digits: string
  /** What the pointer does on the canvas. */
  readonly tool: Tool
}

export type DeckAction =
  | {
      readonly type:
        | Movement
        | 'jump'
        | 'escape'
        | 'return'
        | 'freeze'
        | 'take-over'
        | 'auto'
        | 'clear-all'
        | 'undo-stroke'
    }
  | {readonly type: 'digit'; readonly digit: string}
  | {readonly type: 'go'; readonly slide: number; readonly step?: number}
  | {readonly type: 'open-page'; readonly page: string}
  | {readonly type: 'blank'; readonly blank: 'black' | 'white'}
  | {readonly type: 'set-blank'; readonly blank: Blank}
  | {readonly type: 'panel'; readonly panel: Exclude<Panel, 'none'>}
  | {readonly type: 'mode'; readonly mode: 'present' | 'read'}
  | {readonly type: 'tool'; readonly tool: Exclude<Tool, 'none'>}
  | {readonly type: 'zoom'; readonly region: Region | undefined}
  | {readonly type: 'stroke'; readonly stroke: Stroke}
  | {readonly type: 'clear'}
  | {readonly type: 'skip'; readonly skip: readonly number[]}
  | {readonly type: 'timer'; readonly timer: Timer}

export const initialState: DeckState = {
  slide: 0,
  step: 0,
  page: '',
  trail: [],
  held: undefined,
  blank: 'none',
  zoom: undefined,
  ink: {},
  skip: [],
  auto: true,
  timer: newTimer,
  mode: 'present',
  panel: 'none',
  digits: '',
  tool: 'none',
}

/** Places kept to return to. */
const trailLength = 50

/** What the audience sees: the place that is held for it, else where the talk stands. */
export function audiencePlace(state: DeckState): Place {
  return state.held ?? placeOf(state)
}

function placeOf({slide, step, page}: Place): Place {
  return {slide, step, page}
}

/** The state after an action; the same object where nothing changes. Never throws, whatever numbers an action brings. */
export function reduce(state: DeckState, action: DeckAction, slides: readonly SlideFacts[]): DeckState {
  switch (action.type) {
    case 'digit':
      return {...state, digits: (state.digits + action.digit).slice(-4)}
    case 'jump':
      return state.digits === ''
        ? reduce(state, {type: 'forward'}, slides)
        : jump({...state, digits: ''}, {slide: Number(state.digits) - 1, step: 0, page: ''}, slides)
    case 'go':
      return jump(
        {...state, panel: 'none', digits: ''},
        {slide: action.slide, step: action.step ?? 0, page: ''},
        slides,
      )
    case 'open-page':
      if (action.page === state.page) return state
      return action.page === ''
        ? {...state, page: ''}
        : jump({...state, panel: 'none', digits: ''}, {...placeOf(state), page: action.page}, slides)
    case 'return':
      return goBack(state, slides)
    case 'escape':
      return takeAway(state)
    case 'blank':
      return {...state, blank: state.blank === action.blank ? 'none' : action.blank}
    case 'set-blank':
      return state.blank === action.blank ? state : {...state, blank: action.blank}
    case 'freeze':
      return {...state, held: state.held ? undefined : placeOf(state)}
    // The audience's own keys go on from what the audience sees.
    case 'take-over':
      return state.held ? {...state, ...state.held, held: undefined} : state
    case 'auto':
      return {...state, auto: !state.auto}
    case 'panel':
      return {...state, panel: state.panel === action.panel ? 'none' : action.panel}
    case 'mode':
      return state.mode === action.mode
        ? state
        : {...state, mode: action.mode, panel: 'none', blank: 'none', tool: 'none', zoom: undefined}
    case 'tool':
      if (action.tool === 'zoom' && state.zoom) return {...state, zoom: undefined, tool: 'none'}
      return {...state, tool: state.tool === action.tool ? 'none' : action.tool}
    case 'zoom':
      return {...state, zoom: action.region, tool: state.tool === 'zoom' ? 'none' : state.tool}
    case 'stroke':
      return withInk(state, slides, strokes => [...strokes, action.stroke])
    case 'undo-stroke':
      return withInk(state, slides, strokes => strokes.slice(0, -1))
    case 'clear':
      return withInk(state, slides, () => [])
    case 'clear-all':
      return {...state, ink: Object.fromEntries(Object.keys(state.ink).map(id => [id, []]))}
    case 'skip':
      return {...state, skip: action.skip}
    case 'timer':
      return {...state, timer: action.timer}
    default:
      return walk(state, action.type, slides)
  }
}

/** A step of the walk. On a blank screen it shows the slide again, over a page it leaves the page: neither moves on. */
function walk(state: DeckState, movement: Movement, slides: readonly SlideFacts[]): DeckState {
  if (state.blank !== 'none') return {...state, blank: 'none'}
  if (state.page !== '') return {...state, page: ''}
  const next = move(state, movement, slides, state.skip)
  if (next.slide === state.slide && next.step === state.step)
    return state.digits === '' ? state : {...state, digits: ''}
  const left = next.slide !== state.slide
  return {...state, ...next, digits: '', zoom: left ? undefined : state.zoom}
}

/** Go anywhere, and remember where from. */
function jump(state: DeckState, to: Place, slides: readonly SlideFacts[]): DeckState {
  const place = {...withinDeck(to, slides), page: to.page}
  if (place.slide === state.slide && place.page === state.page) return {...state, ...place}
  return {...state, ...place, zoom: undefined, trail: [...state.trail, placeOf(state)].slice(-trailLength)}
}

function goBack(state: DeckState, slides: readonly SlideFacts[]): DeckState {
  const place = state.trail.at(-1)
  if (!place) return state.page === '' ? state : {...state, page: ''}
  return {...state, ...withinDeck(place, slides), page: place.page, zoom: undefined, trail: state.trail.slice(0, -1)}
}

/** Take away what lies on top; where nothing does, show the overview. */
function takeAway(state: DeckState): DeckState {
  if (state.digits !== '') return {...state, digits: ''}
  if (state.blank !== 'none') return {...state, blank: 'none'}
  if (state.panel !== 'none') return {...state, panel: 'none'}
  if (state.tool !== 'none') return {...state, tool: 'none'}
  if (state.zoom) return {...state, zoom: undefined}
  if (state.page !== '') return {...state, page: ''}
  return {...state, panel: 'overview'}
}

function withInk(
  state: DeckState,
  slides: readonly SlideFacts[],
  change: (strokes: readonly Stroke[]) => readonly Stroke[],
): DeckState {
  const id = slides[state.slide]?.id
  if (id === undefined) return state
  return {...state, ink: {...state.ink, [id]: change(state.ink[id] ?? [])}}
}
