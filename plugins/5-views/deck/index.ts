export {
  addDrawn,
  type CheckedSlide,
  checkDeck,
  type DeckCheck,
  type DeckMessage,
  type DrawnDeck,
  type DrawnPass,
  type DrawnSlide,
  type Dress,
} from './check/index.ts'
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
