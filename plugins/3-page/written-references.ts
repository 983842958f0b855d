import {type LineMap, placeInFile} from '../2-outline/index.ts'
import type {Found} from './found.ts'
import type {WrittenReference} from './page.ts'

/** References as found in a text, with their places in the file. */
export function writeReferences(found: readonly Found[], map: LineMap): WrittenReference[] {
  return found.map(({type, target, file, via, line, column}) => {
    const place = placeInFile(map, {line, column})
    return {type, target, ...(file === undefined ? {} : {file}), via, line: place.line, column: place.column}
  })
}

/** Each reference once: the first of the same type, target, origin and key. */
export function distinctReferences(references: readonly WrittenReference[]): readonly WrittenReference[] {
  if (references.length < 2) return references
  const seen = new Set<string>()
  return references.filter(({type, target, file, via, key}) => {
    const identity = `${type}\n${via}\n${key ?? ''}\n${target}\n${file ?? ''}`
    if (seen.has(identity)) return false
    seen.add(identity)
    return true
  })
}
