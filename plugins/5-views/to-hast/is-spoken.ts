import type {Page} from '../../3-page/index.ts'
import {ancestorsOf} from './subtree.ts'

/** Whether a block is a sentence of its page: pointers are navigation, templates are forms. Index -1 is the preamble. */
export function isSpoken(page: Page, index: number): boolean {
  if (index < 0) return page.preamble !== undefined
  if (page.blocks[index]?.pointer) return false
  return ![index, ...ancestorsOf(page, index)].some(place =>
    page.blocks[place]?.properties.some(({key}) => key === 'template'),
  )
}
