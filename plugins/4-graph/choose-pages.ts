import type {GraphConfig, PageKey} from '../1-files/index.ts'
import type {Page} from '../3-page/index.ts'
import {createMessage, type Message} from '../diagnostics/index.ts'
import {byCodeUnit} from './by-code-unit.ts'

/**
 * Give each key one page: of two files that make the same page the first wins, files of the journals directory before
 * others, then by path.
 *
 * @returns Pages by key, in key order. Reports `page-collision` on every file that is not shown.
 */
export function choosePages(
  pages: readonly Page[],
  config: GraphConfig,
): {readonly pages: ReadonlyMap<PageKey, Page>; readonly messages: readonly Message[]} {
  const journals = `${config.journalsDirectory}/`
  const inOrder = pages.toSorted(
    (left, right) =>
      Number(right.path.startsWith(journals)) - Number(left.path.startsWith(journals)) ||
      byCodeUnit(left.path, right.path),
  )
  const chosen = new Map<PageKey, Page>()
  const messages: Message[] = []
  for (const page of inOrder) {
    const winner = chosen.get(page.key)
    if (winner === undefined) {
      chosen.set(page.key, page)
      continue
    }
    messages.push(
      createMessage(
        'page-collision',
        page.path,
        {line: 1, column: 1},
        `Unexpected second file \`${page.path}\` for the page \`${page.name}\`, expected only \`${winner.path}\``,
        {
          actual: page.name,
          note: `Only \`${winner.path}\` is shown. Rename one of the two, or move this file's blocks to the other.`,
        },
      ),
    )
  }
  return {pages: new Map([...chosen].sort((left, right) => byCodeUnit(left[0], right[0]))), messages}
}
