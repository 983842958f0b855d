import {fillIn} from './fill-in.ts'

/** Key of the choice in local storage; `public/theme.js` reads it before the first paint. */
const key = 'lectern-theme'
const order = ['auto', 'light', 'dark', 'contrast'] as const
type Theme = (typeof order)[number]

/** A theme by the name it is stored under; anything else is no choice. */
function themeNamed(name: string | null | undefined): Theme {
  return order.find(theme => theme === name) ?? 'auto'
}

function readTheme(): Theme {
  const {theme, contrast} = document.documentElement.dataset
  return contrast === 'more' ? 'contrast' : themeNamed(theme)
}

/** High contrast is light or dark as the system has it: it stands beside the theme, not in its place. */
function writeTheme(theme: Theme): void {
  const {dataset} = document.documentElement
  delete dataset.theme
  delete dataset.contrast
  if (theme === 'contrast') dataset.contrast = 'more'
  else if (theme !== 'auto') dataset.theme = theme
  for (const element of document.querySelectorAll<ThemeButton>('theme-button')) element.show(theme)
}

/** Steps through auto, light, dark and high contrast, and remembers the choice where the browser allows it. */
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
    const text = fillIn(this.dataset.label, {theme: this.dataset[theme] ?? theme})
    if (label) label.textContent = text
    this.querySelector('button')?.setAttribute('title', text)
  }
}

addEventListener('storage', event => {
  if (event.key === key || event.key === null) writeTheme(themeNamed(event.newValue))
})
customElements.define('theme-button', ThemeButton)
