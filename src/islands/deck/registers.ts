import {withinDeck} from './movement.ts'
import type {Blank, DeckState, Place, Region, SlideFacts, Stroke} from './state.ts'
import {isRecord} from './talk-message.ts'
import type {Timer} from './timer-state.ts'

/** Registers that are parts of the state as they are, but for the names of slides; `place` and those of ink are put together. */
const plain = ['held', 'blank', 'zoom', 'skip', 'auto', 'timer'] as const
const inkOf = 'ink:'

/**
 * The shared state as the registers that windows tell each other: what changes together is one. A slide is named by its id
 * as well, for in another build of the deck it may have another number.
 */
export function registersOf(state: DeckState, slides: readonly SlideFacts[]): Readonly<Record<string, unknown>> {
  const named = (place: Place): Place & {id: string | undefined} => ({...place, id: slides[place.slide]?.id})
  const {slide, step, page, trail, held, skip} = state
  const registers: Record<string, unknown> = {place: {...named({slide, step, page}), trail: trail.map(named)}}
  for (const key of plain) registers[key] = state[key]
  registers.held = held && named(held)
  registers.skip = skip.flatMap(index => slides[index]?.id ?? [])
  for (const [id, strokes] of Object.entries(state.ink)) registers[inkOf + id] = strokes
  return registers
}

/** Keys of registers that are not the same in two states. */
export function changedRegisters(before: DeckState, after: DeckState): readonly string[] {
  const keys: string[] = plain.filter(key => before[key] !== after[key])
  if ((['slide', 'step', 'page', 'trail'] as const).some(key => before[key] !== after[key])) keys.push('place')
  if (before.ink !== after.ink)
    for (const [id, strokes] of Object.entries(after.ink)) if (before.ink[id] !== strokes) keys.push(inkOf + id)
  return keys
}

/**
 * The state with registers of another window. A value that is not what it should be, from a window of another build or
 * from whoever is on the network, changes nothing.
 *
 * @param later How much later this window's clock is than the sender's, in ms.
 */
export function withRegisters(
  state: DeckState,
  values: Readonly<Record<string, unknown>>,
  slides: readonly SlideFacts[],
  later = 0,
): DeckState {
  let next = state
  for (const [key, value] of Object.entries(values)) {
    const part = key.startsWith(inkOf)
      ? inkPart(next, key.slice(inkOf.length), value)
      : Object.hasOwn(readers, key) && readers[key as keyof typeof readers](value, slides, later)
    if (part) next = {...next, ...part}
  }
  return next
}

type Reader = (value: unknown, slides: readonly SlideFacts[], later: number) => Partial<DeckState> | undefined

const readers: Readonly<Record<(typeof plain)[number] | 'place', Reader>> = {
  place(value, slides) {
    const place = readPlace(value, slides)
    const trail = isRecord(value) && Array.isArray(value.trail) ? value.trail : []
    return place && {...place, trail: trail.flatMap(item => readPlace(item, slides) ?? [])}
  },
  held: (value, slides) => ({held: readPlace(value, slides)}),
  blank: value => (value === 'none' || value === 'black' || value === 'white' ? {blank: value as Blank} : undefined),
  zoom: value => ({zoom: readRegion(value)}),
  skip(value, slides) {
    if (!Array.isArray(value)) return undefined
    const ids = new Set<unknown>(value)
    return {skip: slides.flatMap(({id}, index) => (ids.has(id) ? [index] : []))}
  },
  auto: value => (typeof value === 'boolean' ? {auto: value} : undefined),
  timer(value, _, later) {
    const timer = readTimer(value)
    const here = (time: number | undefined) => (time === undefined ? undefined : time + later)
    return timer && {timer: {...timer, since: here(timer.since), end: here(timer.end)}}
  },
}

function inkPart(state: DeckState, id: string, value: unknown): Partial<DeckState> | undefined {
  if (!Array.isArray(value) || !value.every(isNumbers)) return undefined
  return {ink: {...state.ink, [id]: value as readonly Stroke[]}}
}

function readPlace(value: unknown, slides: readonly SlideFacts[]): Place | undefined {
  if (!isRecord(value) || typeof value.slide !== 'number' || typeof value.step !== 'number') return undefined
  const {id, step} = value
  const own = slides.findIndex(slide => slide.id === id)
  // A title that was mended has another id: then the number is nearest.
  return {...withinDeck({slide: own < 0 ? value.slide : own, step}, slides), page: readPath(value.page)}
}

/** An address of this origin, else none: nobody leads an audience to another site. */
function readPath(value: unknown): string {
  return typeof value === 'string' && /^\/(?![/\\])/.test(value) ? value : ''
}

function readRegion(value: unknown): Region | undefined {
  if (!isRecord(value) || ![value.x, value.y, value.scale].every(Number.isFinite)) return undefined
  return {x: value.x as number, y: value.y as number, scale: Math.max(1, value.scale as number)}
}

/** A timer as it was stored or told. */
export function readTimer(value: unknown): Timer | undefined {
  if (!isRecord(value) || typeof value.before !== 'number') return undefined
  const optional = (part: unknown) => (typeof part === 'number' ? part : undefined)
  return {
    before: value.before,
    since: optional(value.since),
    lost: optional(value.lost),
    length: optional(value.length),
    end: optional(value.end),
  }
}

function isNumbers(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every(Number.isFinite)
}
