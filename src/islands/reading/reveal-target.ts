import {setFolded} from './block-fold.ts'

/** Open everything that hides what the address points at, and show it. */
export function revealTarget(): void {
  const target = targetOf(location.hash)
  if (!target) return
  let opened = false
  for (let above = target.parentElement; above; above = above.parentElement) {
    if (above instanceof HTMLDetailsElement && !above.open) above.open = opened = true
    if (above.hasAttribute('hidden') && above.parentElement?.matches('li.block')) {
      setFolded(above.parentElement, false)
      opened = true
    }
  }
  if (opened) target.scrollIntoView()
}

function targetOf(hash: string): HTMLElement | null {
  try {
    return document.getElementById(decodeURIComponent(hash.slice(1)))
  } catch {
    // A `%` that is no code: the address points at nothing.
    return null
  }
}
