import {areaPicturePath, type Page, type PageBlock} from '../../3-page/index.ts'
import {attributes} from './attributes.ts'
import {findAsset} from './find-asset.ts'
import {drawMedia} from './image.ts'
import type {RenderContext} from './render-context.ts'

/** Colours of a highlighter. */
const colours = new Set(['yellow', 'red', 'green', 'blue', 'purple'])

/** A highlight in a PDF file, as a block of the page of its highlights. */
export interface Annotation {
  /** Safe HTML before the quoted words: a link to the page of the file, `P12`, in the colour of the highlighter. */
  readonly lead: string
  /** Safe HTML in place of the words, for an area that has no words; empty for others. */
  readonly picture: string
}

/** @returns `undefined` for a block that is no highlight. */
export function annotationOf(block: PageBlock, context: RenderContext): Annotation | undefined {
  if (written(block, 'ls-type') !== 'annotation') return undefined
  const number = /^\d{1,6}$/.exec(written(block, 'hl-page') ?? '')?.[0]
  const colour = written(block, 'hl-color') ?? ''
  const file = fileOf(context.page)
  const asset = file === undefined ? undefined : findAsset(file, context)
  const mark = {class: 'annotation', 'data-color': colours.has(colour) ? colour : undefined}
  const text = number === undefined ? 'PDF' : `P${number}`
  const href = asset && `${asset.href}${number === undefined ? '' : `#page=${number}`}`
  const lead =
    href === undefined || context.insideLink
      ? `<span${attributes(mark)}>${text}</span> `
      : `<a${attributes({...mark, href})}>${text}</a> `
  const path = areaPicturePath(block.properties, block.id, context.page.name)
  const {areaOfPage, areaOfPageNumber} = context.site.words.text
  const label = number === undefined ? areaOfPage : areaOfPageNumber(number)
  return {lead, picture: path === undefined ? '' : drawMedia({url: path, label}, context)}
}

/** The PDF file whose highlights a page holds. */
function fileOf(page: Page): string | undefined {
  return written(page, 'file-path') || /\]\((.+)\)$/.exec(written(page, 'file') ?? '')?.[1]
}

function written({properties}: Pick<PageBlock, 'properties'>, key: string): string | undefined {
  return properties.find(property => property.key === key)?.written.trim()
}
