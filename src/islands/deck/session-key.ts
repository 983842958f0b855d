/**
 * Key of the session that this window belongs to: `?session=…` of its address. Windows hear only those with the same key;
 * without one, only those of this browser: no public visitor hears of anybody.
 */
export function sessionKey(search: string): string {
  return new URLSearchParams(search).get('session') ?? ''
}
