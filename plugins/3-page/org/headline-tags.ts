import type {PhrasingContent} from 'mdast'
import type {Line} from '../body/lines.ts'
import {findInName} from '../find-references.ts'
import type {Found} from '../found.ts'

/** A headline without its tags, and those. */
export interface TaggedHeadline {
  readonly title: Line
  /** What is drawn behind the title. */
  readonly tags: readonly PhrasingContent[]
  readonly references: readonly Found[]
}

const tagged = /^(.*?)(?:^|[ \t]+):([\p{L}\p{N}_@#%:-]+):[ \t]*$/u

/** Take `:a:b:` off the end of a headline. Each is a tag as `#a` is in Markdown. */
export function takeHeadlineTags(line: Line): TaggedHeadline {
  const match = tagged.exec(line.text)
  if (!match) return {title: line, tags: [], references: []}
  const [, words = '', list = ''] = match
  const tags: PhrasingContent[] = []
  const references: Found[] = []
  let column = line.column + line.text.lastIndexOf(`:${list}:`) + 1
  for (const name of list.split(':')) {
    if (name !== '') {
      tags.push({type: 'text', value: ' '}, {type: 'tag', value: name})
      references.push(...findInName('tag', name, {line: line.line, column, emphasized: false}, 0))
    }
    column += name.length + 1
  }
  return {title: {...line, text: words}, tags: words === '' ? tags.slice(1) : tags, references}
}
