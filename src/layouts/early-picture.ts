/** What a `link rel=preload` says of a picture, as attributes. */
export interface EarlyPicture {
  readonly href?: string | undefined
  readonly type?: string | undefined
  readonly imagesrcset?: string | undefined
  readonly imagesizes?: string | undefined
}

/**
 * The picture that a page loads at once. Named in the head it comes together with the style sheet: without that a browser
 * asks for it one way there and back later, since it does not look ahead in a page that holds a policy.
 *
 * @param html The page's main part, as Lectern draws it.
 * @returns Of several formats the first: a browser that does not know its type leaves it. `undefined` where no picture is early.
 */
export function earlyPicture(html: string): EarlyPicture | undefined {
  const image = /<img[^>]* fetchpriority="high"[^>]*>/.exec(html)
  if (!image) return undefined
  const before = html.slice(0, image.index)
  const picture = /<picture>((?:<source[^>]*>)+)$/.exec(before)?.[1]
  if (picture === undefined) return {href: attributeOf(image[0], 'src')}
  return {
    type: attributeOf(picture, 'type'),
    imagesrcset: attributeOf(picture, 'srcset'),
    imagesizes: attributeOf(picture, 'sizes'),
  }
}

/** First value of an attribute, its escapes undone. */
function attributeOf(element: string, name: string): string | undefined {
  return new RegExp(` ${name}="([^"]*)"`)
    .exec(element)?.[1]
    ?.replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
