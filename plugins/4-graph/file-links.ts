import type {PageKey} from '../1-files/index.ts'
import type {Page, PageBlock, WrittenReference} from '../3-page/index.ts'
import type {Resolution} from './graph.ts'

/**
 * Names that a link to the file of a page may mean, likeliest first: its path below the folder of notes, its file name as
 * triple-lowbar writes namespaces, its file name.
 *
 * @param url Address as written, such as `../pages/My%20shed.md`.
 */
export function namesOfFileLink(url: string): readonly string[] {
  const path = decode(url.replace(/^file:/i, '').replace(/#.*$/s, '')).replace(/\.\w+$/, '')
  const file = path.split('/').at(-1) ?? path
  return [path.replace(/^(?:\.{0,2}\/)*(?:pages\/|journals\/)?/, ''), file.replaceAll('___', '/'), file]
}

/**
 * Pages whose links to files name the page of that file. Logseq takes the words of such a link for the name, which is what
 * they stay where no page has that file.
 */
export function settleFileLinks(
  pages: ReadonlyMap<PageKey, Page>,
  resolve: (name: string) => Resolution,
): ReadonlyMap<PageKey, Page> {
  if (![...pages.values()].some(hasFileLink)) return pages
  return new Map([...pages].map(([key, page]) => [key, hasFileLink(page) ? settlePage(page) : page]))

  function settlePage(page: Page): Page {
    const {preamble} = page
    return {
      ...page,
      references: page.references.map(settle),
      blocks: page.blocks.map(settleBlock),
      ...(preamble ? {preamble: settleBlock(preamble)} : {}),
    }
  }

  function settleBlock(block: PageBlock): PageBlock {
    return block.references.some(isFileLink) ? {...block, references: block.references.map(settle)} : block
  }

  function settle(reference: WrittenReference): WrittenReference {
    if (reference.file === undefined) return reference
    const name = namesOfFileLink(reference.file).find(name => pages.has(resolve(name).key))
    return name === undefined ? reference : {...reference, target: name}
  }
}

function hasFileLink(page: Page): boolean {
  return page.references.some(isFileLink) || page.blocks.some(({references}) => references.some(isFileLink))
}

function isFileLink({file}: WrittenReference): boolean {
  return file !== undefined
}

function decode(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}
