export type {DeckChain} from './deck.ts'
export type {BlockPlace, EdgeType, Graph, GraphEdge, GraphNode, NodeId, NodeKind, PublicGraph, Resolution} from './graph.ts'
