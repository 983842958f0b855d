/**
 * Take the backslashes off escaped punctuation: in names, tags and addresses as in text. `[[a\_b]]` is the page `a_b`.
 *
 * @see mldoc 1.5.7, which does so to the whole tree; names that hold names keep them.
 */
export function unescapeMarkdown(text: string): string {
  return text.includes('\\') ? text.replace(/\\([!-/:-@[-`{-~])/g, '$1') : text
}
