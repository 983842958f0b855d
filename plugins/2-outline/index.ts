export type {LineMap, Outline, OutlineBlock, OutlineProperty} from './outline.ts'
