import {foldAll} from './fold-blocks.ts'
import {areOn} from './shortcut-choice.ts'
import {openHelp} from './shortcut-help.ts'

/** A key, or two one after the other, and what they do. */
export interface Shortcut {
  readonly keys: string
  readonly does: string
  /** Whether there is anything to do on this page. */
  can(): boolean
  act(): void
}

/** How long the second of two keys is waited for, in milliseconds. */
const patience = 1500

/** All keys of a page. A place the site does not have is not offered. */
export const shortcuts: readonly Shortcut[] = [
  press('g h', 'Home', () => siteLink('')),
  press('g j', 'Journals', () => siteLink('journals/')),
  press('g d', 'Decks', () => siteLink('decks/')),
  press('g m', 'Map', () => siteLink('graph/')),
  press('g t', 'Tags', () => siteLink('tags/')),
  press('g a', 'All pages', () => siteLink('pages/')),
  press('[', 'The day or slide before', () => document.querySelector('main a[rel=prev]')),
  press(']', 'The day or slide after', () => document.querySelector('main a[rel=next]')),
  press('p', 'Present from here', () => document.querySelector('.talk a.button')),
  press('r', 'Linked references', () => document.querySelector('#references-title')),
  press('f', 'Filter linked references', () => document.querySelector('.filter-toggle')),
  {keys: '-', does: 'Fold all blocks', can: hasFolds, act: () => foldAll(true)},
  {keys: '+', does: 'Open all blocks', can: hasFolds, act: () => foldAll(false)},
  press('t', 'Theme', () => document.querySelector('theme-button button')),
  {keys: '?', does: 'This help', can: () => true, act: () => openHelp(offered())},
]

/** Listen for keys. Never while the reader types, in a dialog, or with a modifier key; and not where they are switched off. */
export function listenForShortcuts(): void {
  let before = ''
  let timer: ReturnType<typeof setTimeout> | undefined
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return
    if (event.key.length !== 1 || isTyping(event.target) || document.querySelector('dialog[open]') || !areOn()) return
    const pressed = before === '' ? event.key : `${before} ${event.key}`
    clearTimeout(timer)
    before = ''
    const found = offered().find(({keys}) => keys === pressed)
    if (found) {
      event.preventDefault()
      found.act()
    } else if (shortcuts.some(({keys}) => keys.startsWith(`${pressed} `))) {
      before = pressed
      timer = setTimeout(() => {
        before = ''
      }, patience)
    }
  })
  // A way to the help, and to switch the keys off, for who does not know or cannot press the key.
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'shortcut-button'
  button.textContent = 'Keyboard shortcuts'
  button.addEventListener('click', () => openHelp(offered()))
  document.querySelector('.site-footer')?.append(button)
}

function offered(): readonly Shortcut[] {
  return shortcuts.filter(shortcut => shortcut.can())
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable], graph-map') !== null
}

function hasFolds(): boolean {
  return document.querySelector('.page-body .fold') !== null
}

function siteLink(path: string): HTMLElement | null {
  const base = document.querySelector<HTMLAnchorElement>('.site-title')?.pathname
  return document.querySelector(`.site-header nav a[href="${base}${path}"]`)
}

/** A key that presses what is on the page; of a heading it goes there. */
function press(keys: string, does: string, find: () => HTMLElement | null): Shortcut {
  return {
    keys,
    does,
    can: () => find() !== null,
    act() {
      const found = find()
      if (found?.matches('a, button')) found.click()
      else found?.scrollIntoView()
    },
  }
}
