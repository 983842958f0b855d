import {elementNames} from '../html-span/index.ts'

const opening = /\[:([a-z][a-z0-9]*)(?=[\s.#\]])/y

/** Where `[:tag …]` ends that begins at `start`; -1 if there is none. Brackets in strings do not count. */
export function matchHiccup(line: string, start: number): number {
  if (!opensHiccup(line, start)) return -1
  let depth = 0
  for (let index = start; index < line.length; index++) {
    const character = line.charAt(index)
    if (character === '[') depth++
    else if (character === ']') depth--
    else if (character === '"') {
      const close = line.indexOf('"', index + 1)
      if (close === -1) return -1
      index = close
    }
    if (depth === 0) return index + 1
  }
  return -1
}

/** Whether `[:tag` stands at `start`, closed or not. */
export function opensHiccup(text: string, start: number): boolean {
  opening.lastIndex = start
  const name = opening.exec(text)?.[1]
  return name !== undefined && elementNames.has(name)
}
