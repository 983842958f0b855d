/**
 * Where inline maths ends that begins at `start`; -1 if there is none.
 *
 * `$x$`: no space after the opener; what stands before the closer is no space, `(`, `[` or `{`; one line, no escape of `$`.
 * `$$x$$` is displayed, on one line; `\[x\]` is displayed and `\(x\)` inline, over line ends too.
 */
export function matchMath(text: string, start: number): number {
  if (text.startsWith('$$', start)) return closeDollars(text, start)
  if (text.startsWith('\\[', start)) return closeWith(text, start, '\\]')
  if (text.startsWith('\\(', start)) return closeWith(text, start, '\\)')
  if (text.charAt(start) !== '$' || /^[ \n]?$/.test(text.charAt(start + 1))) return -1
  const close = indexInLine(text, '$', start + 2)
  return close === -1 || (close > start + 2 && /[ ([{]/.test(text.charAt(close - 1))) ? -1 : close + 1
}

function closeDollars(text: string, start: number): number {
  const close = indexInLine(text, '$', start + 2)
  return close <= start + 2 || text.charAt(close + 1) !== '$' ? -1 : close + 2
}

function closeWith(text: string, start: number, close: string): number {
  const index = text.indexOf(close, start + 2)
  return index === -1 || text.slice(start + 2, index).trim() === '' ? -1 : index + 2
}

function indexInLine(text: string, character: string, start: number): number {
  const index = text.indexOf(character, start)
  if (index === -1) return -1
  const lineEnd = text.indexOf('\n', start)
  return lineEnd !== -1 && lineEnd < index ? -1 : index
}
