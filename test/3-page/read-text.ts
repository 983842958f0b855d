import {defaultGraphConfig, graphPath} from '../../plugins/1-files/index.ts'
import {type Page, readPage} from '../../plugins/3-page/index.ts'

/** Read a page's text as `pages/case.md` under an empty configuration. */
export function readText(text: string, path = 'pages/case.md'): Page {
  return readPage({path: graphPath(path), text}, defaultGraphConfig)
}

/** References of a page and all its blocks, in document order, as `type target`; embeds as `embed type target`. */
export function referencesOf(page: Page): string[] {
  const all = [...page.references, ...page.blocks.flatMap(block => block.references)]
  return all.map(({type, target, via}) => (via === 'embed' ? `embed ${type} ${target}` : `${type} ${target}`))
}
