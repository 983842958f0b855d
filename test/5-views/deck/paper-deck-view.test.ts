import {expect, it} from 'vitest'
import {deckView, paperDeckView} from '../../../plugins/5-views/index.ts'
import {outline, talkSite} from './deck-of.ts'

function cardOf(address: string): string {
  const site = talkSite(outline('## A film', `  {{video ${address}}}`))
  const [id = ''] = site.decks.map(deck => deck.id)
  expect(
    deckView(site, id)
      .stacks[0]?.slides.map(slide => slide.html)
      .join(''),
  ).not.toContain('facade-code')
  const html =
    paperDeckView(site, id)
      .stacks[0]?.slides.map(slide => slide.html)
      .join('') ?? ''
  expect(html.match(/<svg class="facade-code"/g)).toHaveLength(1)
  return /<span class="facade-host">([^<]*)</.exec(html)?.[1] ?? ''
}

it.each([
  ['of a film, as its host writes it short', 'https://www.youtube.com/watch?v=jNQXAC9IVRw', 'youtu.be/jNQXAC9IVRw'],
  ['that is short anyway', 'https://vimeo.com/76979871', 'vimeo.com/76979871'],
  ['that nobody types: the host', `https://films.example/watch/${'a'.repeat(60)}`, 'films.example'],
])('prints an address %s', (_, address, shown) => expect(cardOf(address)).toBe(shown))

it('leaves a deck without cards as it is', () => {
  const site = talkSite(outline('## A point', '  Said in words'))
  const [id = ''] = site.decks.map(deck => deck.id)
  expect(paperDeckView(site, id)).toEqual(deckView(site, id))
})
