import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {changedRegisters, registersOf, withRegisters} from '../../../src/islands/deck/registers.ts'
import {accept, newReplica, type Replica, type Stamp, write} from '../../../src/islands/deck/replica.ts'
import {
  type DeckAction,
  type DeckState,
  initialState,
  reduce,
  type SlideFacts,
} from '../../../src/islands/deck/state.ts'

const slides: readonly SlideFacts[] = [
  {id: 'a', stack: 0, steps: 0},
  {id: 'b', stack: 0, steps: 2},
  {id: 'c', stack: 1, steps: 0},
]

interface Window {
  readonly name: string
  replica: Replica
  state: DeckState
}

interface Told {
  readonly stamps: Readonly<Record<string, Stamp>>
  readonly values: Readonly<Record<string, unknown>>
}

function open(name: string): Window {
  return {name, replica: newReplica, state: initialState}
}

function act(window: Window, action: DeckAction): Told {
  const before = window.state
  window.state = reduce(before, action, slides)
  const keys = changedRegisters(before, window.state)
  window.replica = write(window.replica, keys, window.name)
  return tell(window, keys)
}

/** As it goes over a network: through JSON. */
function tell(window: Window, keys: readonly string[]): Told {
  const registers = registersOf(window.state, slides)
  const stamps = Object.fromEntries(keys.map(key => [key, window.replica.stamps[key] ?? {count: 0, author: ''}]))
  const values = Object.fromEntries(keys.map(key => [key, registers[key]]))
  return JSON.parse(JSON.stringify({stamps, values})) as Told
}

function hear(window: Window, {stamps, values}: Told, isNew = false): void {
  const {replica, keys} = accept(window.replica, stamps, isNew)
  window.replica = replica
  window.state = withRegisters(window.state, Object.fromEntries(keys.map(key => [key, values[key]])), slides)
}

const action: fc.Arbitrary<DeckAction> = fc.oneof(
  fc.constantFrom<DeckAction>({type: 'forward'}, {type: 'back'}, {type: 'last'}, {type: 'freeze'}, {type: 'return'}),
  fc.constantFrom<DeckAction>({type: 'blank', blank: 'black'}, {type: 'auto'}, {type: 'skip', skip: [1]}),
  fc.integer({min: -2, max: 5}).map((slide): DeckAction => ({type: 'go', slide})),
  fc.array(fc.integer({min: 0, max: 1280}), {maxLength: 6}).map((stroke): DeckAction => ({type: 'stroke', stroke})),
  fc.constant<DeckAction>({type: 'zoom', region: {x: 10, y: 20, scale: 2}}),
)

describe('windows of a talk', () => {
  it('agree, in whatever order messages come, and twice', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(2), action), {maxLength: 30}),
        fc.infiniteStream(fc.nat(1000)),
        (acts, dice) => {
          const windows = [open('one'), open('two'), open('three')]
          const messages = acts.flatMap(([at, what]) => {
            const window = windows[at]
            return window ? [act(window, what)] : []
          })
          for (const window of windows) {
            const shuffled = [...messages, ...messages].map(message => ({message, at: dice.next().value ?? 0}))
            for (const {message} of shuffled.toSorted((left, right) => left.at - right.at)) hear(window, message)
          }
          const [first, ...others] = windows.map(({state}) => JSON.stringify(sorted(registersOf(state, slides))))
          for (const other of others) expect(other).toBe(first)
        },
      ),
    )
  })

  it('are caught up with by a window that comes late, even where nobody has moved', () => {
    const early = open('early')
    early.state = {...early.state, slide: 2}
    const late = open('late')
    hear(late, tell(early, Object.keys(registersOf(early.state, slides))), true)
    expect(late.state.slide).toBe(2)
  })

  it('do not go back for a window that has just come and changed nothing', () => {
    const early = open('early')
    act(early, {type: 'last'})
    hear(early, tell(open('late'), ['place', 'blank']))
    expect(early.state.slide).toBe(2)
  })

  it('let the last change win, and the greater name where two were made at once', () => {
    const [one, two] = [open('one'), open('two')]
    const [left, right] = [act(one, {type: 'go', slide: 1}), act(two, {type: 'go', slide: 2})]
    hear(one, right)
    hear(two, left)
    expect([one.state.slide, two.state.slide]).toEqual([2, 2])
    hear(two, act(one, {type: 'first'}))
    expect(two.state.slide).toBe(0)
  })

  it('keep what one draws while another moves', () => {
    const [one, two] = [open('one'), open('two')]
    const [moved, drawn] = [act(one, {type: 'last'}), act(two, {type: 'stroke', stroke: [1, 2, 3, 4]})]
    hear(one, drawn)
    hear(two, moved)
    for (const {state} of [one, two]) expect(state).toMatchObject({slide: 2, ink: {a: [[1, 2, 3, 4]]}})
  })
})

