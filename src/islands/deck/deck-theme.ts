/** Key of the reader's choice in local storage. */
const key = 'lectern-deck-theme'

/** Themes to step through; before them comes what the deck has by itself. */
const themes: readonly string[] = ['paper', 'slate', 'signal']

/**
 * The theme that slides are shown in: the reader's choice, else the deck's own.
 *
 * @param chosen As stored; anything but a theme is no choice.
 * @param own Of the deck; `undefined` where it is light or dark as the site.
 */
export function shownTheme(chosen: string | null, own: string | undefined): string | undefined {
  return themes.find(theme => theme === chosen) ?? own
}

/** The choice after this one: paper, slate, signal, then none. */
export function nextTheme(chosen: string | null): string | null {
  return themes[themes.indexOf(chosen ?? '') + 1] ?? null
}

/** The theme of the slides of this page as the reader has it in this browser. */
export function currentTheme(): string | undefined {
  return shownTheme(stored(), document.documentElement.dataset.slidesTheme)
}

/** Show the deck of this page in its theme, and in another when one is chosen, here or in another window. */
export function followDeckTheme(): void {
  addEventListener('storage', event => {
    if (event.key === key || event.key === null) show()
  })
  show()
}

/**
 * Choose the next theme.
 *
 * @returns Its name; `undefined` for the deck's own.
 */
export function chooseNextTheme(): string | undefined {
  const next = nextTheme(stored())
  try {
    if (next === null) localStorage.removeItem(key)
    else localStorage.setItem(key, next)
  } catch {
    // Storage is closed: the choice lasts as long as the page.
  }
  show(next)
  return next ?? undefined
}

function show(chosen = stored()): void {
  const {dataset} = document.documentElement
  const theme = shownTheme(chosen, dataset.slidesTheme)
  if (theme === undefined) delete dataset.deckTheme
  else dataset.deckTheme = theme
}

function stored(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}
