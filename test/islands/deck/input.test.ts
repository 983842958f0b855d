import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {withKey} from '../../../src/islands/deck/key-names.ts'
import {commandNames, commandOf, commandOfKey, keysOf, noChoice} from '../../../src/islands/deck/keys.ts'
import {readKeyChoice} from '../../../src/islands/deck/read-key-choice.ts'
import {actionOfSwipe} from '../../../src/islands/deck/swipe.ts'

function press(key: string, modifier?: 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey') {
  const none = {shiftKey: false, ctrlKey: false, metaKey: false, altKey: false}
  return commandOfKey({key, ...none, ...(modifier ? {[modifier]: true} : {})})?.type
}

describe('keys', () => {
  it.each([
    ['ArrowRight', 'forward'],
    [' ', 'forward'],
    ['PageDown', 'forward'],
    ['n', 'forward'],
    ['N', 'forward'],
    ['ArrowLeft', 'back'],
    ['PageUp', 'back'],
    ['p', 'back'],
    ['ArrowDown', 'down'],
    ['ArrowUp', 'up'],
    [']', 'next-page'],
    ['Home', 'first'],
    ['End', 'last'],
    ['7', 'digit'],
    ['Enter', 'jump'],
    ['Escape', 'escape'],
    ['o', 'panel'],
    ['?', 'panel'],
    ['b', 'blank'],
    ['W', 'blank'],
    ['f', 'full-screen'],
    ['s', 'presenter'],
    ['e', 'peek'],
    ['g', 'panel'],
    ['/', 'panel'],
    ['Backspace', 'return'],
    ['h', 'freeze'],
    ['d', 'tool'],
    ['l', 'tool'],
    ['z', 'tool'],
    ['t', 'clock'],
    ['.', 'blank'],
  ])('%s means %s', (key, expected) => expect(press(key)).toBe(expected))

  it('shift and right mean the next page', () => expect(press('ArrowRight', 'shiftKey')).toBe('next-page'))
  it('shift and space mean back', () => expect(press(' ', 'shiftKey')).toBe('back'))
  it.each([
    ['letters without a meaning', 'q', undefined],
    ['a reload', 'r', 'ctrlKey'],
    ['printing', 'p', 'metaKey'],
    ['going back in history', 'ArrowLeft', 'altKey'],
    ['names of objects', 'constructor', undefined],
  ] as const)('%s stay the browser’s', (_, key, modifier) => expect(press(key, modifier)).toBeUndefined())
})

it('knows a command behind every name of the table, and behind no other', () => {
  const known = [
    ...['forward', 'back', 'down', 'up', 'next-page', 'previous-page', 'first', 'last', 'escape', 'return', 'freeze'],
    ...['clear', 'auto', 'panel', 'blank', 'tool', 'undo-stroke', 'full-screen', 'presenter', 'peek', 'clock'],
    ...['cut-short', 'theme'],
  ]
  expect(commandNames.map(name => commandOf(name)?.type).filter(type => !type || !known.includes(type))).toEqual([])
  expect(commandOf('constructor')).toBeUndefined()
})

describe('a reader’s own keys', () => {
  const quiet = {isQuiet: true, keys: {}}
  const bare = {shiftKey: false, ctrlKey: false, metaKey: false, altKey: false}

  it.each([
    ['letters', 'n', undefined],
    ['signs', ']', undefined],
    ['digits', '4', undefined],
  ])('%s do nothing where they are switched off', (_, key) =>
    expect(commandOfKey({...bare, key}, quiet)).toBeUndefined(),
  )
  it.each(['ArrowRight', ' ', 'PageDown', 'Home', 'Escape', 'Backspace'])('but %s does', key =>
    expect(commandOfKey({...bare, key}, quiet)).toBeDefined(),
  )

  it('go from the command that had one to the one that gets it', () => {
    const choice = withKey(noChoice, 'ink', 'n')
    expect(commandOfKey({...bare, key: 'n'}, choice)).toEqual(commandOf('ink'))
    expect(keysOf('forward', choice)).toEqual(['ArrowRight', 'Space', 'PageDown'])
    expect(commandOfKey({...bare, key: 'd'}, choice)).toBeUndefined()
  })
  it('are no digits and no Enter: these type the number of a slide', () => {
    expect(withKey(noChoice, 'ink', '4')).toBe(noChoice)
    expect(withKey(noChoice, 'ink', 'Enter')).toBe(noChoice)
  })
  it('never give one key to two commands', () => {
    const key = fc.constantFrom('n', 'b', 'x', 'ArrowRight', 'Shift+ArrowRight', 'F5')
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...commandNames), key)), changes => {
        const choice = changes.reduce((kept, [name, key]) => withKey(kept, name, key), noChoice)
        const all = commandNames.flatMap(name => keysOf(name, choice))
        expect(all.length).toBe(new Set(all).size)
        expect(readKeyChoice(JSON.stringify(choice))).toEqual(choice)
      }),
    )
  })
  it.each([
    ['nothing', null],
    ['no JSON', '{'],
    ['another thing', '[1]'],
    ['no list', '{"keys":{"ink":7}}'],
  ])('are those of the table where %s was kept', (_, stored) => expect(readKeyChoice(stored)).toEqual(noChoice))
})

describe('fingers', () => {
  it.each([
    ['a swipe to the left is forward', 300, 200, 100, 210, 'forward'],
    ['a swipe to the right is back', 100, 200, 300, 190, 'back'],
    ['a way down scrolls', 200, 100, 230, 400, undefined],
    ['a slanted way scrolls', 200, 100, 260, 160, undefined],
    ['a tap at the right edge is forward', 380, 300, 381, 301, 'forward'],
    ['a tap at the left edge is back', 10, 300, 10, 300, 'back'],
    ['a tap in the middle is nothing', 200, 300, 200, 300, undefined],
  ] as const)('%s', (_, x1, y1, x2, y2, expected) => {
    expect(actionOfSwipe({x: x1, y: y1}, {x: x2, y: y2}, 400)?.type).toBe(expected)
  })
})
