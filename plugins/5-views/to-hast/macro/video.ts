import {attributes} from '../attributes.ts'
import {escapeHtml} from '../escape-html.ts'
import {drawFacade, labelOfVideo} from '../facade.ts'
import {drawMedia} from '../image.ts'
import type {RenderContext} from '../render-context.ts'
import {outsideUrl} from '../safe-url.ts'
import {videoOf} from '../video-of.ts'
import {addressInArgument, type DrawnMacro, type MacroNode} from './drawn-macro.ts'
import {precedingVideo} from './preceding-video.ts'

/** `{{video url}}`, `{{youtube url or id}}`, `{{vimeo url}}`, `{{bilibili url or id}}`: a card that leads to the film. */
export function drawVideo(macro: MacroNode, context: RenderContext): DrawnMacro | undefined {
  const href = addressOfVideo(macro)
  const written = addressInArgument(macro.args[0] ?? '')
  if (href === undefined) {
    return /\.\w{2,4}$/.test(written) && !/^[a-z]+:/i.test(written)
      ? {html: drawMedia({url: written, label: ''}, context), place: 'inline'}
      : undefined
  }
  if (context.insideLink) return {html: escapeHtml(labelOfVideo(href, context)), place: 'inline'}
  return {html: drawFacade('video', href, '', context), place: 'flow'}
}

/** Safe address of the film that a macro shows; `undefined` for a file of the graph, and for no address. */
export function addressOfVideo({name, args}: Pick<MacroNode, 'name' | 'args'>): string | undefined {
  const written = addressInArgument(args[0] ?? '')
  const url = addressOfId(name.toLowerCase(), written) ?? written
  return /^(?:https?:)?\/\//i.test(url) ? outsideUrl(url) : undefined
}

function addressOfId(macro: string, id: string): string | undefined {
  if (macro === 'youtube' && /^[\w-]{11}$/.test(id)) return `https://www.youtube.com/watch?v=${id}`
  if (macro === 'vimeo' && /^\d+$/.test(id)) return `https://vimeo.com/${id}`
  if (macro === 'bilibili' && /^[a-z0-9]{2,15}$/i.test(id)) return `https://www.bilibili.com/video/${id}`
  return undefined
}

/** `{{youtube-timestamp 1:30}}`: a moment of the film before it on the page, as a link; as text where there is none. */
export function drawVideoTime(macro: MacroNode, context: RenderContext): DrawnMacro | undefined {
  const written = (macro.args[0] ?? '').trim()
  if (!/^\d+(?::\d{1,2}){0,2}$/.test(written)) return undefined
  const seconds = written.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
  const href = precedingVideo(context.page, macro)
  const at = href === undefined ? undefined : videoOf(href)?.at?.(seconds)
  const clock = escapeHtml(asClock(seconds))
  if (at === undefined || context.insideLink) return {html: `<span class="timestamp">${clock}</span>`, place: 'inline'}
  const link = attributes({class: 'video-time', href: at, rel: 'noopener', 'data-seconds': seconds})
  return {html: `<a${link}>${clock}</a>`, place: 'inline'}
}

function asClock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const [first = 0, ...rest] = parts[0] === 0 ? parts.slice(1) : parts
  return [String(first), ...rest.map(part => String(part).padStart(2, '0'))].join(':')
}
