/** Key of the reader's choice in local storage; `public/theme.js` reads it for the audience's page. */
const key = 'lectern-theme'

export type Theme = 'light' | 'dark'

/**
 * The theme in which the audience's window of this browser shows the slides.
 *
 * @param chosen What the reader chose on the site, as stored; anything but a theme is no choice.
 * @param systemIsDark What the system asks for: it stands where nothing is chosen.
 */
export function themeOf(chosen: string | null, systemIsDark: boolean): Theme {
  if (chosen === 'light' || chosen === 'dark') return chosen
  return systemIsDark ? 'dark' : 'light'
}

/** Tell the audience's theme: at once, and whenever the choice or the system changes. */
export function followAudienceTheme(tell: (theme: Theme) => void): void {
  const system = matchMedia('(prefers-color-scheme: dark)')
  function read(): void {
    tell(themeOf(storedTheme(), system.matches))
  }
  system.addEventListener('change', read)
  addEventListener('storage', event => {
    if (event.key === key || event.key === null) read()
  })
  read()
}

function storedTheme(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    // Storage is closed to this page; the system's theme stands.
    return null
  }
}
