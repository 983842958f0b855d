export {areaPicturePath} from './area-picture.ts'
export {documentReferences} from './document-references.ts'
export {type Inspection, inspectPage} from './inspect.ts'
export type {
  BlockId,
  MacroCall,
  Page,
  PageBlock,
  PlannedDay,
  Pointer,
  PointerTarget,
  Property,
  PropertyValue,
  WrittenReference,
} from './page.ts'
export {readInlineText} from './read-inline-text.ts'
export {type PageParts, type PlacedPage, readPage, readPlacedPage} from './read-page.ts'
