export {renderBlocks} from './render-blocks.ts'
export type {RenderContext, Surface} from './render-context.ts'
export {renderNodes} from './render-nodes.ts'
