import {expect, it} from 'vitest'
import {nextTheme, shownTheme} from '../../../src/islands/deck/deck-theme.ts'

it.each<[string, string | null, string | undefined, string | undefined]>([
  ['the deck’s own', null, 'slate', 'slate'],
  ['none, where nobody names one', null, undefined, undefined],
  ['the reader’s, before the deck’s', 'paper', 'slate', 'paper'],
  ['the deck’s own, where what is stored is no theme', 'pink', 'slate', 'slate'],
  ['one of an author’s own sheet', null, 'mine', 'mine'],
])('shows %s', (_, chosen, own, shown) => expect(shownTheme(chosen, own)).toBe(shown))

it('steps through all themes and back to none', () => {
  const steps: (string | null)[] = []
  for (let theme = nextTheme(null); steps.length < 4; theme = nextTheme(theme)) steps.push(theme)
  expect(steps).toEqual(['paper', 'slate', 'signal', null])
})
