/** Browsers take an address a few times a second and no more often; a key that is held down asks for more. */
const after = 120

let waiting: ReturnType<typeof setTimeout> | undefined

/** Write a place into the address and the title of the window, when the talk stays there for a moment. */
export function writeAddress(hash: string, title: string): void {
  clearTimeout(waiting)
  waiting = setTimeout(() => {
    document.title = title
    if (hash !== location.hash) history.replaceState(null, '', location.search + hash)
  }, after)
}
