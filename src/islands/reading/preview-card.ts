import type {Preview} from './preview-source.ts'
import {readingWords} from './reading-words.ts'

/** Space between the link and the card, and between the card and the edge of the window. */
const gap = 8

/** The one card of the page, in the top layer: it moves nothing. */
const card = document.createElement('section')
card.className = 'preview'
card.popover = 'manual'
card.setAttribute('aria-label', readingWords()?.previews.label ?? '')

/** Whether a node stands in the card. */
export function isInCard(node: EventTarget | null): boolean {
  return node instanceof Node && card.contains(node)
}

/** Whether the card is shown. */
export function isShown(): boolean {
  return card.matches(':popover-open')
}

/**
 * Show a preview beside a link.
 *
 * @param beside Opens the page beside this one; `undefined` where there is no room.
 */
export function showCard(preview: Preview, link: Element, beside: (() => void) | undefined): void {
  const {title, body, references} = preview
  const name = document.createElement('p')
  name.className = 'preview-title'
  name.dir = 'auto'
  name.textContent = title
  const text = document.createElement('div')
  text.className = 'preview-body'
  text.append(body)
  card.replaceChildren(name, text)
  if (beside || references) card.append(makeFoot(beside, references))
  // In the pane of its link, where pages lie side by side: what is opened from the card is opened from there.
  const around = link.closest('.pane') ?? document.querySelector('main') ?? document.body
  if (card.parentElement !== around) around.append(card)
  card.showPopover()
  place(link)
  card.classList.toggle('is-cut', text.scrollHeight > text.clientHeight + 1)
}

/** The line under a preview: who refers to a block; and a button, with the keys that do the same while the focus is at the link. */
function makeFoot(beside: (() => void) | undefined, references: Preview['references']): HTMLElement {
  const foot = document.createElement('p')
  foot.className = 'preview-foot'
  if (beside) {
    const button = document.createElement('button')
    button.type = 'button'
    button.tabIndex = -1
    button.textContent = readingWords()?.panes.beside ?? ''
    button.addEventListener('click', beside)
    foot.append(button)
  }
  if (references) {
    const link = document.createElement('a')
    link.href = references.href
    link.tabIndex = -1
    link.textContent = references.label
    foot.append(link)
  } else if (beside) {
    const keys = document.createElement('kbd')
    keys.textContent = 'Shift+Enter'
    foot.append(keys)
  }
  return foot
}

/** Hide the card. */
export function hideCard(): void {
  if (isShown()) card.hidePopover()
}

/** Below the line of the link the reader is at, or above where there is more room; inside the window either way. */
function place(link: Element): void {
  const line = link.getClientRects()[0] ?? link.getBoundingClientRect()
  const {width, height} = card.getBoundingClientRect()
  const {clientWidth, clientHeight} = document.documentElement
  const below = line.bottom + gap
  const isBelow = below + height + gap <= clientHeight || line.top < clientHeight - line.bottom
  const left = Math.max(gap, Math.min(line.left, clientWidth - width - gap))
  const top = isBelow ? below : Math.max(gap, line.top - gap - height)
  card.style.setProperty('left', `${left}px`)
  card.style.setProperty('top', `${top}px`)
}
