import type {OpenTransport} from './transport.ts'

/**
 * Key of the session that this window belongs to: `?session=…` of its address. Windows hear only those with the same key;
 * without one, only those of this browser.
 */
export function sessionKey(search: string): string {
  return new URLSearchParams(search).get('session') ?? ''
}

/**
 * Open the ways to the other windows of a talk that the server of this page offers. A static host offers none: windows of one
 * browser find each other without it, and no public visitor hears of anybody.
 *
 * A server that offers one writes `<meta name="lectern-talk" content="PATH">` into the page. What it means is the way's own
 * module, loaded only where the element stands.
 */
export function joinSession(_page: Document, _add: (open: OpenTransport) => void): void {
  // No way but the browser's own yet.
}
