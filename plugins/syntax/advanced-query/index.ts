export type {AdvancedQuery} from './node.ts'
