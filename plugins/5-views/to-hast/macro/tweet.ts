import {escapeHtml} from '../escape-html.ts'
import {drawFacade} from '../image.ts'
import type {RenderContext} from '../render-context.ts'
import {outsideUrl} from '../safe-url.ts'
import {type DrawnMacro, type MacroNode, nameInArgument} from './drawn-macro.ts'

/** `{{tweet url}}`, `{{twitter id}}`: a card that leads to the post. */
export function drawTweet({args}: MacroNode, context: RenderContext): DrawnMacro | undefined {
  const written = nameInArgument(args[0] ?? '')
  const url = /^\d{1,20}$/.test(written) ? `https://twitter.com/i/status/${written}` : written
  const href = /^https?:/i.test(url) ? outsideUrl(url) : undefined
  if (href === undefined) return undefined
  const author = /^https?:\/\/[^/]+\/(\w{1,30})\/status\//i.exec(href)?.[1]
  const label = author === undefined || author === 'i' ? 'Post' : `Post by @${author}`
  if (context.insideLink) return {html: escapeHtml(label), place: 'inline'}
  return {html: drawFacade('tweet', href, label), place: 'flow'}
}
