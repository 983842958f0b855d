import type {Page, PlannedDay, Property, PropertyValue, WrittenReference} from './page.ts'

/** A page as `lectern inspect --json` prints it. */
export interface Inspection {
  readonly file: string
  readonly name: string
  readonly kind: 'page' | 'journal'
  readonly properties: Readonly<Record<string, PropertyValue>>
  readonly references: readonly {readonly type: WrittenReference['type']; readonly target: string}[]
  readonly blocks: readonly {
    readonly depth: number
    readonly line: number
    readonly text: string
    readonly heading: number | null
    readonly marker: string | null
    readonly priority: string | null
    readonly scheduled: PlannedDay | null
    readonly deadline: PlannedDay | null
    readonly properties: Readonly<Record<string, PropertyValue>>
    readonly references: Inspection['references']
    readonly macros: readonly {readonly name: string; readonly args: readonly string[]}[]
  }[]
  readonly messages: readonly {
    readonly rule: string
    readonly line: number
    readonly column: number
    readonly reason: string
  }[]
}

/**
 * How a file was read, as plain data for people and tests outside.
 *
 * @see docs of `lectern inspect`: the shape is a contract.
 */
export function inspectPage(page: Page): Inspection {
  return {
    file: page.path,
    name: page.name,
    kind: page.kind,
    properties: valuesOf(page.properties),
    references: targetsOf(page.references),
    blocks: page.blocks.map(block => ({
      depth: block.depth,
      line: block.line,
      text: block.text,
      heading: block.heading ?? null,
      marker: block.marker ?? null,
      priority: block.priority ?? null,
      scheduled: block.scheduled ?? null,
      deadline: block.deadline ?? null,
      properties: valuesOf(block.properties),
      references: targetsOf(block.references),
      macros: block.macros.map(({name, args}) => ({name, args})),
    })),
    messages: page.messages.map(({rule, line, column, reason}) => ({rule, line, column, reason})),
  }
}

function valuesOf(properties: readonly Property[]): Record<string, PropertyValue> {
  return Object.fromEntries(properties.map(({key, value}) => [key, value]))
}

/** Each type and target once, whatever they stand in. */
function targetsOf(references: readonly WrittenReference[]): Inspection['references'] {
  const targets = new Map(references.map(({type, target}) => [`${type}\n${target}`, {type, target}]))
  return [...targets.values()]
}
