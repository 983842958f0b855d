import {drawAssetLink} from './asset-link.ts'
import {attributes} from './attributes.ts'
import {escapeHtml} from './escape-html.ts'
import type {FoundAsset} from './find-asset.ts'
import type {RenderContext} from './render-context.ts'

/**
 * Draw a file that a browser may show, or not: a link that opens it. A PDF that stands alone on its page has a fold below,
 * in which the browser's own viewer shows it; nothing of it is loaded before that is opened, for what is folded away is
 * not in sight.
 */
export function drawDocument(
  {file, href}: FoundAsset,
  label: string,
  {site, surface}: RenderContext,
  alone: boolean,
): string {
  const link = drawAssetLink(href, escapeHtml(label), label, file.path)
  if (!alone || surface !== 'page' || !/\.pdf$/i.test(file.path)) return link
  const frame = `<iframe${attributes({src: href, title: label, loading: 'lazy'})}></iframe>`
  const fold = `<details class="document-view"><summary>${escapeHtml(site.words.pictures.showHere)}</summary>${frame}</details>`
  return `<div class="document">${link}${fold}</div>`
}

/** Whether drawn HTML is a box of its own, which no paragraph may hold. */
export function isDocumentBox(html: string): boolean {
  return html.startsWith('<div class="document">')
}
