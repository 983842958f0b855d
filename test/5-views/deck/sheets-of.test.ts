import {expect, it} from 'vitest'
import {sheetsOf} from '../../../plugins/5-views/deck/sheets-of.ts'
import {deckView} from '../../../plugins/5-views/index.ts'
import {deckOf, outline, talkSite} from './deck-of.ts'

const sheets = (...lines: readonly string[]) => deckOf(outline('# One', '  text', ...lines)).sheets

it('links no more than the sheet of every deck for text, lists, code, tables and quotes', () => {
  expect(sheets('# Two', '  one', '    two', '  1. three', '  > four', '  `five`')).toEqual([])
})

it.each([
  ['a theme', ['looks'], ['# Two', '  theme:: slate', '  two']],
  ['an embed', ['figures'], ['# Two', '  {{video https://www.youtube.com/watch?v=abcdefghijk}}']],
  ['a file that is missing', ['figures'], ['# Two', '  two', '  ![a sound](../assets/none.mp3)']],
  ['a rare layout', ['extras'], ['# Two', '  layout:: fact', '  42']],
  ['a colour behind', ['extras'], ['# Two', '  background:: yellow', '  two']],
  ['small text', ['extras'], ['# Two', '  zoom:: 0.8', '  two']],
  [
    'several of them, in the order of their links',
    ['looks', 'figures', 'extras'],
    ['# Two', '  theme:: paper', '  layout:: end', '  two', '# Three', '  {{video https://example.org/x}}'],
  ],
])('adds what %s needs', (_, expected, lines) => {
  expect(sheets(...lines)).toEqual(expected)
})

it('adds what diagrams, galleries and covers with a picture need', () => {
  const deck = deckOf(outline('# One', '  text'))
  const [stack] = deck.stacks
  const [slide] = stack?.slides ?? []
  if (!stack || !slide) throw new Error('Expected a slide')
  const withSlide = (change: Partial<typeof slide>) =>
    sheetsOf({...deck, stacks: [{...stack, slides: [{...slide, ...change}]}]})
  expect(withSlide({layout: 'default', html: '<div class="diagram"><svg></svg></div>'})).toEqual(['figures'])
  expect(withSlide({layout: 'default', notesHtml: '<div class="diagram"><svg></svg></div>'})).toEqual(['figures'])
  expect(withSlide({layout: 'gallery'})).toEqual(['figures'])
  expect(withSlide({layout: 'cover', html: '<figure class="slide-image"></figure>'})).toEqual(['figures'])
  expect(withSlide({layout: 'default', html: '<figure class="slide-image"></figure>'})).toEqual([])
})

it('adds what ways on and another shape of wall need', () => {
  const deck = deckOf(outline('# One', '  text'))
  expect(sheetsOf({...deck, aspect: '4/3'})).toEqual(['extras'])
  const branches = [{text: 'Other', href: '/other/'}]
  expect(sheetsOf({...deck, stacks: deck.stacks.map(stack => ({...stack, branches}))})).toEqual(['extras'])
})

it('adds the theme that the site has for all decks', () => {
  const site = talkSite(outline('# One', '  text'))
  const [deck] = site.decks
  expect(deckView({...site, options: {...site.options, deckTheme: 'slate'}}, deck?.id ?? '').sheets).toEqual(['looks'])
})
