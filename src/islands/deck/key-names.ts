import {type CommandName, commandNames, type KeyChoice, keysOf} from './keys.ts'

/**
 * The choice after a key was given to a command: another command that had it loses it, and both are spelled out.
 *
 * @returns The same choice for a digit or Enter: these type the number of a slide.
 */
export function withKey(choice: KeyChoice, name: CommandName, key: string): KeyChoice {
  if (/^[0-9]$/.test(key) || key === 'Enter') return choice
  const keys: Partial<Record<CommandName, readonly string[]>> = {...choice.keys, [name]: [key]}
  for (const other of commandNames) {
    const list = keysOf(other, choice)
    if (other !== name && list.includes(key)) keys[other] = list.filter(held => held !== key)
  }
  return {...choice, keys}
}

const caps: Readonly<Record<string, string>> = {
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowUp: '↑',
  ArrowDown: '↓',
  PageDown: 'PgDn',
  PageUp: 'PgUp',
  Escape: 'Esc',
}

/** What stands on a key: `Shift →`. */
export function capOf(key: string): string {
  return key
    .split('+')
    .map(part => caps[part] ?? (part.length === 1 ? part.toUpperCase() : part))
    .join(' ')
}
