import type {Site} from '../site.ts'
import type {GraphPageView} from './graph-view.ts'
import {mapEdgeTypes, mapGraph} from './map-graph.ts'

const mostPages = 24

/** Say of the map what can be said without drawing it: how much there is, and which pages hold it together. */
export function graphPageView(site: Site): GraphPageView {
  const {nodes, edges} = mapGraph(site)
  return {
    nodeCount: nodes.length,
    edgeCount: edges.length,
    edgeTypes: mapEdgeTypes
      .map((type, index) => ({type, count: edges.filter(edge => edge.types & (1 << index)).length}))
      .filter(({count}) => count > 0),
    topPages: nodes
      .filter(node => node.href !== '' && node.degree > 0 && node.kind !== 'journal')
      .sort((left, right) => right.degree - left.degree)
      .slice(0, mostPages)
      .map(({name, href, degree}) => ({text: name, href, degree})),
  }
}
