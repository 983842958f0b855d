import type {Element, ElementContent} from 'hast'
import type {Paragraph} from 'mdast'
import type {State} from 'mdast-util-to-hast'
import {placeOf} from './drawing.ts'

/**
 * A paragraph. What may not stand in a `p` ends it: `An embed: {{embed …}} and more` is a `p`, a `figure` and a `p`.
 * What folds inside a sentence (a cloze) makes the paragraph a `div.paragraph`, for a browser would end a `p` there.
 */
export function drawParagraph(state: State, node: Paragraph): ElementContent[] {
  const drawn: ElementContent[] = []
  let sentence: ElementContent[] = []
  for (const child of [...state.all(node), undefined]) {
    if (child && placeOf(child) !== 'flow') {
      sentence.push(child)
      continue
    }
    if (sentence.some(isVisible)) drawn.push(sentenceElement(trimBreaks(sentence)))
    sentence = []
    if (child) drawn.push(child)
  }
  return drawn
}

function sentenceElement(children: ElementContent[]): Element {
  return children.some(child => placeOf(child) === 'folded')
    ? {type: 'element', tagName: 'div', properties: {className: ['paragraph']}, children}
    : {type: 'element', tagName: 'p', properties: {}, children}
}

/** A line break next to a figure would leave an empty line. */
function trimBreaks(nodes: readonly ElementContent[]): ElementContent[] {
  const first = nodes.findIndex(isVisible)
  const last = nodes.findLastIndex(isVisible)
  return nodes.slice(first, last + 1)
}

function isVisible(node: ElementContent): boolean {
  return node.type === 'text' ? node.value.trim() !== '' : !(node.type === 'element' && node.tagName === 'br')
}
