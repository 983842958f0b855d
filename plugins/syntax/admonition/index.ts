export type {Admonition} from './node.ts'
