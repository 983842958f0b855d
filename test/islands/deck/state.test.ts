import {describe, expect, it} from 'vitest'
import {
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
