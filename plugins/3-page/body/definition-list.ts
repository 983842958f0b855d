import type {DefinitionDescription, DefinitionTerm} from '../../syntax/index.ts'
import {type BodyReading, cutLine, type Line, type Taken} from './lines.ts'

const opening = /^[ \t]*:[ \t]+(?=\S\S)/
const further = /^[ \t]*[^\s:#]\S/

/**
 * A definition: a line with the term, then a line for each meaning, `: text`, and the lines that go on from it, up to a blank
 * line or one that begins with `:` or `#`. A line of one character ends it too.
 */
export function takeDefinitionList(lines: readonly Line[], at: number, reading: BodyReading): Taken | undefined {
  const term = lines[at]
  if (!term || !opening.test(lines[at + 1]?.text ?? '')) return undefined
  const name: DefinitionTerm = {type: 'definitionTerm', children: reading.inline([term])}
  const children: (DefinitionTerm | DefinitionDescription)[] = [reading.place(name, [term])]
  let next = at + 1
  for (let line = lines[next]; line; line = lines[next]) {
    const mark = opening.exec(line.text)?.[0]
    if (mark === undefined) break
    const inside = [cutLine(line, mark.length)]
    next++
    for (let more = lines[next]; more && further.test(more.text); more = lines[++next]) inside.push(more)
    const meaning: DefinitionDescription = {type: 'definitionDescription', children: reading.inline(inside)}
    children.push(reading.place(meaning, inside))
  }
  return {nodes: [{type: 'definitionList', children}], next}
}
