import {hostOf} from './safe-url.ts'

/** A film at a host that people know. */
export interface Video {
  /** `YouTube` */
  readonly site: string
  /** Address of the host's player, the one that keeps least about a visitor; `undefined` for a channel or a search. */
  readonly player: string | undefined
  /** Page of the film at a number of seconds; `undefined` where the host has no such address. */
  readonly at?: ((seconds: number) => string) | undefined
}

/** Hosts of the players; the content security policy of a page with such a card names the one it needs. */
const hosts: readonly (readonly [RegExp, (href: string) => Video])[] = [
  [/(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be|y2u\.be)$/, youtube],
  [/(?:^|\.)vimeo\.com$/, vimeo],
  [/(?:^|\.)bilibili\.com$/, bilibili],
  [/(?:^|\.)loom\.com$/, loom],
]

/** @param href Outside address, already safe. */
export function videoOf(href: string): Video | undefined {
  if (!/^https?:/i.test(href)) return undefined
  const host = hostOf(href)
  return hosts.find(([pattern]) => pattern.test(host))?.[1](href)
}

function youtube(href: string): Video {
  const id =
    /[?&]v=([\w-]{11})(?![\w-])/.exec(href)?.[1] ??
    /\/\/[^/]+\/(?:(?:embed|shorts|live|v)\/)?([\w-]{11})(?:[?&#/]|$)/.exec(href)?.[1]
  if (id === undefined) return {site: 'YouTube', player: undefined}
  const start = secondsOf(/[?&#](?:t|start)=([\dhms]+)/.exec(href)?.[1])
  return {
    site: 'YouTube',
    player: `https://www.youtube-nocookie.com/embed/${id}${start ? `?start=${start}` : ''}`,
    at: seconds => `https://www.youtube.com/watch?v=${id}&t=${seconds}s`,
  }
}

function vimeo(href: string): Video {
  const [, id, secret] = /\/(\d{4,})(?:\/([0-9a-f]{6,}))?/.exec(href) ?? []
  const hash = secret === undefined ? '' : `&h=${secret}`
  return {site: 'Vimeo', player: id && `https://player.vimeo.com/video/${id}?dnt=1${hash}`}
}

function bilibili(href: string): Video {
  const id = /\b(BV[\dA-Za-z]{8,14})/.exec(href)?.[1]
  const part = /[?&]p=(\d{1,4})/.exec(href)?.[1]
  const player = id && `https://player.bilibili.com/player.html?bvid=${id}${part === undefined ? '' : `&p=${part}`}`
  return {site: 'Bilibili', player}
}

function loom(href: string): Video {
  const id = /\/(?:share|embed)\/([0-9a-f]{16,64})/.exec(href)?.[1]
  return {site: 'Loom', player: id && `https://www.loom.com/embed/${id}`}
}

/** `90`, `90s`, `1m30s` and `1h2m3s` in seconds. */
function secondsOf(written: string | undefined): number | undefined {
  const [, hours, minutes, seconds] = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?$/.exec(written ?? '') ?? []
  const sum = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0)
  return sum > 0 ? sum : undefined
}
