import {setFolded} from './block-fold.ts'
import {hashTarget} from './hash-target.ts'

/** Open everything that hides what the address points at, and show it. */
export function revealTarget(): void {
  const target = hashTarget(document, location.hash)
  if (target && reveal(target)) target.scrollIntoView()
}

/**
 * Open everything that hides an element.
 *
 * @returns Whether anything did.
 */
export function reveal(target: Element): boolean {
  let opened = false
  for (let above = target.parentElement; above; above = above.parentElement) {
    if (above instanceof HTMLDetailsElement && !above.open) above.open = opened = true
    if (above.hasAttribute('hidden') && above.parentElement?.matches('li.block')) {
      setFolded(above.parentElement, false)
      opened = true
    }
  }
  return opened
}
