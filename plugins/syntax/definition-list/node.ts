import type {Parent, PhrasingContent} from 'mdast'

/** A term on a line, and its definitions on lines below it: `: text`. */
export interface DefinitionList extends Parent {
  type: 'definitionList'
  /** The term, then what it means, once or more. */
  children: (DefinitionTerm | DefinitionDescription)[]
}

/** What is defined. */
export interface DefinitionTerm extends Parent {
  type: 'definitionTerm'
  children: PhrasingContent[]
}

/** One of its meanings. */
export interface DefinitionDescription extends Parent {
  type: 'definitionDescription'
  children: PhrasingContent[]
}

declare module 'mdast' {
  interface BlockContentMap {
    definitionList: DefinitionList
  }
  interface RootContentMap {
    definitionList: DefinitionList
    definitionTerm: DefinitionTerm
    definitionDescription: DefinitionDescription
  }
}
