/** Path of a page's address below the origin; empty for none. */
export function pathOf(href: string | undefined): string {
  return href === undefined || href === '' ? '' : new URL(href, location.href).pathname
}
