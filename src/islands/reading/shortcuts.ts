import {foldAll} from './fold-blocks.ts'
import {hasRoom} from './open-beside.ts'
import {type ReadingWords, readingWords} from './reading-words.ts'
import {areOn} from './shortcut-choice.ts'
import {openHelp} from './shortcut-help.ts'

/** A key, or two one after the other, and what they do. */
export interface Shortcut {
  readonly keys: string
  /** In the words of the page; asked for where there is something to do. */
  does(): string
  /** Whether there is anything to do on this page. */
  can(): boolean
  /** Absent for keys that are heard elsewhere, and are told here. */
  act?(): void
}

/** How long the second of two keys is waited for, in milliseconds. */
const patience = 1500

/** All keys of a page. A place the site does not have is not offered. */
export const shortcuts: readonly Shortcut[] = [
  press('g h', () => siteLink('')),
  press('g j', () => siteLink('journals/')),
  press('g d', () => siteLink('decks/')),
  press('g m', () => siteLink('graph/')),
  press('g t', () => siteLink('tags/')),
  press('g a', () => siteLink('pages/')),
  press('g r', () => document.querySelector('.random-link')),
  press('[', () => document.querySelector('main a[rel=prev]'), 'previous'),
  press(']', () => document.querySelector('main a[rel=next]'), 'next'),
  press('p', () => document.querySelector('.talk a.button')),
  press('r', () => document.querySelector('#references-title')),
  press('f', () => document.querySelector('.filter-toggle'), 'filter'),
  {keys: '-', does: () => word('foldAll'), can: hasFolds, act: () => foldAll(true)},
  {keys: '+', does: () => word('openAll'), can: hasFolds, act: () => foldAll(false)},
  press('t', () => document.querySelector('theme-button button'), 'theme'),
  {keys: 'Shift+Enter', does: () => readingWords()?.panes.openKey ?? '', can: hasRoom},
  {keys: 'Esc', does: () => readingWords()?.panes.closeKey ?? '', can: hasPanes},
  {keys: '?', does: () => word('help'), can: () => true, act: () => openHelp(offered())},
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
      found.act?.()
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
  button.textContent = word('title')
  button.addEventListener('click', () => openHelp(offered()))
  document.querySelector('.site-footer')?.append(button)
}

function word(name: keyof ReadingWords['shortcuts']): string {
  return readingWords()?.shortcuts[name] ?? ''
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

function hasPanes(): boolean {
  return document.querySelector('.has-panes') !== null
}

function siteLink(path: string): HTMLElement | null {
  const base = document.querySelector<HTMLAnchorElement>('.site-title')?.pathname
  return document.querySelector(`.site-header nav a[href="${base}${path}"]`)
}

/**
 * A key that presses what is on the page; of a heading it goes there.
 *
 * @param name Of the words that say what it does; the link's or heading's own where there is none.
 */
function press(keys: string, find: () => HTMLElement | null, name?: keyof ReadingWords['shortcuts']): Shortcut {
  return {
    keys,
    does: () => (name === undefined ? (find()?.firstChild?.textContent?.trim() ?? '') : word(name)),
    can: () => find() !== null,
    act() {
      const found = find()
      if (found?.matches('a, button')) found.click()
      else found?.scrollIntoView()
    },
  }
}
