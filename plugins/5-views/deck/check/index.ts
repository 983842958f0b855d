export {addDrawn} from './add-drawn.ts'
export {checkDeck} from './check-deck.ts'
export type {CheckedSlide, DeckCheck, DeckMessage} from './deck-check.ts'
export type {DrawnDeck, DrawnPass, DrawnSlide, Dress} from './drawn-deck.ts'
