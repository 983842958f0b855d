import type {Blockquote, Break, Paragraph, PhrasingContent, Text} from 'mdast'

/** Fewer words than these are a command or a name, however they look. */
const fewest = 14
/** Share of the words that are nothing but letters and the marks of a sentence. */
const plain = 0.92

/**
 * Prose that was typed as code, for lack of another frame: sentences, and nothing a machine would read.
 *
 * @param text What stands in the fence or between the backticks.
 * @returns The same as a quotation; `undefined` where it is, or may be, code.
 */
export function typedProse(text: string): Blockquote | undefined {
  const said = text.replace(/^\s*`+|`+\s*$/g, '')
  const words = said.split(/\s+/).filter(word => word !== '')
  if (words.length < fewest || /^[ \t]{2,}\S|[{}<>=;|\\$]|\w\(|::|^\s*[#/]/m.test(said)) return undefined
  const spoken = words.filter(word => /^["'“”‘’(«]*[\p{L}\p{N}][\p{L}\p{N}\p{M}’'&%-]*[)\]"'“”’».,:!?…]*$/u.test(word))
  if (spoken.length < plain * words.length || !/[.!?…]["'”’)]*(?:\s|$)/.test(said)) return undefined
  const children = said.split(/\n\s*\n/).map((part): Paragraph => ({type: 'paragraph', children: lines(part.trim())}))
  return {type: 'blockquote', children}
}

function lines(text: string): PhrasingContent[] {
  return text.split('\n').flatMap((value, index): (Break | Text)[] => {
    const line: Text = {type: 'text', value: value.trim()}
    return index === 0 ? [line] : [{type: 'break'}, line]
  })
}
