import {capOf, withKey} from './key-names.ts'
import {type CommandName, commandNames, type KeyChoice, keysOf, noChoice, writtenKey} from './keys.ts'
import {say, type Words} from './say.ts'

/** The word for what each command does: those of the help, or what stands on its button. */
const wordOf: Readonly<Record<CommandName, string>> = {
  forward: 'doForward',
  back: 'doBack',
  down: 'doDown',
  up: 'doUp',
  'next-page': 'doNextPage',
  'previous-page': 'doPreviousPage',
  first: 'doFirst',
  last: 'doLast',
  find: 'find',
  overview: 'doOverview',
  escape: 'doEscape',
  peek: 'doPeek',
  return: 'doReturn',
  black: 'doBlack',
  white: 'doWhite',
  freeze: 'doFreeze',
  laser: 'pointer',
  ink: 'pen',
  undo: 'doUndo',
  clear: 'doClear',
  zoom: 'doZoom',
  'full-screen': 'fullScreen',
  presenter: 'doPresenter',
  clock: 'doClock',
  auto: 'pauseSlides',
  'cut-short': 'doCutShort',
  theme: 'doTheme',
  help: 'doHelp',
}

interface Choice {
  current(): KeyChoice
  set(choice: KeyChoice): void
}

/**
 * The panel of keys: what each does, a button to give it another key, and a switch for keys that write a character.
 *
 * @returns A function to call when the panel is opened.
 */
export function buildHelp(panel: HTMLElement, words: Words, choice: Choice): () => void {
  const list = panel.querySelector<HTMLElement>('.deck-keys')
  const quiet = panel.querySelector<HTMLInputElement>('input')
  const reset = panel.querySelector<HTMLElement>('[data-keys=reset]')
  let waiting: CommandName | undefined

  function draw(): void {
    if (quiet) quiet.checked = choice.current().isQuiet
    list?.replaceChildren(...commandNames.map(rowOf), numberRow())
  }

  function rowOf(name: CommandName): HTMLElement {
    const term = document.createElement('dt')
    const change = document.createElement('button')
    change.type = 'button'
    change.dataset.key = name
    change.setAttribute('aria-label', say(words, 'changeKey', {name: say(words, wordOf[name])}))
    if (waiting === name) change.textContent = say(words, 'pressKey')
    else change.append(...keysOf(name, choice.current()).flatMap(cap))
    if (change.childNodes.length === 0) change.textContent = '–'
    change.addEventListener('click', () => {
      waiting = waiting === name ? undefined : name
      draw()
      list?.querySelector<HTMLElement>(`[data-key="${name}"]`)?.focus()
    })
    term.append(change)
    const does = document.createElement('dd')
    does.textContent = say(words, wordOf[name])
    return row(term, does)
  }

  function numberRow(): HTMLElement {
    const term = document.createElement('dt')
    term.append(...['12', 'Enter'].flatMap(cap))
    const does = document.createElement('dd')
    does.textContent = say(words, 'doNumber')
    return row(term, does)
  }

  function row(...cells: readonly HTMLElement[]): HTMLElement {
    const line = document.createElement('div')
    line.append(...cells)
    return line
  }

  function cap(key: string): readonly Node[] {
    const mark = document.createElement('kbd')
    mark.textContent = capOf(key)
    return [mark, document.createTextNode(' ')]
  }

  panel.addEventListener('keydown', event => {
    const name = waiting
    if (name === undefined || ['Shift', 'Control', 'Alt', 'Meta', 'Tab'].includes(event.key)) return
    event.preventDefault()
    event.stopPropagation()
    waiting = undefined
    if (event.key !== 'Escape') choice.set(withKey(choice.current(), name, writtenKey(event)))
    draw()
    list?.querySelector<HTMLElement>(`[data-key="${name}"]`)?.focus()
  })
  quiet?.addEventListener('change', () => choice.set({...choice.current(), isQuiet: quiet.checked}))
  reset?.addEventListener('click', () => {
    choice.set({...noChoice, isQuiet: choice.current().isQuiet})
    draw()
  })
  return () => {
    waiting = undefined
    draw()
  }
}
