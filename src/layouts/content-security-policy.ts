/**
 * What a built page may load: its own files and nothing else, for pictures from elsewhere are drawn as links. No inline
 * script, no inline style, no frame but the players of films that the page holds as cards, which load when they are
 * pressed, and its own documents. (`frame-ancestors` cannot be said in a `meta` element.)
 *
 * @param players Hosts of those players; none for most pages.
 */
export function contentSecurityPolicy(players: readonly string[] = []): string {
  return [
    "default-src 'self'",
    "img-src 'self' data:",
    "object-src 'none'",
    `frame-src ${players.length === 0 ? "'none'" : players.join(' ')}`,
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ')
}
