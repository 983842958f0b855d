export type {DefinitionDescription, DefinitionList, DefinitionTerm} from './node.ts'
