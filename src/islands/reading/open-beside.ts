import {noteLinkAt} from './note-link.ts'

/** Windows that have room for pages beside each other. */
export const roomQuery = '(min-width: 48em)'

/** Whether there is room for pages beside the one that is shown. */
export function hasRoom(): boolean {
  return matchMedia(roomQuery).matches && !document.querySelector('.site-wide')
}

/** Open what a link leads to beside the page it stands on; where that cannot be, follow the link. */
export async function openBeside(link: HTMLAnchorElement): Promise<void> {
  const {openPane} = await import('../panes/panes.ts')
  await openPane(link)
}

/**
 * Open links beside the page by Shift and a press, or by Shift+Enter, and what the address says lies there. All that does so
 * is loaded then.
 */
export function listenForBeside(): void {
  document.addEventListener('click', event => {
    const {shiftKey, ctrlKey, metaKey, altKey, button, target} = event
    if (!shiftKey || ctrlKey || metaKey || altKey || button !== 0 || event.defaultPrevented || !hasRoom()) return
    const link = noteLinkAt(target)
    if (!link) return
    event.preventDefault()
    void openBeside(link)
  })
  // Not every browser makes a press of Shift+Enter a click.
  document.addEventListener('keydown', event => {
    const {key, shiftKey, ctrlKey, metaKey, altKey, target} = event
    if (key !== 'Enter' || !shiftKey || ctrlKey || metaKey || altKey || event.defaultPrevented || !hasRoom()) return
    const link = target instanceof HTMLAnchorElement ? noteLinkAt(target) : undefined
    if (!link) return
    event.preventDefault()
    void openBeside(link)
  })
  if (new URLSearchParams(location.search).has('beside')) {
    void import('../panes/panes.ts').then(({restorePanes}) => restorePanes())
  }
}
