import type {PageKey} from '../1-files/index.ts'
import type {BlockId, Page} from '../3-page/index.ts'
import {createMessage, type Message} from '../diagnostics/index.ts'
import {byCodeUnit} from './by-code-unit.ts'
import type {BlockPlace} from './graph.ts'

/**
 * Find the place of every block that carries an id. Of two with one id the first keeps it, by path and then by line.
 *
 * @returns Places by id. Reports `id-duplicate` on the others.
 */
export function indexBlocks(pages: ReadonlyMap<PageKey, Page>): {
  readonly blocks: ReadonlyMap<BlockId, BlockPlace>
  readonly messages: readonly Message[]
} {
  const blocks = new Map<BlockId, BlockPlace>()
  const messages: Message[] = []
  for (const page of [...pages.values()].sort((left, right) => byCodeUnit(left.path, right.path))) {
    for (const [index, {id, line, properties}] of page.blocks.entries()) {
      if (id === undefined) continue
      const first = blocks.get(id)
      if (first === undefined) {
        blocks.set(id, {page: page.key, index})
        continue
      }
      const other = pages.get(first.page)
      messages.push(
        createMessage(
          'id-duplicate',
          page.path,
          properties.find(({key}) => key === 'id') ?? {line, column: 1},
          `Unexpected second block with the id \`${id}\`, expected only the one at ${other?.path}:${other?.blocks[first.index]?.line}`,
          {actual: id, note: 'References lead to the first block. Delete one of the two `id::` lines.'},
        ),
      )
    }
  }
  return {blocks, messages}
}
