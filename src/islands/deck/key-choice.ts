import {type KeyChoice, noChoice} from './keys.ts'

const key = 'lectern-keys'

/** The reader's own keys, read once, by a module that only readers who have some load; `set` keeps others. */
export function openKeyChoice(): {current(): KeyChoice; set(choice: KeyChoice): void} {
  let choice = noChoice
  try {
    const stored = localStorage.getItem(key)
    if (stored !== null)
      void import('./read-key-choice.ts').then(({readKeyChoice}) => {
        choice = readKeyChoice(stored)
      })
  } catch {
    // Storage is closed to this page: the table stands.
  }
  return {
    current: () => choice,
    set(next) {
      choice = next
      try {
        localStorage.setItem(key, JSON.stringify(next))
      } catch {
        // As above: they hold until the window closes.
      }
    },
  }
}
