import {isPropertyKey, propertyKey} from '../1-files/index.ts'
import type {Message} from '../diagnostics/index.ts'
import type {LineMap, OutlineBlock, OutlineProperty} from './outline.ts'
import {duplicateMessage, invalidKeyMessage} from './outline-messages.ts'
import type {PropertyLine} from './property-line.ts'
import type {Lines} from './split-lines.ts'

/** Gathers the text and the properties of one block, or of the preamble, line by line. Lines count from 0 here. */
export interface BlockBuilder {
  /** Keep a line from an offset on, up to another or its end; what stands before is bullet or indentation. */
  addLine(line: number, from: number, until?: number): void
  /** Let the line kept last end at an offset: what follows on it belongs to another block, or is a property. */
  cutLine(line: number, until: number): void
  /** Take the title off its line, behind an offset; a line without `#`s and marker goes. */
  cutTitle(line: number, until: number): void
  /**
   * Take a property line into the first group.
   *
   * Of a key given twice the last counts, which reports `property-duplicate`.
   *
   * @returns `false` where the line is text: the group is over, or Logseq refuses the key (`property-key-invalid`).
   */
  takeProperty(line: number, property: PropertyLine): boolean
  /** Take `#+KEY: value` into a group that has begun, blank lines around it included; `false` where there is none. */
  takeDirective(line: number, directive: PropertyLine): boolean
  /** Whether a property on the next line would count. */
  takesProperties(): boolean
  /** A blank line came; `empty` where it has no blanks either. A group is over, but for a directive. */
  passBlank(empty: boolean): void
  /** A line came that is no property: a group that has begun is over. */
  endGroup(): void
  /** No property counts from here on. */
  refuseProperties(): void
  /** Text without blank lines at its end, its map, and the properties, of a key given twice the last. */
  finish(): BuiltText & Pick<OutlineBlock, 'properties' | 'overridden'>
}

interface BuiltText {
  readonly text: string
  readonly map: LineMap
}

/**
 * Start a block.
 *
 * @param line Line of its bullet.
 * @param from Offset where its text would begin: the place of a block without text.
 */
export function createBlockBuilder(
  source: Lines,
  file: string,
  messages: Message[],
  line: number,
  from: number,
): BlockBuilder {
  const parts: string[] = []
  const lines: number[] = []
  const stripped: number[] = []
  let properties: Map<string, OutlineProperty> | undefined
  const overridden: OutlineProperty[] = []
  let group: 'before' | 'open' | 'paused' | 'over' = 'before'
  // Behind a directive blank lines belong to the group.
  let spansBlanks = false

  return {
    addLine,
    cutLine,
    cutTitle,
    takeProperty,
    takeDirective,
    takesProperties: () => group === 'before' || group === 'open',
    passBlank: empty => {
      if (group === 'open' && !(empty && spansBlanks)) group = empty ? 'paused' : 'over'
    },
    endGroup: () => {
      if (group !== 'before') group = 'over'
    },
    refuseProperties: () => {
      group = 'over'
    },
    finish,
  }

  function addLine(index: number, offset: number, until = source.ends[index]): void {
    parts.push(source.text.slice(offset, until))
    lines.push(index + 1)
    stripped.push(offset - (source.starts[index] ?? 0))
  }

  function cutLine(index: number, until: number): void {
    const last = parts.length - 1
    if (lines[last] !== index + 1) return
    const from = (source.starts[index] ?? 0) + (stripped[last] ?? 0)
    parts[last] = source.text.slice(from, Math.max(from, until))
  }

  function cutTitle(index: number, until: number): void {
    cutLine(index, until)
    const last = parts.length - 1
    const marks = (parts[last] ?? '').trimEnd()
    if (marks !== '') {
      parts[last] = marks
      return
    }
    parts.pop()
    lines.pop()
    stripped.pop()
  }

  function takeDirective(index: number, directive: PropertyLine): boolean {
    if (group !== 'open' && group !== 'paused') return false
    group = 'open'
    if (!takeProperty(index, directive)) return false
    spansBlanks = true
    return true
  }

  function takeProperty(index: number, property: PropertyLine): boolean {
    if (group === 'paused') group = 'over'
    if (group === 'over') return false
    group = 'open'
    spansBlanks = false
    const key = propertyKey(property.key)
    if (!isPropertyKey(key)) {
      // A line that begins with code, such as a documented property, is a sentence to its author.
      if (!key.startsWith('`')) messages.push(invalidKeyMessage(file, index + 1, property.key))
      return false
    }
    properties ??= new Map()
    const before = properties.get(key)
    if (before !== undefined && before.value !== property.value) {
      messages.push(duplicateMessage(file, index + 1, property.key, before.line))
    }
    if (before !== undefined) overridden.push(before)
    // Taken out first, so that the last of a key stands where it was written.
    properties.delete(key)
    const column = property.valueStart - (source.starts[index] ?? 0) + 1
    properties.set(key, {key, value: property.value, line: index + 1, column})
    return true
  }

  function finish() {
    while (parts.length > 0 && (parts.at(-1) ?? '').trim() === '') {
      parts.pop()
      lines.pop()
      stripped.pop()
    }
    if (lines.length === 0) {
      lines.push(line + 1)
      stripped.push(from - (source.starts[line] ?? 0))
    }
    const text = parts.length === 1 ? (parts[0] ?? '') : parts.join('\n')
    const map = {lines, stripped}
    const kept = properties === undefined ? [] : [...properties.values()]
    return overridden.length === 0 ? {text, map, properties: kept} : {text, map, properties: kept, overridden}
  }
}
