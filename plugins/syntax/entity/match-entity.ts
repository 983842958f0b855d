import {entities} from './entities.ts'

const named = /\\([A-Za-z]+)(?:\{\})?/y

/** A backslash and letters that were found in a text. */
export interface Named {
  /** The character it names; `undefined` where the letters name none: then only the backslash goes. */
  readonly character: string | undefined
  /** Where the letters end; `{}` may stand behind them. */
  readonly wordEnd: number
  readonly end: number
}

/** What `\alpha`, `\alpha{}` or `\word` at `start` is; `undefined` where no letter follows the backslash. */
export function matchEntity(text: string, start: number): Named | undefined {
  named.lastIndex = start
  const name = named.exec(text)?.[1]
  if (name === undefined) return undefined
  return {character: entities.get(name), wordEnd: start + 1 + name.length, end: named.lastIndex}
}

/** The text of an entity. */
export function toEntityText(source: string): string {
  return matchEntity(source, 0)?.character ?? source
}
