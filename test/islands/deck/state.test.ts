import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {
  audiencePlace,
  type DeckAction,
  type DeckState,
  forwardFrom,
  initialState,
  reduce,
  type SlideFacts,
} from '../../../src/islands/deck/state.ts'

/** Three pages: two slides (the second with two steps), one slide, two slides. */
const slides: readonly SlideFacts[] = [
  {id: 'a', stack: 0, steps: 0},
  {id: 'a:b', stack: 0, steps: 2},
  {id: 'c', stack: 1, steps: 0},
  {id: 'd', stack: 2, steps: 0},
  {id: 'd:e', stack: 2, steps: 1},
]

function at(slide: number, step = 0, more: Partial<DeckState> = {}): DeckState {
  return {...initialState, slide, step, ...more}
}

function place(state: DeckState): readonly [number, number] {
  return [state.slide, state.step]
}

describe('movements', () => {
  it.each<[string, DeckState, DeckAction['type'], readonly [number, number]]>([
    ['forward goes to the next slide', at(0), 'forward', [1, 0]],
    ['forward walks steps first', at(1), 'forward', [1, 1]],
    ['forward leaves a slide after its last step', at(1, 2), 'forward', [2, 0]],
    ['forward walks from page to page', at(2), 'forward', [3, 0]],
    ['forward stays at the end', at(4, 1), 'forward', [4, 1]],
    ['back takes steps away first', at(1, 2), 'back', [1, 1]],
    ['back comes to a slide with all its steps', at(2), 'back', [1, 2]],
    ['back stays at the beginning', at(0), 'back', [0, 0]],
    ['down does not leave the page', at(1, 2), 'down', [1, 2]],
    ['down walks inside the page', at(3), 'down', [4, 0]],
    ['up does not leave the page', at(2), 'up', [2, 0]],
    ['up walks inside the page', at(4), 'up', [3, 0]],
    ['next page skips the rest of the page', at(0), 'next-page', [2, 0]],
    ['next page stays on the last', at(3), 'next-page', [3, 0]],
    ['previous page goes to the beginning of this one', at(4), 'previous-page', [3, 0]],
    ['previous page goes to the beginning of the one before', at(2), 'previous-page', [0, 0]],
    ['previous page stays on the first', at(0), 'previous-page', [0, 0]],
    ['first', at(4, 1), 'first', [0, 0]],
    ['last', at(0), 'last', [4, 0]],
  ])('%s', (_, state, type, expected) => {
    expect(place(reduce(state, {type} as DeckAction, slides))).toEqual(expected)
  })

  it('walks a whole deck and back by two keys', () => {
    const there: string[] = []
    let state = at(0)
    for (let next = forwardFrom(state, slides); next; next = forwardFrom(state, slides)) {
      there.push(place(state).join())
      state = reduce(state, {type: 'forward'}, slides)
    }
    const back: string[] = []
    while (state.slide > 0 || state.step > 0) {
      state = reduce(state, {type: 'back'}, slides)
      back.push(place(state).join())
    }
    expect(there).toEqual(['0,0', '1,0', '1,1', '1,2', '2,0', '3,0', '4,0'])
    expect(back).toEqual(there.toReversed())
  })
})

describe('jumps', () => {
  it.each<[string, string, number]>([
    ['goes to the slide of that number', '3', 2],
    ['reads several digits', '05', 4],
    ['stops at the last slide', '99', 4],
    ['stops at the first slide', '0', 0],
  ])('%s', (_, digits, expected) => {
    let state = at(1)
    for (const digit of digits) state = reduce(state, {type: 'digit', digit}, slides)
    state = reduce(state, {type: 'jump'}, slides)
    expect(state.slide).toBe(expected)
    expect(state.digits).toBe('')
  })
  it('forgets digits at a movement', () => {
    const typed = reduce(at(0), {type: 'digit', digit: '4'}, slides)
    expect(reduce(typed, {type: 'forward'}, slides)).toMatchObject({slide: 1, digits: ''})
  })
  it('keeps a step inside what the slide has', () => {
    expect(place(reduce(at(0), {type: 'go', slide: 1, step: 9}, slides))).toEqual([1, 2])
  })
})

