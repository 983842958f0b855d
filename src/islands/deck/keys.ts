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
  | {readonly type: 'full-screen'}
  | {readonly type: 'presenter'}
  | {readonly type: 'page'}

const commands: Readonly<Record<string, KeyCommand>> = {
  ArrowRight: {type: 'forward'},
  ' ': {type: 'forward'},
  PageDown: {type: 'forward'},
  n: {type: 'forward'},
  ArrowLeft: {type: 'back'},
  PageUp: {type: 'back'},
  p: {type: 'back'},
  ArrowDown: {type: 'down'},
  ArrowUp: {type: 'up'},
  ']': {type: 'next-page'},
  '[': {type: 'previous-page'},
  Home: {type: 'first'},
  End: {type: 'last'},
  Enter: {type: 'jump'},
  Escape: {type: 'escape'},
  o: {type: 'panel', panel: 'overview'},
  '?': {type: 'panel', panel: 'help'},
  b: {type: 'blank', blank: 'black'},
  '.': {type: 'blank', blank: 'black'},
  w: {type: 'blank', blank: 'white'},
  f: {type: 'full-screen'},
  s: {type: 'presenter'},
  e: {type: 'page'},
}

const shifted: Readonly<Record<string, KeyCommand>> = {
  ArrowRight: {type: 'next-page'},
  ArrowLeft: {type: 'previous-page'},
  ' ': {type: 'back'},
}

/** What a key means; `undefined` for one that is the browser's own. */
export function commandOfKey(press: KeyPress): KeyCommand | undefined {
  if (press.ctrlKey || press.metaKey || press.altKey) return undefined
  if (/^[0-9]$/.test(press.key)) return {type: 'digit', digit: press.key}
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key
  return (press.shiftKey ? shifted[key] : undefined) ?? (Object.hasOwn(commands, key) ? commands[key] : undefined)
}

/** The help panel: keys as a reader knows them, and what they do. */
export const keyHelp: readonly (readonly [keys: string, does: string])[] = [
  ['→ Space PgDn N', 'Forward: the next step, then the next slide'],
  ['← PgUp P', 'Back'],
  ['↓ ↑', 'Forward and back inside the page'],
  ['Shift → ]', 'Next page'],
  ['Shift ← [', 'Beginning of the page, then the page before'],
  ['Home End', 'First and last slide'],
  ['12 Enter', 'Go to slide 12'],
  ['O Esc', 'Overview'],
  ['S', 'Presenter, in a window of its own'],
  ['F', 'Full screen'],
  ['B W', 'Black or white screen'],
  ['E', 'Open the page of this slide'],
  ['?', 'This help'],
]
