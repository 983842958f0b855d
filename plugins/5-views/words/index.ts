export {type Counting, countingIn, type Forms} from './counting.ts'
export type {Dates} from './dates-in.ts'
export type {Relation, Words, WordTable} from './words.ts'
export {interfaceLanguages, wordsFor} from './words-for.ts'
