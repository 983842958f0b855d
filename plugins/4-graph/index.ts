export {aliasGroups} from './alias-groups.ts'
export {buildDecks} from './build-decks.ts'
export {buildGraph, type GraphInput} from './build-graph.ts'
export {byCodeUnit} from './by-code-unit.ts'
export {captionsOf} from './captions-of.ts'
export {chooseShown, type ShownParts, type ShownPolicy} from './choose-shown.ts'
export type {DeckChain} from './deck.ts'
export {
  type ExplainedPlace,
  type ExplainOptions,
  explainPage,
  type NoSuchPage,
  type PageExplanation,
} from './explain-page.ts'
export {type DeckExport, exportDecks, exportGraph, type GraphExport} from './export-graph.ts'
export {exportGraphMl} from './export-graphml.ts'
export {exportJsonLd, type GraphJsonLd} from './export-jsonld.ts'
export {namesOfFileLink} from './file-links.ts'
export {findNode} from './find-node.ts'
export type {
  BlockPlace,
  EdgeType,
  Graph,
  GraphEdge,
  GraphNode,
  NodeId,
  NodeKind,
  PublicGraph,
  Resolution,
} from './graph.ts'
export {mentionMessages} from './mention-messages.ts'
export {type MentionPolicy, mentionPolicies, redacted} from './mention-policy.ts'
export {namespaceParent} from './namespace.ts'
export {assetNodeId, blockNodeId, missingNodeId, namedNodeId, pageNodeId} from './node-id.ts'
export {pointerMessages} from './pointer-messages.ts'
export {type ProjectionPolicy, projectPublic} from './project-public.ts'
export {propertyPage} from './property-page.ts'
export {
  type AddedColumn,
  askQuery,
  compareCells,
  type QueryAnswer,
  type QueryContext,
  type QueryOptions,
  type QueryProblem,
  type QueryResult,
  queryMessages,
  type ResultPage,
  type ResultValue,
  type WrittenQuery,
} from './queries/index.ts'
export {type ReferenceIndex, referenceIndex} from './reference-index.ts'
export {type AssetResolution, resolveAsset} from './resolve-asset.ts'
export {pageKeyOf, resolveName} from './resolve-name.ts'
export {reviewGraph} from './review-graph.ts'
export {shortHash} from './short-hash.ts'
export {slugOf} from './slug.ts'
export {unlinkedReferences} from './unlinked-references.ts'
export {type Visibility, type VisibilityContext, type VisibilityRule, visibilityOf} from './visibility.ts'
export type {Withheld} from './withheld.ts'
