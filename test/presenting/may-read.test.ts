import {expect, it} from 'vitest'
import type {Guest} from '../../src/presenting/guest.ts'
import {mayRead} from '../../src/presenting/may-read.ts'

const everybody: readonly Guest[] = ['speaker', 'audience', 'remote', 'stranger']

it.each<[string, string, readonly Guest[]]>([
  ['the slides', 'decks/talk/', ['speaker', 'audience']],
  ['the presenter', 'decks/talk/presenter/', ['speaker']],
  ['the presenter without its slash', 'decks/talk/presenter', ['speaker']],
  ['the notes on paper', 'decks/talk/notes/', ['speaker']],
  ['handouts with notes', 'decks/talk/handout/3/', ['speaker']],
  ['the remote of a deck', 'decks/talk/remote/', ['speaker', 'remote']],
  ['the door for phones', 'remote/', everybody],
  ['style sheets and scripts', '_lectern/deck.css', everybody],
  ['pictures of the graph', 'assets/plan.svg', ['speaker', 'audience', 'remote']],
  ['a page', 'garden/', ['speaker']],
  ['the home page', '', ['speaker']],
  ['the map', 'graph/data.json', ['speaker']],
  ['all decks', 'decks/', ['speaker']],
])('lets those in who may read %s', (_, path, guests) => {
  expect(everybody.filter(guest => mayRead(guest, path))).toEqual(guests)
})
