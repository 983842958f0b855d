export type {DeckIndexView, DeckView, SlideLayout, SlideView, StackView} from './deck-view.ts'
export {deckIndexView, deckView, slideNumbers} from './make-deck-view.ts'