describe('what lies over the slides', () => {
  it('a black screen goes by the same key', () => {
    const black = reduce(at(0), {type: 'blank', blank: 'black'}, slides)
    expect(black.blank).toBe('black')
    expect(reduce(black, {type: 'blank', blank: 'black'}, slides).blank).toBe('none')
    expect(reduce(black, {type: 'blank', blank: 'white'}, slides).blank).toBe('white')
  })
  it('forward on a black screen shows the slide and does not leave it', () => {
    expect(reduce(at(1, 1, {blank: 'black'}), {type: 'forward'}, slides)).toMatchObject({
      slide: 1,
      step: 1,
      blank: 'none',
    })
  })
  it.each<[string, Partial<DeckState>, Partial<DeckState>]>([
    ['first takes digits back', {digits: '1', blank: 'black'}, {digits: '', blank: 'black'}],
    ['then the blank screen', {blank: 'white', panel: 'help'}, {blank: 'none', panel: 'help'}],
    ['then a panel', {panel: 'help'}, {panel: 'none'}],
    ['else it opens the overview', {}, {panel: 'overview'}],
  ])('escape %s', (_, before, after) => {
    expect(reduce(at(0, 0, before), {type: 'escape'}, slides)).toMatchObject(after)
  })
  it('choosing a slide closes the overview', () => {
    expect(reduce(at(0, 0, {panel: 'overview'}), {type: 'go', slide: 2}, slides)).toMatchObject({
      slide: 2,
      panel: 'none',
    })
  })
})

describe('the way back', () => {
  const page = '/garden/'
  it('leads from a jump to where one was, with its step', () => {
    const jumped = reduce(at(1, 2), {type: 'go', slide: 4}, slides)
    expect(place(reduce(jumped, {type: 'return'}, slides))).toEqual([1, 2])
  })
  it('leads out of pages one by one', () => {
    const one = reduce(at(1, 1), {type: 'open-page', page}, slides)
    const two = reduce(one, {type: 'open-page', page: '/beds/'}, slides)
    const back = reduce(two, {type: 'return'}, slides)
    expect(back.page).toBe(page)
    expect(reduce(back, {type: 'return'}, slides)).toMatchObject({slide: 1, step: 1, page: '', trail: []})
  })
  it('is not lengthened by walking', () => expect(reduce(at(0), {type: 'forward'}, slides).trail).toEqual([]))
  it('ends where nothing was left', () => expect(reduce(at(2), {type: 'return'}, slides)).toMatchObject({slide: 2}))
  it('forgets the oldest places', () => {
    let state = at(0)
    for (let jump = 0; jump < 120; jump++) state = reduce(state, {type: 'go', slide: (jump % 4) + 1}, slides)
    expect(state.trail.length).toBe(50)
  })
  it('forward over a page leaves the page, not the slide', () => {
    expect(reduce(at(1, 1, {page}), {type: 'forward'}, slides)).toMatchObject({slide: 1, step: 1, page: ''})
  })
})

describe('a held audience', () => {
  const held = reduce(at(1, 1), {type: 'freeze'}, slides)
  it('goes on seeing what it saw', () => {
    const elsewhere = reduce(reduce(held, {type: 'last'}, slides), {type: 'open-page', page: '/x/'}, slides)
    expect(audiencePlace(elsewhere)).toEqual({slide: 1, step: 1, page: ''})
    expect(elsewhere.slide).toBe(4)
  })
  it('is let go to where the speaker is', () => {
    const moved = reduce(held, {type: 'last'}, slides)
    expect(audiencePlace(reduce(moved, {type: 'freeze'}, slides)).slide).toBe(4)
  })
  it('takes over from what it sees', () => {
    const moved = reduce(reduce(held, {type: 'last'}, slides), {type: 'take-over'}, slides)
    expect(moved).toMatchObject({slide: 1, step: 1, held: undefined})
  })
})

describe('the short route', () => {
  const short = {skip: [1, 3]}
  it.each<[string, DeckState, DeckAction['type'], readonly [number, number]]>([
    ['forward leaves slides out', at(0, 0, short), 'forward', [2, 0]],
    ['forward leaves several out', at(2, 0, short), 'forward', [4, 0]],
    ['back leaves them out, too', at(4, 0, short), 'back', [2, 0]],
    ['forward walks the steps of a slide that one went to all the same', at(1, 0, short), 'forward', [1, 1]],
    ['a jump goes to any slide', at(0, 0, short), 'last', [4, 0]],
  ])('%s', (_, state, type, expected) => {
    expect(place(reduce(state, {type} as DeckAction, slides))).toEqual(expected)
  })
})

