import {type KeyChoice, noChoice, readKeyChoice} from './keys.ts'

const key = 'lectern-keys'

/** The reader's own keys, read once; `set` keeps others. */
export function openKeyChoice(): {current(): KeyChoice; set(choice: KeyChoice): void} {
  let choice = noChoice
  try {
    choice = readKeyChoice(localStorage.getItem(key))
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
