/**
 * The slide an address leads to.
 *
 * @param hash `location.hash`, percent-encoded as a person may have typed or cut it.
 * @returns Index of the slide; -1 where no slide has that id, or the hash is no readable encoding.
 */
export function slideOfHash(hash: string, slides: readonly {readonly id: string}[]): number {
  try {
    const id = decodeURIComponent(hash.slice(1))
    return slides.findIndex(slide => slide.id === id)
  } catch {
    return -1
  }
}
