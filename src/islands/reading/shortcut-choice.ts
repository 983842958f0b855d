/** Key of the choice in local storage. */
const key = 'lectern-shortcuts'

/** Whether keys do anything; they do unless the reader switched them off. */
export function areOn(): boolean {
  try {
    return localStorage.getItem(key) !== 'off'
  } catch {
    return chosen
  }
}

/** The choice where the browser keeps no storage: it lasts as long as the page. */
let chosen = true

/** Switch keys on or off, on all pages of the site. */
export function switchShortcuts(on: boolean): void {
  chosen = on
  try {
    if (on) localStorage.removeItem(key)
    else localStorage.setItem(key, 'off')
  } catch {
    // Storage is closed: `chosen` has it.
  }
}
