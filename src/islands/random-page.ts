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
    const path = drawPage((await response.json()) as PageCatalogue, Math.random())
    if (path !== undefined) location.replace(base + path)
  }
}

customElements.define('random-page', RandomPage)
