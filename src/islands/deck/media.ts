import type {MediaCommand} from './talk-message.ts'

const step = 0.1

/** Do to the first film or sound of a slide what the speaker asks for; nothing where it has none. */
export function control(slide: ParentNode | null, command: MediaCommand): void {
  const media = slide?.querySelector<HTMLMediaElement>('video, audio')
  if (!media) return
  switch (command) {
    case 'play':
      // A browser may refuse sound in a window that nobody has touched; without sound it plays.
      if (media.paused) void media.play().catch(() => playQuietly(media))
      else media.pause()
      return
    case 'restart':
      media.currentTime = 0
      return
    case 'mute':
      media.muted = !media.muted
      return
    default:
      media.volume = Math.max(0, Math.min(1, media.volume + (command === 'louder' ? step : -step)))
  }
}

function playQuietly(media: HTMLMediaElement): void {
  media.muted = true
  void media.play().catch(() => undefined)
}
