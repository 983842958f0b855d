import {type CommandName, commandNames, type KeyChoice, noChoice} from './keys.ts'

/** A choice as it was kept; what is none of ours is dropped. */
export function readKeyChoice(stored: string | null): KeyChoice {
  try {
    const value: unknown = JSON.parse(stored ?? 'null')
    if (typeof value !== 'object' || value === null || !('keys' in value)) return noChoice
    const own = value.keys as Readonly<Record<string, unknown>>
    const keys: Partial<Record<CommandName, readonly string[]>> = {}
    for (const name of commandNames) {
      const list = typeof own === 'object' && own !== null ? own[name] : undefined
      if (Array.isArray(list) && list.every(key => typeof key === 'string')) keys[name] = list
    }
    return {isQuiet: 'isQuiet' in value && value.isQuiet === true, keys}
  } catch {
    return noChoice
  }
}
