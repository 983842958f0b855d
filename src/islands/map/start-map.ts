import Sigma from 'sigma'
import type {GraphData} from '../../../plugins/index.ts'
import {describeNode} from './describe-node.ts'
import {labelDrawer} from './draw-labels.ts'
import {findNodes} from './find-nodes.ts'
import {pressKey} from './map-keys.ts'
import {makePanel} from './map-panel.ts'
import {type MapSight, mapReducers} from './map-sight.ts'
import type {MapWords} from './map-words.ts'
import {readColours} from './read-colours.ts'
import {type MapEdge, type MapNode, readMap} from './read-map.ts'
import {zoomButtons} from './zoom-buttons.ts'

/**
 * Draw the map into its element and make it work: pointer, keyboard, search, filters, theme.
 *
 * @returns Takes it all down and gives the WebGL context back.
 */
export function startMap(host: HTMLElement, data: GraphData, words: MapWords): () => void {
  const graph = readMap(data)
  const sight: MapSight = {types: -1, kinds: new Set([0, 1, 2]), routes: true, focus: undefined, neighbours: new Set()}
  const still = matchMedia('(prefers-reduced-motion: reduce)')
  let chosen: string | undefined
  let hub: string | undefined
  let colours = readColours(host)

  const sheet = document.createElement('div')
  sheet.className = 'map-sheet'
  sheet.tabIndex = 0
  sheet.setAttribute('role', 'application')
  sheet.setAttribute('aria-label', words.sheet)
  const status = document.createElement('p')
  status.className = 'map-status'
  status.setAttribute('aria-live', 'polite')
  host.replaceChildren(sheet, status)

  const sigma = new Sigma<MapNode, MapEdge>(graph, sheet, {
    ...mapReducers(graph, data.edgeTypes, sight, () => colours),
    renderLabels: false,
    defaultDrawNodeHover: () => undefined,
    zIndex: true,
    stagePadding: 40,
    minCameraRatio: 0.01,
    maxCameraRatio: 2,
    hideEdgesOnMove: graph.size > 30_000,
  })
  const camera = sigma.getCamera()
  const letters = document.createElement('canvas')
  letters.className = 'map-letters'
  sheet.append(letters)
  const draw = labelDrawer(letters, sigma, graph, data, sight)
  sigma.on('afterRender', () => draw(colours))
  sigma.on('enterNode', ({node}) => {
    sheet.dataset.over = ''
    look(node)
  })
  sigma.on('leaveNode', () => {
    delete sheet.dataset.over
    look(chosen)
  })
  sigma.on('clickNode', ({node, event}) => open(node, event.original.ctrlKey || event.original.metaKey))
  sigma.on('clickStage', () => choose(undefined))

  const {panel, search} = makePanel(
    data,
    sight,
    {
      changed: () => sigma.refresh({skipIndexation: true}),
      find: question => findNodes(graph, question, 8).map(key => ({key, name: graph.getNodeAttribute(key, 'label')})),
      goTo,
    },
    words,
  )
  host.append(panel, zoomButtons({closer: () => zoom(1 / 1.5), further: () => zoom(1.5), all: fit}, words))
  host.addEventListener('keydown', onKey)
  const slash = (event: KeyboardEvent) => {
    if (event.key !== '/' || (event.target instanceof HTMLElement && event.target.closest('input, textarea, select')))
      return
    event.preventDefault()
    search.focus()
  }
  addEventListener('keydown', slash)
  const recolour = () => {
    colours = readColours(host)
    sigma.refresh({skipIndexation: true})
  }
  const themeWatch = new MutationObserver(recolour)
  themeWatch.observe(document.documentElement, {attributeFilter: ['data-theme', 'data-contrast']})
  const system = matchMedia('(prefers-color-scheme: dark)')
  system.addEventListener('change', recolour)
  const wanted = new URLSearchParams(location.search).get('focus')
  const start = wanted === null ? undefined : graph.findNode((_, node) => node.href === wanted || node.label === wanted)
  if (start !== undefined) goTo(start)
  document.fonts.ready.then(() => sigma.scheduleRender())

  return () => {
    removeEventListener('keydown', slash)
    system.removeEventListener('change', recolour)
    themeWatch.disconnect()
    sigma.kill()
  }

  /** Show a node and its neighbours, and say what it is. */
  function look(key: string | undefined): void {
    sight.focus = key
    sight.neighbours = new Set(key === undefined ? [] : graph.neighbors(key))
    status.textContent = key === undefined ? '' : describeNode(graph, key, data.edgeTypes, words)
    sigma.refresh({skipIndexation: true})
  }

  function choose(key: string | undefined): void {
    chosen = key
    hub = key
    look(key)
    const url = new URL(location.href)
    if (key === undefined) url.searchParams.delete('focus')
    else url.searchParams.set('focus', graph.getNodeAttribute(key, 'href') || graph.getNodeAttribute(key, 'label'))
    history.replaceState(history.state, '', url)
  }

  function goTo(key: string): void {
    sight.kinds.add(graph.getNodeAttribute(key, 'kind'))
    choose(key)
    const place = sigma.getNodeDisplayData(key)
    if (place) move({x: place.x, y: place.y, ratio: Math.min(camera.ratio, 0.25)})
    sheet.focus({preventScroll: true})
  }

  function open(key: string, apart: boolean): void {
    const href = graph.getNodeAttribute(key, 'href')
    if (href === '') choose(key)
    else if (apart) window.open(href, '_blank', 'noopener')
    else location.assign(href)
  }

  function move(state: {x?: number; y?: number; ratio?: number}): void {
    if (still.matches) camera.setState(state)
    else void camera.animate(state, {duration: 350, easing: 'quadraticOut'})
  }

  function zoom(factor: number): void {
    move({ratio: camera.getBoundedRatio(camera.ratio * factor)})
  }

  function fit(): void {
    move({x: 0.5, y: 0.5, ratio: 1})
  }

  function onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape' && event.target === search) sheet.focus()
    if (event.target !== sheet && event.key !== 'Escape') return
    const known = pressKey(event, {
      pan: (x, y) => move({x: camera.x + x * camera.ratio, y: camera.y - y * camera.ratio}),
      zoom,
      fit,
      turn,
      open: () => chosen !== undefined && open(chosen, false),
      clear: () => choose(undefined),
    })
    if (known) event.preventDefault()
  }

  /** Walk around the node that was chosen last from elsewhere, neighbour by neighbour, in the order of the clock. */
  function turn(step: 1 | -1): void {
    const centre = hub ?? mostLinked()
    if (centre === undefined) return
    const {x, y} = graph.getNodeAttributes(centre)
    const angle = (key: string) =>
      Math.atan2(graph.getNodeAttribute(key, 'y') - y, graph.getNodeAttribute(key, 'x') - x)
    const around = graph
      .neighbors(centre)
      .filter(key => sight.kinds.has(graph.getNodeAttribute(key, 'kind')))
      .sort((a, b) => angle(a) - angle(b))
    const next = around.at((around.indexOf(chosen ?? '') + step) % around.length)
    if (next === undefined) return
    goTo(next)
    hub = centre
  }

  function mostLinked(): string | undefined {
    return graph.reduceNodes<string | undefined>(
      (best, key, node) => (best === undefined || node.degree > graph.getNodeAttribute(best, 'degree') ? key : best),
      undefined,
    )
  }
}
