import type {RenderContext} from './render-context.ts'

/** Embeds, block references and macros inside each other, at most. */
const deepest = 5

/**
 * Step into an embed, a block reference or a macro.
 *
 * @param id Page key, block id or macro name that is entered.
 * @returns Context inside it; `undefined` where it is entered already or 5 others are around it.
 */
export function stepInto(id: string, context: RenderContext): RenderContext | undefined {
  if (context.within.includes(id) || context.within.length >= deepest) return undefined
  return {...context, within: [...context.within, id]}
}
