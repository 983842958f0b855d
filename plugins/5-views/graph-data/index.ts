export {graphData} from './build-map.ts'
export type {GraphData, GraphPageView} from './graph-view.ts'
export {localMap} from './local-map.ts'
export {graphPageView} from './make-graph-page-view.ts'