describe('ink, pointer and zoom', () => {
  const stroke = [1, 2, 3, 4]
  it('ink stays on its slide', () => {
    const drawn = reduce(at(2), {type: 'stroke', stroke}, slides)
    expect(drawn.ink).toEqual({c: [stroke]})
    expect(reduce(drawn, {type: 'undo-stroke'}, slides).ink).toEqual({c: []})
    const two = reduce(reduce(drawn, {type: 'last'}, slides), {type: 'stroke', stroke}, slides)
    expect(reduce(two, {type: 'clear'}, slides).ink).toEqual({c: [stroke], 'd:e': []})
    expect(reduce(two, {type: 'clear-all'}, slides).ink).toEqual({c: [], 'd:e': []})
  })
  it('a tool goes by the same key, another takes its place', () => {
    const ink = reduce(at(0), {type: 'tool', tool: 'ink'}, slides)
    expect(reduce(ink, {type: 'tool', tool: 'ink'}, slides).tool).toBe('none')
    expect(reduce(ink, {type: 'tool', tool: 'laser'}, slides).tool).toBe('laser')
  })
  it('zoom is chosen, used, and ended by the same key or by leaving the slide', () => {
    const region = {x: 1, y: 2, scale: 2}
    const chosen = reduce(at(0), {type: 'tool', tool: 'zoom'}, slides)
    const zoomed = reduce(chosen, {type: 'zoom', region}, slides)
    expect(zoomed).toMatchObject({zoom: region, tool: 'none'})
    expect(reduce(zoomed, {type: 'tool', tool: 'zoom'}, slides)).toMatchObject({zoom: undefined, tool: 'none'})
    expect(reduce(zoomed, {type: 'forward'}, slides).zoom).toBeUndefined()
    expect(reduce(reduce(at(1), {type: 'zoom', region}, slides), {type: 'forward'}, slides).zoom).toBe(region)
  })
})

describe('whatever is done', () => {
  const movements = ['forward', 'back', 'down', 'up', 'next-page', 'previous-page', 'first', 'last'] as const
  const number = fc.oneof(fc.integer(), fc.double(), fc.constantFrom(Number.NaN, Infinity))
  const action: fc.Arbitrary<DeckAction> = fc.oneof(
    fc.constantFrom<DeckAction>(...movements.map(type => ({type}))),
    fc.constantFrom<DeckAction>(
      {type: 'jump'},
      {type: 'escape'},
      {type: 'return'},
      {type: 'freeze'},
      {type: 'take-over'},
    ),
    fc.tuple(number, number).map(([slide, step]): DeckAction => ({type: 'go', slide, step})),
    fc.integer({min: 0, max: 9}).map((digit): DeckAction => ({type: 'digit', digit: `${digit}`})),
    fc.constantFrom<DeckAction>({type: 'open-page', page: '/x/'}, {type: 'skip', skip: [0, 1, 2, 3, 4]}),
    fc.constantFrom<DeckAction>({type: 'blank', blank: 'black'}, {type: 'panel', panel: 'help'}, {type: 'clear'}),
  )

  it('the talk stands inside its deck, and what windows share survives JSON', () => {
    fc.assert(
      fc.property(fc.array(action), actions => {
        const state = actions.reduce((now, action) => reduce(now, action, slides), initialState)
        for (const {slide, step} of [state, audiencePlace(state), ...state.trail]) {
          expect(slides[slide]).toBeDefined()
          expect(step).toBeGreaterThanOrEqual(0)
          expect(step).toBeLessThanOrEqual(slides[slide]?.steps ?? -1)
        }
        expect({...JSON.parse(JSON.stringify(state)), held: state.held, zoom: state.zoom}).toMatchObject({
          slide: state.slide,
          trail: state.trail,
        })
      }),
    )
  })

  it('escape comes to an end: after some presses only the overview opens and closes', () => {
    fc.assert(
      fc.property(fc.array(action), actions => {
        let state = actions.reduce((now, action) => reduce(now, action, slides), initialState)
        for (let press = 0; press < 8; press++) state = reduce(state, {type: 'escape'}, slides)
        expect(state).toMatchObject({digits: '', blank: 'none', tool: 'none', page: ''})
      }),
    )
  })
})
