import {attributes} from './attributes.ts'
import {escapeHtml} from './escape-html.ts'
import {hostOf} from './safe-url.ts'
import {videoOf} from './video-of.ts'

/** What a card stands for. */
export type FacadeKind = 'video' | 'tweet' | 'image' | 'audio' | 'link' | 'frame'

/**
 * A quiet card that stands for something elsewhere and asks nothing of it before it is pressed. Without script it is a
 * link; `src/islands/play-video.ts` plays a film of a known host in its place.
 *
 * @param href Outside address, already safe.
 * @param label What the author calls it; the name of its kind where that is only the address.
 */
export function drawFacade(kind: FacadeKind, href: string, label: string): string {
  const host = hostOf(href)
  const video = kind === 'video' ? videoOf(href) : undefined
  const name = label.trim() === '' || label === href || label === host ? nameOfKind(kind, href) : label
  const hostHtml = host === '' ? '' : ` <span class="facade-host">${escapeHtml(host)}</span>`
  const card = attributes({
    class: `facade facade-${kind}`,
    href,
    rel: 'noopener',
    'data-player': video?.player,
  })
  return `<a${card}><span class="facade-label">${escapeHtml(name)}</span>${hostHtml}</a>`
}

function nameOfKind(kind: FacadeKind, href: string): string {
  switch (kind) {
    case 'video':
      return labelOfVideo(href)
    case 'tweet':
      return 'Post'
    case 'image':
      return 'Picture'
    case 'audio':
      return 'Recording'
    case 'frame':
      return 'Embedded page'
    case 'link':
      return href.replace(/^[a-z]+:\/\/(?:www\.)?/i, '').replace(/\/$/, '')
  }
}

/** What the card of a film says: `Video on YouTube`. */
export function labelOfVideo(href: string): string {
  const video = videoOf(href)
  return video ? `Video on ${video.site}` : 'Video'
}
