import {commandOfKey, type KeyChoice, type KeyCommand} from './keys.ts'

export interface KeyOptions {
  choice(): KeyChoice
  /** Digits typed so far: Enter ends them, and presses what has the focus where there are none. */
  digits(): string
  /** Whether a command is this window's at this moment; else the key stays the browser's. */
  accepts(command: KeyCommand): boolean
  run(command: KeyCommand): void
}

/** Listen to keys of a whole window, but in fields, and where Space and Enter press what has the focus. */
export function listenToKeys({choice, digits, accepts, run}: KeyOptions, to: Window = window): void {
  to.addEventListener('keydown', event => {
    const target = event.target instanceof Element ? event.target : undefined
    if (event.defaultPrevented || target?.closest('input, textarea, select, [role=separator]')) return
    const command = commandOfKey(event, choice())
    if (!command) return
    if ((event.key === ' ' || event.key === 'Enter') && target?.closest('a, button, summary')) return
    if (event.key === 'Enter' && digits() === '') return
    if (!accepts(command)) return
    event.preventDefault()
    run(command)
  })
}
