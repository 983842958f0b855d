/**
 * Where a code span ends that begins at `start`; -1 if there is none.
 *
 * One backtick closes at the next one on its line, with something between. Two close at the next two, over line ends too,
 * so that single ones may stand inside; a third belongs to the code. There are no escapes.
 */
export function matchCodeSpan(text: string, start: number): number {
  if (text.charAt(start) !== '`') return -1
  if (text.charAt(start + 1) === '`') {
    const close = text.indexOf('``', start + 2)
    return close <= start + 2 ? -1 : close + 2
  }
  const close = text.indexOf('`', start + 1)
  if (close === -1) return -1
  const lineEnd = text.indexOf('\n', start)
  return lineEnd !== -1 && lineEnd < close ? -1 : close + 1
}
