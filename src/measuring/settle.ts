/**
 * Script that waits until a deck is ready to be measured: the player runs, all faces and pictures have come or failed. Its
 * value lists the pictures that failed.
 */
export const settleScript: string = `(${settle.toString()})()`

/** Runs in the page. It is handed over as text, so it names nothing from outside. */
async function settle(): Promise<readonly {readonly slide: string; readonly address: string}[]> {
  const images = [...document.querySelectorAll<HTMLImageElement>('main.deck .slide img')]
  await Promise.all([
    ...[...document.fonts].map(face => face.load().catch(() => undefined)),
    ...images.map(image => {
      image.loading = 'eager'
      if (image.complete) return undefined
      return new Promise(resolve => {
        for (const end of ['load', 'error']) image.addEventListener(end, resolve)
      })
    }),
  ])
  await document.fonts.ready
  await new Promise<void>(resolve => {
    const look = () => (document.documentElement.matches('.is-live.present') ? resolve() : setTimeout(look, 20))
    look()
  })
  return images
    .filter(image => image.naturalWidth === 0)
    .map(image => ({
      slide: image.closest('.slide')?.id ?? '',
      address: decodeURIComponent(new URL(image.src).pathname),
    }))
}
