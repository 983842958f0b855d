/** Characters of text that fill a small screen. */
const screenful = 500

/** Pixels below which a picture is one of many small things. */
const narrowest = 200
const picture = /<img[^>]*\sloading="lazy"[^>]*>/

/**
 * Let the first picture of a page load at once, where so little text stands before it that a reader sees it without
 * scrolling: it is likely the largest thing on the screen.
 *
 * @param html As Lectern draws it: what an author wrote as text holds no `<`.
 */
export function loadFirstPicture(html: string): string {
  const found = picture.exec(html)
  if (!found || Number(/\swidth="(\d+)"/.exec(found[0])?.[1]) < narrowest) return html
  const before = html.slice(0, found.index).replace(/<[^>]*>/g, '')
  if (before.length > screenful) return html
  const eager = found[0].replace(' loading="lazy"', ' fetchpriority="high"')
  return html.slice(0, found.index) + eager + html.slice(found.index + found[0].length)
}
