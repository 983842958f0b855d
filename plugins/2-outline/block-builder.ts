import {isPropertyKey, propertyKey} from '../1-files/index.ts'
import type {Message} from '../diagnostics/index.ts'
import type {LineMap, OutlineProperty} from './outline.ts'
import {duplicateMessage, invalidKeyMessage} from './outline-messages.ts'
import type {PropertyLine} from './property-line.ts'
import type {Lines} from './split-lines.ts'

/** Gathers the text and the properties of one block, or of the preamble, line by line. Lines count from 0 here. */
export interface BlockBuilder {
  /** Keep a line from an offset on; what stands before is bullet or indentation. */
  addLine(line: number, from: number): void
  /**
   * Take a property line into the first group.
   *
   * Of a key given twice the last counts, which reports `property-duplicate`.
   *
   * @returns `false` where the line is text: the group is over, or Logseq refuses the key (`property-key-invalid`).
   */
  takeProperty(line: number, property: PropertyLine): boolean
  /** Whether properties still count. */
  takesProperties(): boolean
  /** A line came that is no property: a group that has begun is over. */
  endGroup(): void
  /** No property counts from here on. */
  refuseProperties(): void
  /** Text without blank lines at its end, its map, and the properties, of a key given twice the last. */
  finish(): {readonly text: string; readonly map: LineMap; readonly properties: readonly OutlineProperty[]}
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
  let group: 'before' | 'inside' | 'after' = 'before'

  return {
    addLine,
    takeProperty,
    takesProperties: () => group !== 'after',
    endGroup: () => {
      if (group === 'inside') group = 'after'
    },
    refuseProperties: () => {
      group = 'after'
    },
    finish,
  }

  function addLine(index: number, offset: number): void {
    parts.push(source.text.slice(offset, source.ends[index]))
    lines.push(index + 1)
    stripped.push(offset - (source.starts[index] ?? 0))
  }

  function takeProperty(index: number, property: PropertyLine): boolean {
    if (group === 'after') return false
    const key = propertyKey(property.key)
    if (!isPropertyKey(key)) {
      messages.push(invalidKeyMessage(file, index + 1, property.key))
      return false
    }
    group = 'inside'
    properties ??= new Map()
    const before = properties.get(key)
    if (before !== undefined && before.value !== property.value) {
      messages.push(duplicateMessage(file, index + 1, property.key, before.line))
    }
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
    return {text, map: {lines, stripped}, properties: properties === undefined ? [] : [...properties.values()]}
  }
}
