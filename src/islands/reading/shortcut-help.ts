import {readingWords} from './reading-words.ts'
import {areOn, switchShortcuts} from './shortcut-choice.ts'
import type {Shortcut} from './shortcuts.ts'

/** Show the keys in a dialog, with a switch. Escape, the button or a press beside it closes it, and focus goes back. */
export function openHelp(shortcuts: readonly Shortcut[]): void {
  const words = readingWords()?.shortcuts
  const dialog = document.createElement('dialog')
  dialog.className = 'shortcut-help'
  dialog.setAttribute('aria-labelledby', 'shortcuts-title')
  const title = element('h2', words?.title ?? '')
  title.id = 'shortcuts-title'
  const list = document.createElement('dl')
  for (const {keys, does} of shortcuts) {
    const row = document.createElement('div')
    const term = document.createElement('dt')
    // One after the other, or held together.
    for (const key of keys.split(/ |(?<=\w)\+/)) term.append(element('kbd', key), ' ')
    row.append(term, element('dd', does()))
    list.append(row)
  }
  const label = document.createElement('label')
  const box = document.createElement('input')
  box.type = 'checkbox'
  box.checked = areOn()
  box.addEventListener('change', () => switchShortcuts(box.checked))
  label.append(box, ` ${words?.use ?? ''}`)
  const note = element('p', words?.note ?? '')
  const close = element('button', words?.close ?? '')
  close.type = 'button'
  close.className = 'button'
  close.addEventListener('click', () => dialog.close())
  const foot = document.createElement('div')
  foot.className = 'shortcut-foot'
  foot.append(label, close)
  dialog.append(title, list, note, foot)
  dialog.addEventListener('click', event => {
    if (event.target === dialog) dialog.close()
  })
  dialog.addEventListener('close', () => dialog.remove())
  document.body.append(dialog)
  dialog.showModal()
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, text: string): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  made.textContent = text
  return made
}
