/**
 * Script that makes a print page ready for paper: pictures are there, and links lead where the file is read, not to the
 * server it was printed from.
 *
 * @param deckPath Path of the deck the page shows: its own slides are reached inside the file.
 * @param origin Address of the published site; `undefined` where it is not known, and links to pages of it lead nowhere.
 */
export function printScript(deckPath: string, origin: string | undefined): string {
  return `(${makeReady.toString()})(${JSON.stringify(deckPath)}, ${JSON.stringify(origin ?? null)})`
}

/** Runs in the page. It is handed over as text, so it names nothing from outside. */
async function makeReady(deckPath: string, origin: string | null): Promise<void> {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    if (link.origin !== location.origin) continue
    const isSlide = link.pathname === deckPath && document.getElementById(decodeURIComponent(link.hash.slice(1)))
    if (isSlide) link.href = link.hash
    else if (origin !== null) link.href = origin + link.pathname + link.search + link.hash
    else link.removeAttribute('href')
  }
  const loaded = [...document.images].map(image => {
    image.loading = 'eager'
    if (image.complete) return undefined
    return new Promise(resolve => {
      for (const end of ['load', 'error']) image.addEventListener(end, resolve)
    })
  })
  await Promise.all(loaded)
  await document.fonts.ready
}
