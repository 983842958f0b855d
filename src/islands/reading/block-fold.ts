/** The box of the blocks below a block: a list, or the `details` that its author left folded. */
function childrenOf(block: Element): HTMLElement | undefined {
  for (const child of block.children) {
    if (child instanceof HTMLElement && (child.matches('ul.outline') || child.matches('details.children'))) return child
  }
  return undefined
}

/** Whether a block has anything to fold. */
export function hasChildren(block: Element): boolean {
  return childrenOf(block) !== undefined
}

/** Whether the blocks below a block are folded away. */
export function isFolded(block: Element): boolean {
  const children = childrenOf(block)
  return children instanceof HTMLDetailsElement ? !children.open : children?.hasAttribute('hidden') === true
}

/**
 * Fold the blocks below a block, or show them. What is folded stays findable: the browser's own search opens both a
 * `details` and what is `hidden="until-found"`.
 */
export function setFolded(block: Element, folded: boolean): void {
  const children = childrenOf(block)
  if (children instanceof HTMLDetailsElement) children.open = !folded
  else if (folded) children?.setAttribute('hidden', 'until-found')
  else children?.removeAttribute('hidden')
  showState(block)
}

/** Make the button and the look of a block agree with whether it is folded. */
export function showState(block: Element): void {
  const folded = isFolded(block)
  block.classList.toggle('is-folded', folded)
  block.querySelector(':scope > .block-line > .fold')?.setAttribute('aria-expanded', String(!folded))
}
