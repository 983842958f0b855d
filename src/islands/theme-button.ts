import {fillIn} from './fill-in.ts'

/** Key of the choice in local storage; `public/theme.js` reads it before the first paint. */
const key = 'lectern-theme'
const order = ['auto', 'light', 'dark'] as const
type Theme = (typeof order)[number]

function readTheme(): Theme {
  const theme = document.documentElement.dataset.theme
  return theme === 'light' || theme === 'dark' ? theme : 'auto'
}

function writeTheme(theme: Theme): void {
  if (theme === 'auto') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
  for (const element of document.querySelectorAll<ThemeButton>('theme-button')) element.show(theme)
}

/** Steps through auto, light and dark, and remembers the choice where the browser allows it. */
class ThemeButton extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false
    this.show(readTheme())
    this.querySelector('button')?.addEventListener('click', () => {
      const next = order[(order.indexOf(readTheme()) + 1) % order.length] ?? 'auto'
      writeTheme(next)
      try {
        if (next === 'auto') localStorage.removeItem(key)
        else localStorage.setItem(key, next)
      } catch {
        // Storage is closed: the choice lasts as long as the page.
      }
    })
  }

  show(theme: Theme): void {
    this.dataset.shown = theme
    const label = this.querySelector('[data-theme-label]')
    if (label) label.textContent = fillIn(this.dataset.label, {theme: this.dataset[theme] ?? theme})
  }
}

addEventListener('storage', event => {
  if (event.key === key) writeTheme(event.newValue === 'light' || event.newValue === 'dark' ? event.newValue : 'auto')
})
customElements.define('theme-button', ThemeButton)
