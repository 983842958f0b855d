export {drawDeck, windows} from './draw-deck.ts'
