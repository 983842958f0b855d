/** Hosts whose player a page may show, once its reader has pressed the card. */
const known = [
  'https://www.youtube-nocookie.com',
  'https://player.vimeo.com',
  'https://player.bilibili.com',
  'https://www.loom.com',
]

/**
 * The hosts whose films a page holds as cards, and the site itself where a page holds a document to be shown in it.
 *
 * @param html The page's main part.
 */
export function playersIn(html: string): readonly string[] {
  const hosts = known.filter(host => html.includes(` data-player="${host}/`))
  return html.includes('<details class="document-view">') ? ["'self'", ...hosts] : hosts
}
