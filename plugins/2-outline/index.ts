export {placeInFile} from './line-map.ts'
export type {LineMap, Outline, OutlineBlock, OutlineProperty} from './outline.ts'
export {printOutline} from './print-outline.ts'
export {readOutline} from './read-outline.ts'
