import type {PageCatalogue} from '../../plugins/index.ts'
import {drawPage} from './lists/catalogue.ts'

/** Leaves for any page at once; going back leads to where its reader came from. Where that fails, its list stays. */
class RandomPage extends HTMLElement {
  connectedCallback(): void {
    void this.leave().catch(() => undefined)
  }

  private async leave(): Promise<void> {
    const base = this.dataset.base ?? '/'
    const response = await fetch(`${base}pages/list.json`)
    if (!response.ok) return
    const path = drawPage((await response.json()) as PageCatalogue, Math.random(), cameFrom(base))
    if (path !== undefined) location.replace(base + path)
  }
}

/** Path below the base of the page before; empty where it is none of this site. */
function cameFrom(base: string): string {
  const {origin, pathname} = document.referrer === '' ? location : new URL(document.referrer)
  return origin === location.origin && pathname.startsWith(base) ? pathname.slice(base.length) : ''
}

customElements.define('random-page', RandomPage)
