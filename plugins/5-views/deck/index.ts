export {type CheckedSlide, checkDeck, type DeckCheck, type DeckMessage} from './check/index.ts'
export type {
  AppendixView,
  DeckIndexView,
  DeckSheet,
  DeckView,
  LeftOut,
  SlideBackground,
  SlideLayout,
  SlideView,
  StackView,
} from './deck-view.ts'
export {deckIndexView, deckView, slideNumbers} from './make-deck-view.ts'
export {paperDeckView} from './paper-deck-view.ts'