describe('what another window says', () => {
  it.each<[string, Record<string, unknown>, Partial<DeckState>]>([
    ['is kept inside the deck', {place: {slide: 99, step: 99, page: ''}}, {slide: 2, step: 0}],
    ['leads to no other site', {place: {slide: 0, step: 0, page: '//evil.example/'}}, {page: ''}],
    ['leads to no script', {place: {slide: 0, step: 0, page: 'javascript:alert(1)'}}, {page: ''}],
    ['leads to a page of this one', {place: {slide: 0, step: 0, page: '/garden/'}}, {page: '/garden/'}],
    ['changes nothing where it is no place', {place: 'x'}, {slide: 1}],
    ['changes nothing where it is no colour', {blank: 'red'}, {blank: 'none'}],
    ['changes nothing under an unknown name', {constructor: 1, panel: 'help'}, {panel: 'none'}],
    ['is no ink where it is no list of numbers', {'ink:a': [['x']]}, {ink: {}}],
    ['takes the end of a hold', {held: undefined}, {held: undefined}],
    ['finds a slide by its name, not its number', {place: {slide: 0, id: 'c', step: 0, page: ''}}, {slide: 2}],
    ['takes the number where no slide has the name', {place: {slide: 2, id: 'z', step: 0, page: ''}}, {slide: 2}],
    [
      'is held at a slide by its name',
      {held: {slide: 0, id: 'b', step: 1, page: ''}},
      {held: {slide: 1, step: 1, page: ''}},
    ],
    ['leaves out slides by their names', {skip: ['c', 'z', 'b']}, {skip: [1, 2]}],
    ['leaves out what it did where it hears no names', {skip: 4}, {skip: []}],
  ])('%s', (_, values, expected) => {
    const state = {...initialState, slide: 1, held: {slide: 0, step: 0, page: ''}}
    expect(withRegisters(state, values, slides)).toMatchObject(expected)
  })

  it('counts times by this window’s clock', () => {
    const timer = {...initialState.timer, since: 5000, end: 9000}
    expect(withRegisters(initialState, {timer}, slides, 100).timer).toMatchObject({since: 5100, end: 9100})
  })
})

describe('a window of another build', () => {
  const before: readonly SlideFacts[] = [
    {id: 'b', stack: 0, steps: 2},
    {id: 'c', stack: 1, steps: 0},
  ]

  it('is at the same slides, though their numbers are others', () => {
    const state: DeckState = {
      ...initialState,
      slide: 1,
      trail: [{slide: 0, step: 2, page: ''}],
      held: {slide: 0, step: 1, page: '/garden/'},
      skip: [1],
      ink: {c: [[1, 2]]},
    }
    const told = JSON.parse(JSON.stringify(registersOf(state, before))) as Record<string, unknown>
    expect(withRegisters(initialState, told, slides)).toMatchObject({
      slide: 2,
      trail: [{slide: 1, step: 2, page: ''}],
      held: {slide: 1, step: 1, page: '/garden/'},
      skip: [2],
      ink: {c: [[1, 2]]},
    })
  })
})

function sorted(record: Readonly<Record<string, unknown>>): readonly [string, unknown][] {
  return Object.entries(record).toSorted(([left], [right]) => (left < right ? -1 : 1))
}
