interface PictureInPicture {
  requestWindow(size: {readonly width: number; readonly height: number}): Promise<Window>
}

declare global {
  interface Window {
    readonly documentPictureInPicture?: PictureInPicture
  }
}

export interface FloatNotesOptions {
  /** The part with the notes: it goes into the window and comes back. */
  readonly notes: HTMLElement
  /** What stands in its place meanwhile. */
  readonly note: string
  /** What says the place and the time: repeated above the notes. */
  readonly lines: readonly HTMLElement[]
  /** Buttons that are wanted below them; pressed there as here. */
  readonly buttons: readonly HTMLElement[]
  /** A document was made, whose keys and presses are the speaker's. */
  listen(to: Window): void
}

/**
 * Take the notes into a small window that stays above all others: for a speaker with one screen, or who shows something else.
 *
 * @returns A function that brings them back; `undefined` where the browser does not give the window.
 */
export async function floatNotes(options: FloatNotesOptions): Promise<(() => void) | undefined> {
  const {notes, lines, buttons} = options
  const small = await window.documentPictureInPicture?.requestWindow({width: 460, height: 360}).catch(() => undefined)
  if (!small) return undefined
  dress(small.document)
  const panel = document.createElement('main')
  const bar = document.createElement('header')
  const foot = document.createElement('footer')
  const place = document.createElement('p')
  panel.className = 'presenter is-floating'
  place.className = 'presenter-afloat'
  place.textContent = options.note
  const copies = lines.map(line => line.cloneNode(true))
  bar.append(...copies)
  foot.append(...buttons.map(button => button.cloneNode(true)))
  notes.before(place)
  panel.append(bar, notes, foot)
  small.document.body.append(panel)
  options.listen(small)

  // The lines change where they are: what changes is repeated here.
  const watch = new MutationObserver(() => {
    lines.forEach((line, index) => {
      const copy = copies[index]
      if (copy && copy.textContent !== line.textContent) copy.textContent = line.textContent
    })
  })
  for (const line of lines) watch.observe(line, {childList: true, characterData: true, subtree: true})

  small.addEventListener('pagehide', () => {
    watch.disconnect()
    place.replaceWith(notes)
  })
  return () => small.close()
}

/** The sheets, the theme and the language of this page. */
function dress(empty: Document): void {
  for (const {name, value} of document.documentElement.attributes) empty.documentElement.setAttribute(name, value)
  empty.title = document.title
  empty.body.className = document.body.className
  for (const sheet of document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')) {
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.href = sheet.href
    empty.head.append(link)
  }
}
