/** Path of a file inside the graph folder: `/` between parts, NFC, no leading `/`. */
export type GraphPath = string & {readonly __brand: 'GraphPath'}
/** Name of a page as its author writes it: case and spaces kept, trimmed, NFC. */
export type PageName = string & {readonly __brand: 'PageName'}
/** What a page name is looked up by: lower case, NFC, no `/` at either end. */
export type PageKey = string & {readonly __brand: 'PageKey'}
/** A day as `YYYY-MM-DD`. */
export type Day = string & {readonly __brand: 'Day'}

/** Normalise a path inside the graph folder. */
export function graphPath(path: string): GraphPath {
  return path
    .replaceAll('\\', '/')
    .replace(/^(?:\.?\/)+/, '')
    .normalize('NFC') as GraphPath
}

/** Make a page name from what an author wrote: trimmed, NFC. */
export function pageName(written: string): PageName {
  return written.trim().normalize('NFC') as PageName
}

/**
 * The key a name is looked up by.
 *
 * @see Logseq: lower case, one `/` off either end, NFC. Lectern trims besides, so `[[ a ]]` finds `a`.
 */
export function pageKey(name: string): PageKey {
  return name.trim().toLowerCase().replace(/^\//, '').replace(/\/$/, '').normalize('NFC') as PageKey
}
