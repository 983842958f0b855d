import type {DeckAction} from './state.ts'

/** A key as the browser tells it. */
export interface KeyPress {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/** What a key asks for beside a change of state. */
export type KeyCommand =
  | DeckAction
  | {readonly type: 'full-screen' | 'presenter' | 'peek' | 'clock' | 'cut-short' | 'theme'}

/** Names of what keys do: under these a reader's own keys are kept, and the words of the help are found. */
export type CommandName = keyof typeof defaultKeys

/** What each key does, as the design of the deck has it. `Shift+` comes before a key that is not a character. */
const defaultKeys = {
  forward: ['ArrowRight', 'Space', 'PageDown', 'n'],
  back: ['ArrowLeft', 'Shift+Space', 'PageUp', 'p'],
  down: ['ArrowDown'],
  up: ['ArrowUp'],
  'next-page': ['Shift+ArrowRight', ']'],
  'previous-page': ['Shift+ArrowLeft', '['],
  first: ['Home'],
  last: ['End'],
  find: ['g', '/'],
  overview: ['o'],
  escape: ['Escape'],
  peek: ['e'],
  return: ['Backspace'],
  black: ['b', '.'],
  white: ['w'],
  freeze: ['h'],
  laser: ['l'],
  ink: ['d'],
  undo: ['u'],
  clear: ['c'],
  zoom: ['z'],
  'full-screen': ['f'],
  presenter: ['s'],
  clock: ['t'],
  auto: ['a'],
  'cut-short': ['k'],
  theme: ['m'],
  help: ['?'],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** Commands that are called otherwise than what they do. */
const commands: Readonly<Partial<Record<CommandName, KeyCommand>>> = {
  find: {type: 'panel', panel: 'jump'},
  overview: {type: 'panel', panel: 'overview'},
  help: {type: 'panel', panel: 'help'},
  black: {type: 'blank', blank: 'black'},
  white: {type: 'blank', blank: 'white'},
  laser: {type: 'tool', tool: 'laser'},
  ink: {type: 'tool', tool: 'ink'},
  zoom: {type: 'tool', tool: 'zoom'},
  undo: {type: 'undo-stroke'},
}

export const commandNames = Object.keys(defaultKeys) as readonly CommandName[]

/** A reader's own keys, kept in the browser. */
export interface KeyChoice {
  /** Whether keys that write a character do nothing here: for people who speak to their computer. */
  readonly isQuiet: boolean
  readonly keys: Readonly<Partial<Record<CommandName, readonly string[]>>>
}

export const noChoice: KeyChoice = {isQuiet: false, keys: {}}

/** Keys of a command: the reader's own, else those of the table. */
export function keysOf(name: CommandName, choice: KeyChoice): readonly string[] {
  return choice.keys[name] ?? defaultKeys[name]
}

/** The command behind a name, for buttons. */
export function commandOf(name: string): KeyCommand | undefined {
  if (!Object.hasOwn(defaultKeys, name)) return undefined
  return commands[name as CommandName] ?? ({type: name} as KeyCommand)
}

/** A press as it is written in the table; letters small, for Caps Lock is no wish. */
export function writtenKey({key, shiftKey}: KeyPress): string {
  if (key === ' ') return shiftKey ? 'Shift+Space' : 'Space'
  if (key.length === 1) return key.toLowerCase()
  return shiftKey ? `Shift+${key}` : key
}

/** What a key means; `undefined` for one that is the browser's own. */
export function commandOfKey(press: KeyPress, choice: KeyChoice = noChoice): KeyCommand | undefined {
  if (press.ctrlKey || press.metaKey || press.altKey) return undefined
  if (choice.isQuiet && press.key.length === 1 && press.key !== ' ') return undefined
  if (/^[0-9]$/.test(press.key)) return {type: 'digit', digit: press.key}
  if (press.key === 'Enter') return {type: 'jump'}
  const written = writtenKey(press)
  const bare = written.replace('Shift+', '')
  for (const wanted of [written, bare])
    for (const name of commandNames) if (keysOf(name, choice).includes(wanted)) return commandOf(name)
  return undefined
}
