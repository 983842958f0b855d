import type {GraphData} from '../../plugins/index.ts'
import {startMap} from './map/start-map.ts'

/**
 * `<graph-map data-src="…/graph/data.json">`: the map of the whole graph. Draws nothing and says why where WebGL is
 * missing or the data does not come; the list on the page stands either way.
 */
class GraphMap extends HTMLElement {
  #stop: (() => void) | undefined

  async connectedCallback(): Promise<void> {
    if (!document.createElement('canvas').getContext('webgl2')) {
      return this.#fail('This browser cannot draw the map (it has no WebGL). The list below leads to the same pages.')
    }
    try {
      const response = await fetch(this.dataset.src ?? 'data.json')
      if (!response.ok) throw new Error(String(response.status))
      const data: GraphData = await response.json()
      if (!this.isConnected) return
      this.dataset.state = 'ready'
      this.#stop = startMap(this, data)
    } catch (error) {
      this.#fail('The map could not be loaded. The list below leads to the same pages.')
      throw error
    }
  }

  disconnectedCallback(): void {
    this.#stop?.()
    this.#stop = undefined
  }

  #fail(why: string): void {
    this.dataset.state = 'failed'
    this.textContent = why
  }
}

customElements.define('graph-map', GraphMap)
