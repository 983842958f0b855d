import {escapeHtml} from '../escape-html.ts'
import {drawFacade, drawMedia} from '../image.ts'
import type {RenderContext} from '../render-context.ts'
import {hostOf, outsideUrl} from '../safe-url.ts'
import {type DrawnMacro, type MacroNode, nameInArgument} from './drawn-macro.ts'

/** Hosts whose films have a name people know. */
const hosts: readonly (readonly [RegExp, string])[] = [
  [/(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be|y2u\.be)$/, 'YouTube'],
  [/(?:^|\.)vimeo\.com$/, 'Vimeo'],
  [/(?:^|\.)bilibili\.com$/, 'Bilibili'],
  [/(?:^|\.)loom\.com$/, 'Loom'],
]

/** `{{video url}}`, `{{youtube url or id}}`, `{{vimeo url}}`, `{{bilibili url or id}}`: a card that leads to the film. */
export function drawVideo({name, args}: MacroNode, context: RenderContext): DrawnMacro | undefined {
  const written = nameInArgument(args[0] ?? '')
  const url = addressOfId(name.toLowerCase(), written) ?? written
  if (url === '') return undefined
  const href = /^(?:https?:)?\/\//i.test(url) ? outsideUrl(url) : undefined
  if (href === undefined) {
    return /\.\w{2,4}$/.test(url) && !/^[a-z]+:/i.test(url)
      ? {html: drawMedia({url, label: ''}, context), place: 'inline'}
      : undefined
  }
  const label = labelOfVideo(href)
  if (context.insideLink) return {html: escapeHtml(label), place: 'inline'}
  return {html: drawFacade('video', href, label), place: 'flow'}
}

function addressOfId(macro: string, id: string): string | undefined {
  if (macro === 'youtube' && /^[\w-]{11}$/.test(id)) return `https://www.youtube.com/watch?v=${id}`
  if (macro === 'vimeo' && /^\d+$/.test(id)) return `https://vimeo.com/${id}`
  if (macro === 'bilibili' && /^[a-z0-9]{2,15}$/i.test(id)) return `https://www.bilibili.com/video/${id}`
  return undefined
}

/** What the card of a film says. */
export function labelOfVideo(href: string): string {
  const host = hostOf(href)
  const known = hosts.find(([pattern]) => pattern.test(host))
  return known ? `Video on ${known[1]}` : 'Video'
}

/** `{{youtube-timestamp 1:30}}`: the time as text, for there is no player on the page to move. */
export function drawVideoTime({args}: MacroNode): DrawnMacro | undefined {
  const written = (args[0] ?? '').trim()
  if (!/^\d+(?::\d{1,2}){0,2}$/.test(written)) return undefined
  return {html: `<span class="timestamp">${escapeHtml(asClock(written))}</span>`, place: 'inline'}
}

function asClock(written: string): string {
  if (written.includes(':')) return written
  const seconds = Number(written)
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const [first = 0, ...rest] = parts[0] === 0 ? parts.slice(1) : parts
  return [String(first), ...rest.map(part => String(part).padStart(2, '0'))].join(':')
}
