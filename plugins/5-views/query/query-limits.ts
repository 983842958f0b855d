import type {Surface} from '../to-hast/render-context.ts'

/** How much of a result is drawn; the rest is counted. */
export interface QueryLimits {
  /** Blocks of a list, with what is below them; rows of a table. */
  readonly results: number
  /** Names in a list of pages. */
  readonly pages: number
  /** Blocks drawn of one result. */
  readonly blocks: number
  /** Blocks of all results together, before each is drawn short. */
  readonly roomy: number
}

/** What everybody's task list finds must not weigh a megabyte; a clipping and a slide show where to look. */
const limits: Readonly<Record<Surface, QueryLimits>> = {
  page: {results: 200, pages: 500, blocks: 20, roomy: 300},
  zoom: {results: 200, pages: 500, blocks: 20, roomy: 300},
  reference: {results: 20, pages: 60, blocks: 10, roomy: 60},
  slide: {results: 8, pages: 16, blocks: 1, roomy: 8},
}

/** Blocks of one result where there is little room left. */
export const shortBlocks = 2

export function limitsOf(surface: Surface): QueryLimits {
  return limits[surface]
}
