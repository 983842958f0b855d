/** An advanced query's text in two: what `:query` says, and the map around it with `nil` in its place. */
export interface CutQuery {
  readonly query: string
  readonly around: string
}

/**
 * Cut the value of `:query` out of the map's text. It may be a simple query, whose names (`[[Jan 1st, 2026]]`, `#c++`) are
 * no EDN; what stands around it always is.
 *
 * @returns `undefined` where the outermost map has no such key.
 */
export function cutQuery(text: string): CutQuery | undefined {
  let depth = 0
  for (let at = 0; at < text.length; at = afterToken(text, at)) {
    if (depth === 1 && text.startsWith(':query', at) && /[\s,([{"#]/.test(text.charAt(at + 6))) {
      const start = afterBlanks(text, at + 6)
      const end = afterForm(text, start)
      return {query: text.slice(start, end), around: `${text.slice(0, at + 6)} nil ${text.slice(end)}`}
    }
    if (isOpening(text.charAt(at))) depth += 1
    else if (isClosing(text.charAt(at))) depth -= 1
  }
  return undefined
}

function isOpening(character: string): boolean {
  return character === '(' || character === '[' || character === '{'
}

function isClosing(character: string): boolean {
  return character === ')' || character === ']' || character === '}'
}

/** Past one bracket, string, comment, blank or word. */
function afterToken(text: string, at: number): number {
  const character = text.charAt(at)
  if (character === '"') {
    let end = at + 1
    while (end < text.length && text.charAt(end) !== '"') end += text.charAt(end) === '\\' ? 2 : 1
    return end + 1
  }
  if (character === ';') {
    const end = text.indexOf('\n', at)
    return end < 0 ? text.length : end
  }
  if (/[\s,()[\]{}]/.test(character)) return at + 1
  const word = /^[^\s,()[\]{}";]+/.exec(text.slice(at, at + 400))
  return at + (word?.[0].length ?? 1)
}

function afterBlanks(text: string, start: number): number {
  let at = start
  while (at < text.length && (/[\s,]/.test(text.charAt(at)) || text.charAt(at) === ';')) at = afterToken(text, at)
  return at
}

function afterForm(text: string, start: number): number {
  let depth = 0
  let at = start
  while (at < text.length) {
    const character = text.charAt(at)
    if (depth === 0 && isClosing(character)) return at
    if (isOpening(character)) depth += 1
    else if (isClosing(character)) depth -= 1
    const isPrefix = /^#(?:_|\w+\s)?$/.test(text.slice(at, afterToken(text, at)))
    at = afterToken(text, at)
    if (depth === 0 && !isPrefix) return at
  }
  return at
}
