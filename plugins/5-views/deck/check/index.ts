export {checkDeck} from './check-deck.ts'
export type {CheckedSlide, DeckCheck, DeckMessage} from './deck-check.ts'
