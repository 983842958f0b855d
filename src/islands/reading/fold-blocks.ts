import {fillIn} from '../fill-in.ts'
import {hasChildren, isFolded, setFolded, showState} from './block-fold.ts'
import {recallFolds, rememberFold} from './fold-memory.ts'
import {readingWords} from './reading-words.ts'

/** Letters of a block that name its button. */
const namedBy = 60

/**
 * Give every block with blocks below it a button that folds them, and fold what was folded before in this visit.
 *
 * All buttons of a page are one stop of the Tab key, at the block where the reader is: a page of a hundred blocks would
 * otherwise be a hundred stops. The arrow keys go from button to button, left folds and right opens.
 *
 * @param page Where the blocks stand, in the document: `main`, or the pane of a page beside.
 */
export function foldBlocks(page: Element): void {
  const folds = recallFolds(pathAt(page))
  for (const block of page.querySelectorAll('li.block')) {
    if (!hasChildren(block)) continue
    block.querySelector(':scope > .block-line')?.append(makeButton(block))
    const folded = folds[anchorOf(block)]
    if (block.id !== '' && folded !== undefined) setFolded(block, folded)
    else showState(block)
  }
  const first = page.querySelector<HTMLButtonElement>('.fold')
  if (first) first.tabIndex = 0
}

/** Listen for all buttons there are and will be. */
export function listenForFolds(): void {
  document.addEventListener('click', onClick)
  document.addEventListener('keydown', onKey)
  document.addEventListener('focusin', onFocus)
  // Neither bubbles far: a `details` opened by its own line or by the search tells only those who catch it on the way.
  document.addEventListener('toggle', onOpened, {capture: true})
  document.addEventListener('beforematch', onFound)
}

function makeButton(block: Element): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'fold'
  button.tabIndex = -1
  const words = block.querySelector(':scope > .block-line > .block-body')?.textContent.trim().slice(0, namedBy) ?? ''
  const folds = readingWords()?.folds
  button.setAttribute('aria-label', words === '' ? (folds?.below ?? '') : fillIn(folds?.belowOf, {text: words}))
  return button
}

function onClick({target}: Event): void {
  const block = buttonAt(target)?.closest('li.block')
  if (block) fold(block, !isFolded(block))
}

/** Fold or open as the reader asks, and remember it. */
function fold(block: Element, folded: boolean): void {
  setFolded(block, folded)
  if (block.id !== '') rememberFold(pathAt(block), anchorOf(block), folded)
}

/** Fold or open all blocks of the page's own text: of the page beside that the reader is in, else of all that are shown. */
export function foldAll(folded: boolean): void {
  const page = document.activeElement?.closest('.pane') ?? document
  for (const button of page.querySelectorAll('.page-body .fold')) {
    const block = button.closest('li.block')
    if (block) fold(block, folded)
  }
}

function onKey(event: KeyboardEvent): void {
  const button = buttonAt(event.target)
  const block = button?.closest('li.block')
  if (!button || !block || event.ctrlKey || event.metaKey || event.altKey) return
  if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') fold(block, event.key === 'ArrowLeft')
  else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') step(button, event.key === 'ArrowUp' ? -1 : 1)
  else return
  event.preventDefault()
}

/** Go to the next button that can be seen. */
function step(from: HTMLButtonElement, by: 1 | -1): void {
  const buttons = [...pageAround(from).querySelectorAll<HTMLButtonElement>('.fold')].filter(
    button => button === from || button.checkVisibility({contentVisibilityAuto: true}),
  )
  buttons[buttons.indexOf(from) + by]?.focus()
}

/** The stop of the Tab key follows the reader. */
function onFocus({target}: Event): void {
  if (!(target instanceof Element)) return
  const near = target.closest('li.block:has(> .block-line > .fold)')
  const next = near?.querySelector<HTMLButtonElement>(':scope > .block-line > .fold')
  if (!next || next.tabIndex === 0) return
  for (const button of pageAround(next).querySelectorAll<HTMLButtonElement>('.fold[tabindex="0"]')) button.tabIndex = -1
  next.tabIndex = 0
}

function onOpened({target}: Event): void {
  if (target instanceof Element && target.matches('details.children') && target.parentElement) {
    showState(target.parentElement)
  }
}

function onFound({target}: Event): void {
  const block = target instanceof Element ? target.parentElement : null
  if (block?.matches('li.block')) setFolded(block, false)
}

function buttonAt(target: EventTarget | null): HTMLButtonElement | null {
  return target instanceof Element ? target.closest<HTMLButtonElement>('main .fold') : null
}

/** The page that something stands on: its pane, where several lie side by side. */
function pageAround(element: Element): ParentNode {
  return element.closest('.pane') ?? document
}

function pathAt(element: Element): string {
  return element.closest<HTMLElement>('.pane')?.dataset.path ?? location.pathname
}

/** Id of a block on its own page: in a pane there is more before it. */
function anchorOf({id}: Element): string {
  return /b-[0-9a-f]+$/.exec(id)?.[0] ?? id
}
