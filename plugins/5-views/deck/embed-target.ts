import type {Page} from '../../3-page/index.ts'
import {resolveName} from '../../4-graph/index.ts'
import type {Site} from '../site.ts'
import {targetBlock} from './text-runs.ts'

/** Blocks that one embed may put on slides; what is beyond stands on the embedded page. */
export const embedLimit = 200
/** Embeds inside embeds. */
export const embedDepth = 5

/** What `{{embed …}}` shows: a page, or a block of it with what stands below. */
export interface EmbedTarget {
  readonly page: Page
  /** Index of the block; -1 for the whole page. */
  readonly root: number
  /** Name of the target in `within`: block id or page key. */
  readonly key: string
}

/** What an embed's argument names: `((id))` or `[[Page]]`; `undefined` for anything else and for what is not there. */
export function embedTarget(argument: string, site: Site): EmbedTarget | undefined {
  const block = /\(\(([^)]+)\)\)/.exec(argument)?.[1]
  if (block !== undefined) {
    const target = targetBlock(site.graph, block)
    return target && {page: target.page, root: target.index, key: block.trim().toLowerCase()}
  }
  const name = /^\s*\[\[(.+)\]\]\s*$/.exec(argument)?.[1]
  if (name === undefined) return undefined
  const page = site.graph.pages.get(resolveName(site.graph, name).key)
  return page && {page, root: -1, key: page.key}
}
