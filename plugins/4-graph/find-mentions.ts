import type {PageKey} from '../1-files/index.ts'
import type {Page, PageBlock, Property, WrittenReference} from '../3-page/index.ts'
import type {Graph} from './graph.ts'
import {namesInMacro, namesInQuery} from './names-in-query.ts'
import {type Privacy, privacyOf} from './privacy.ts'
import {projectNodes} from './project-nodes.ts'
import {propertyPage} from './property-page.ts'

/** A place where a page that is shown names one that is not. */
export interface Mention {
  readonly page: PageKey
  /** Index of the block; -1 for text before the first block, -2 for a property of the page. */
  readonly block: number
  /** As written, or the address that leads there. */
  readonly name: string
  readonly line: number
  readonly column: number
}

/** Properties that are navigation or the page's own business: what they name is taken out and leaves no text. */
const silent: ReadonlySet<string> = new Set(['next-slide', 'prev-slide', 'previous-slide'])

/**
 * Find where pages that are shown name pages that are not: in links and tags, property keys and values, captions, code,
 * arguments of macros, queries and embeds, addresses. Pointers are navigation and name nothing.
 *
 * @param shown Pages that are shown.
 * @param dropped Blocks that are not, by page.
 * @returns In the order of pages and lines, each name once a block.
 */
export function findMentions(
  graph: Graph,
  shown: ReadonlyMap<PageKey, Page>,
  dropped: ReadonlyMap<PageKey, ReadonlySet<number>>,
): readonly Mention[] {
  const privacy = privacyOf(graph, new Set(shown.keys()), dropped, 'redact')
  const mentions: Mention[] = []
  for (const page of shown.values()) {
    const hidden = dropped.get(page.key)
    for (const property of page.properties) {
      for (const name of namedIn(page, [property], [], undefined)) add(page, -2, name, property.references, property)
    }
    for (const [index, block] of [page.preamble, ...page.blocks].entries()) {
      if (block === undefined || block.pointer !== undefined || hidden?.has(index - 1)) continue
      for (const name of namedIn(page, block.properties, block.tree.children, block)) {
        add(page, index - 1, name, block.references, {line: block.line, column: 1})
      }
    }
  }
  return mentions

  function add(
    page: Page,
    block: number,
    name: string,
    references: readonly WrittenReference[],
    place: {readonly line: number; readonly column: number},
  ): void {
    const {line, column} = references.find(({target}) => target === name) ?? place
    mentions.push({page: page.key, block, name, line, column})
  }

  /** What projecting would have to hide the name of. */
  function namedIn(
    page: Page,
    properties: readonly Property[],
    nodes: PageBlock['tree']['children'],
    block: PageBlock | undefined,
  ): ReadonlySet<string> {
    const names = new Set<string>()
    const listening: Privacy = {
      ...privacy,
      isPrivateName: name => note(privacy.isPrivateName(name), name),
      isPrivateFile: (from, url) => note(privacy.isPrivateFile(from, url), url),
    }
    projectNodes(nodes, page.path, listening)
    for (const {key, written, content, value} of properties) {
      if (silent.has(key)) continue
      const keyPage = propertyPage(key, graph.config)
      if (keyPage !== undefined) listening.isPrivateName(keyPage)
      projectNodes(content, page.path, listening)
      if (Array.isArray(value)) for (const name of value) listening.isPrivateName(name)
      if (key === 'filters') for (const name of namesInQuery(written)) listening.isPrivateName(name)
    }
    for (const {name, args} of block?.macros ?? []) {
      for (const named of namesInMacro(name, args)) listening.isPrivateName(named)
    }
    return names

    function note(isPrivate: boolean, name: string): boolean {
      if (isPrivate) names.add(name)
      return isPrivate
    }
  }
}
