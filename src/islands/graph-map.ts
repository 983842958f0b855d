import type {GraphData} from '../../plugins/index.ts'
import type {MapWords} from './map/map-words.ts'
import {startMap} from './map/start-map.ts'

/**
 * `<graph-map data-src="…/graph/data.json">`: the map of the whole graph. Draws nothing and says why where WebGL is
 * missing or the data does not come; the list on the page stands either way.
 */
class GraphMap extends HTMLElement {
  #stop: (() => void) | undefined

  async connectedCallback(): Promise<void> {
    const words: MapWords = JSON.parse(this.dataset.words ?? '{}')
    if (!document.createElement('canvas').getContext('webgl2')) {
      return this.#fail(words.noWebGl)
    }
    try {
      const response = await fetch(this.dataset.src ?? 'data.json')
      if (!response.ok) throw new Error(String(response.status))
      const data: GraphData = await response.json()
      if (!this.isConnected) return
      this.dataset.state = 'ready'
      this.#stop = startMap(this, data, words)
    } catch (error) {
      this.#fail(words.notLoaded)
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
