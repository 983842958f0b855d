/** What a reader folded and opened on a page, by id of the block, for as long as the visit lasts. */
export type FoldMemory = Record<string, boolean>

/** What is remembered of a page, by its path; nothing where the browser keeps no storage. */
export function recallFolds(path: string): FoldMemory {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(path)) ?? '{}')
    return typeof kept === 'object' && kept !== null ? (kept as FoldMemory) : {}
  } catch {
    return {}
  }
}

/** Remember that a reader folded or opened a block of the page at a path. */
export function rememberFold(path: string, id: string, folded: boolean): void {
  try {
    sessionStorage.setItem(keyOf(path), JSON.stringify({...recallFolds(path), [id]: folded}))
  } catch {
    // Storage is closed or full: the fold lasts as long as the page.
  }
}

function keyOf(path: string): string {
  return `lectern-folds ${path}`
}
