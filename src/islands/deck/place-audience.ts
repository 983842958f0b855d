/** What a browser with Window Management tells of a screen; px of the whole desktop. */
interface DetailedScreen {
  readonly availLeft: number
  readonly availTop: number
  readonly availWidth: number
  readonly availHeight: number
}

interface ScreenDetails {
  readonly screens: readonly DetailedScreen[]
  readonly currentScreen: DetailedScreen
}

declare global {
  interface Window {
    getScreenDetails?(): Promise<ScreenDetails>
  }
  interface Screen {
    /** Whether there is more than one. */
    readonly isExtended?: boolean
  }
}

export type Placed = 'opened' | 'full' | 'refused'

/** The audience's window that was opened here. */
let room: Window | undefined

/**
 * Open the audience's window on the screen where the speaker is not, as large as that screen; a second press makes it fill the
 * screen, for a browser gives that away only to a press.
 *
 * @param address Of the deck at the slide that is shown.
 * @param name Of the window, so that there is one of a deck.
 * @returns `refused` where the reader or the browser does not allow it.
 */
export async function placeAudience(address: string, name: string): Promise<Placed> {
  if (room && !room.closed) {
    fillScreen(room)
    return 'full'
  }
  const details = await window.getScreenDetails?.().catch(() => undefined)
  const other = details?.screens.find(screen => screen !== details.currentScreen)
  if (!other) return 'refused'
  const {availLeft, availTop, availWidth, availHeight} = other
  const place = `left=${availLeft},top=${availTop},width=${availWidth},height=${availHeight}`
  // A browser that knows `fullscreen` needs no second press.
  room = open(address, name, `popup,fullscreen,${place}`) ?? undefined
  return room ? 'opened' : 'refused'
}

/** The press was here, so its right to fill a screen is handed on with a message. */
function fillScreen(room: Window): void {
  room.addEventListener(
    'message',
    () => void room.document.documentElement.requestFullscreen().catch(() => undefined),
    {
      once: true,
    },
  )
  const wish: WindowPostMessageOptions & {delegate: string} = {targetOrigin: location.origin, delegate: 'fullscreen'}
  room.postMessage('lectern:full-screen', wish)
}
