import {escapeHtml} from '../escape-html.ts'
import {drawFacade} from '../facade.ts'
import type {RenderContext} from '../render-context.ts'
import {outsideUrl} from '../safe-url.ts'
import {addressInArgument, type DrawnMacro, type MacroNode} from './drawn-macro.ts'

/** `{{tweet url}}`, `{{twitter id}}`: a card that leads to the post. */
export function drawTweet({args}: MacroNode, context: RenderContext): DrawnMacro | undefined {
  const written = addressInArgument(args[0] ?? '')
  const url = /^\d{1,20}$/.test(written) ? `https://twitter.com/i/status/${written}` : written
  const href = /^https?:/i.test(url) ? outsideUrl(url) : undefined
  if (href === undefined) return undefined
  const words = context.site.words.facades
  const author = /^https?:\/\/[^/]+\/@?(\w{1,30})\/(?:status(?:es)?\/)?\d/i.exec(href)?.[1]
  const label = author === undefined || author === 'i' || author === 'web' ? words.post : words.postBy(`@${author}`)
  if (context.insideLink) return {html: escapeHtml(label), place: 'inline'}
  return {html: drawFacade('tweet', href, label, context), place: 'flow'}
}
