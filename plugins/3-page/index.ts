export type {BlockId, MacroCall, Page, PageBlock, Pointer, PointerTarget, Property, PropertyValue, WrittenReference} from './page.ts'
