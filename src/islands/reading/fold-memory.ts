/** What a reader folded and opened on the page that is shown, by id of the block, for as long as the visit lasts. */
export type FoldMemory = Record<string, boolean>

const key = `lectern-folds ${location.pathname}`

/** What is remembered of this page; nothing where the browser keeps no storage. */
export function recallFolds(): FoldMemory {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? '{}')
    return typeof kept === 'object' && kept !== null ? (kept as FoldMemory) : {}
  } catch {
    return {}
  }
}

/** Remember that a reader folded or opened a block. */
export function rememberFold(id: string, folded: boolean): void {
  try {
    sessionStorage.setItem(key, JSON.stringify({...recallFolds(), [id]: folded}))
  } catch {
    // Storage is closed or full: the fold lasts as long as the page.
  }
}
