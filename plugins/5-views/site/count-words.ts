import type {Page} from '../../3-page/index.ts'
import {plainText} from '../to-hast/plain-text.ts'

/**
 * A word, or one sign of a script that is written without spaces. Ranges of code units and not classes of Unicode, which
 * take three times as long: the text of a whole site is counted in every build.
 */
const word =
  /[0-9A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u1fff\u2c00-\u2dff\ua000-\ud7ff\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]['’0-9A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u1fff\u2c00-\u2dff\ua000-\ud7ff\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]*|[\u3005-\u3007\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff]|[\ud840-\ud88f][\udc00-\udfff]/g

/**
 * How many words a page has, its properties left out; nothing counts of what it shows of other pages. In Chinese and
 * Japanese each sign counts, as those who write them count.
 */
export function countWords({preamble, blocks}: Page): number {
  let count = 0
  for (const block of preamble ? [preamble, ...blocks] : blocks) {
    count += plainText(block.tree.children).match(word)?.length ?? 0
  }
  return count
}
