import {attributes} from './attributes.ts'
import {escapeHtml} from './escape-html.ts'
import type {RenderContext} from './render-context.ts'
import {hostOf} from './safe-url.ts'
import {videoOf} from './video-of.ts'

type Speaking = Pick<RenderContext, 'site'>

/** What a card stands for. */
export type FacadeKind = 'video' | 'tweet' | 'image' | 'audio' | 'link' | 'frame'

/**
 * A quiet card that stands for something elsewhere and asks nothing of it before it is pressed. Without script it is a
 * link; `src/islands/play-video.ts` plays a film of a known host in its place.
 *
 * @param href Outside address, already safe.
 * @param label What the author calls it; the name of its kind where that is only the address.
 */
export function drawFacade(kind: FacadeKind, href: string, label: string, context: Speaking): string {
  const host = hostOf(href)
  const video = kind === 'video' ? videoOf(href) : undefined
  const name = label.trim() === '' || label === href || label === host ? nameOfKind(kind, href, context) : label
  const hostHtml = host === '' ? '' : ` <span class="facade-host">${escapeHtml(host)}</span>`
  const card = attributes({
    class: `facade facade-${kind}`,
    href,
    rel: 'noopener',
    'data-player': video?.player,
  })
  return `<a${card}><span class="facade-label">${escapeHtml(name)}</span>${hostHtml}</a>`
}

function nameOfKind(kind: FacadeKind, href: string, context: Speaking): string {
  const words = context.site.words.facades
  switch (kind) {
    case 'video':
      return labelOfVideo(href, context)
    case 'tweet':
      return words.post
    case 'image':
      return words.picture
    case 'audio':
      return words.recording
    case 'frame':
      return words.frame
    case 'link':
      return href.replace(/^[a-z]+:\/\/(?:www\.)?/i, '').replace(/\/$/, '')
  }
}

/** What the card of a film says: `Video on YouTube`. */
export function labelOfVideo(href: string, {site}: Speaking): string {
  const video = videoOf(href)
  return video ? site.words.facades.videoOn(video.site) : site.words.facades.video
}
