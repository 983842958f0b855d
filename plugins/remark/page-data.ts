import type {Root} from 'mdast'
import {documentReferences, type Page, type WrittenReference} from '../3-page/index.ts'
import type {LogseqData} from './logseq-data.ts'

/**
 * What a page says about itself.
 *
 * @param isNamed The file has a path; without one only a `title` names the page.
 */
export function pageData(page: Page, isNamed: boolean): LogseqData {
  const hasName = isNamed || page.properties.some(({key, written}) => key === 'title' && written.trim() !== '')
  const references: WrittenReference[] = [...page.references]
  for (const block of page.blocks) for (const reference of block.references) references.push(reference)
  return {
    name: hasName ? page.name : undefined,
    kind: page.kind,
    day: page.day,
    shape: page.shape,
    properties: Object.fromEntries(page.properties.map(({key, value}) => [key, value])),
    references,
    pointers: page.pointers,
  }
}

/** The same for an ordinary file that another parser read: what it refers to is taken from that parser's tree. */
export function documentData(page: Page, isNamed: boolean, tree: Root, text: string): LogseqData {
  const ofProperties = page.properties.flatMap(({references}) => references)
  return {...pageData(page, isNamed), references: [...ofProperties, ...documentReferences(tree, text)]}
}
