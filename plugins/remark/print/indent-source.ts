/**
 * Indent the source of a block anew. Its lines keep what they are indented by beyond the first one, and their line ends.
 *
 * @param indent What the first line is to begin with.
 */
export function indentSource(source: string, indent: string): string {
  const own = indentOf(source)
  if (own === indent) return source
  return source
    .split(/(\r\n|\n|\r)/)
    .map((line, index) => {
      const isLineEnd = index % 2 === 1
      return isLineEnd || line.trim() === '' ? line : indent + line.slice(Math.min(indentOf(line).length, own.length))
    })
    .join('')
}

/** The blanks that a text begins with. */
export function indentOf(text: string): string {
  return /^[ \t]*/.exec(text)?.[0] ?? ''
}
