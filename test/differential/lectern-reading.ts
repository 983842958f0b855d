import type {Page, PageBlock, WrittenReference} from '../../plugins/index.ts'
import {type Facts, foldName, macroFact, noFacts, propertyFact, say} from './facts.ts'

/** What Lectern reads in a file, spelt as the reference reading spells it. */
export function readAsLectern(page: Page): Facts {
  const facts = noFacts()
  tellReferences(page.references, 0)
  tellProperties(page.properties, 0)
  if (page.preamble !== undefined) tellMacros(page.preamble, 0)
  for (const block of page.blocks) {
    facts.depths.push(block.depth)
    facts.lines.push(block.line)
    tellReferences(block.references, block.line)
    tellProperties(block.properties, block.line)
    tellMacros(block, block.line)
  }
  return facts

  function tellReferences(references: readonly WrittenReference[], line: number): void {
    for (const {type, target} of references) {
      if (type === 'block') say(facts, 'blocks', target, line)
      else if (type !== 'asset') say(facts, type === 'page' ? 'pages' : 'tags', foldName(target), line)
    }
  }

  function tellProperties(properties: Page['properties'], line: number): void {
    for (const {key, written, value} of properties) {
      say(facts, 'properties', propertyFact(line, key, written), line)
      say(facts, 'values', propertyFact(line, key, value), line)
    }
  }

  function tellMacros({macros}: PageBlock, line: number): void {
    for (const {name, args} of macros) say(facts, 'macros', macroFact(name, args), line)
  }
}
