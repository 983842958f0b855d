/**
 * What a built page may load: its own files and nothing else, for pictures from elsewhere are drawn as links. No inline
 * script, no inline style, no frame. (`frame-ancestors` cannot be said in a `meta` element.)
 */
export const contentSecurityPolicy = [
  "default-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "frame-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ')
