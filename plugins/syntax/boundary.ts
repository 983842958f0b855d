import type {Code, TokenizeContext} from 'micromark-util-types'

const delimiters = '\\_^[*~`=$#'

/**
 * Whether a construct that does not begin with a delimiter may begin here: at the start of the text, after whitespace,
 * right after a finished construct, or after a lone delimiter. Glued to a word, `((uuid))` and `{{macro}}` are text.
 *
 * @see logseq-format.md, 3.1
 */
export function atBoundary(this: TokenizeContext, previous: Code): boolean {
  if (previous === null || previous <= 32) return true
  if (delimiters.includes(String.fromCharCode(previous))) return true
  const last = this.events.at(-1)
  return last !== undefined && last[1].type !== 'data'
}
