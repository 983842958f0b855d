import {nearestAddresses} from './nearest-addresses.ts'

/** Pages whose addresses look like the one that was asked for; shown where there are any. */
class SuggestedPages extends HTMLElement {
  connectedCallback(): void {
    void this.suggest(this.dataset.base ?? '/')
  }

  private async suggest(base: string): Promise<void> {
    const wanted = wantedPath(base)
    const response = await fetch(`${base}addresses.json`)
    if (wanted === '' || !response.ok) return
    const {pages} = (await response.json()) as {pages: readonly string[]}
    const list = this.querySelector('ul')
    const found = nearestAddresses(wanted, pages, 5)
    if (!list || found.length === 0) return
    for (const path of found) {
      const link = document.createElement('a')
      link.href = `${base}${path.split('/').map(encodeURIComponent).join('/')}/`
      link.textContent = path
      link.dir = 'auto'
      const item = document.createElement('li')
      item.append(link)
      list.append(item)
    }
    this.hidden = false
  }
}

function wantedPath(base: string): string {
  const path = location.pathname.startsWith(base) ? location.pathname.slice(base.length) : ''
  try {
    return decodeURIComponent(path).replace(/\/+$/, '')
  } catch {
    return ''
  }
}

customElements.define('suggested-pages', SuggestedPages)
