export {EmphasisMemory, type EmphasisSpan, isWordEdge, matchEmphasis} from './match-emphasis.ts'
