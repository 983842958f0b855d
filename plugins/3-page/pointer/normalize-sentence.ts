import type {PhrasingContent} from 'mdast'
import {otherMark, tagMark, targetMark} from './compile-grammar.ts'

/** A reference in a sentence. */
export interface SentenceReference {
  readonly type: 'page' | 'block'
  /** Page name as written, or block id. */
  readonly target: string
}

/** A first line as the grammar reads it. */
export interface Sentence {
  /** Lower case, single spaces, each reference one mark, no punctuation at its end. */
  readonly text: string
  /** Names of the presentation tags, in order: what follows `presentation/`, or `undefined`. */
  readonly tags: readonly (string | undefined)[]
  /** The other references, in order. */
  readonly targets: readonly SentenceReference[]
}

/** Name of the tag that makes a page a slide. */
const presentation = 'presentation'

/**
 * Normalise the first line of a block: emphasis off, case and spaces folded, references as marks. Anything that no pointer
 * holds (code, images, macros …) becomes a mark that no grammar knows.
 */
export function normalizeSentence(line: readonly PhrasingContent[]): Sentence {
  const tags: (string | undefined)[] = []
  const targets: SentenceReference[] = []
  let text = ''
  const stack: PhrasingContent[] = line.toReversed()
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'text') text += plain(node.value)
    else if (node.type === 'pageReference' || node.type === 'tag') text += markOf(node.value)
    else if (node.type === 'blockReference') {
      text += targetMark
      targets.push({type: 'block', target: node.value})
    } else if (node.type === 'emphasis' || node.type === 'strong' || node.type === 'highlight') {
      for (const child of node.children.toReversed()) stack.push(child)
    } else text += otherMark
  }
  return {text: fold(text), tags, targets}

  function markOf(name: string): string {
    const key = name.trim().toLowerCase()
    if (key === presentation || key.startsWith(`${presentation}/`)) {
      tags.push(key === presentation ? undefined : name.trim().slice(presentation.length + 1))
      return tagMark
    }
    targets.push({type: 'page', target: name.trim().normalize('NFC')})
    return targetMark
  }
}

/** An author's own control characters are no marks. */
function plain(value: string): string {
  return value.replaceAll(tagMark, otherMark).replaceAll(targetMark, otherMark)
}

function fold(text: string): string {
  const folded = text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()
  let end = folded.length
  while (end > 0 && '.,;:!… 。，；：！'.includes(folded.charAt(end - 1))) end--
  return folded.slice(0, end)
}
