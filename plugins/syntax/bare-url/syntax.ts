const host = /[A-Za-z0-9]+:\/\/[^\s/?#[\]<>{}()]+/y
/** These end an address where whitespace or the end follows. */
const closing = new Set([',', ';', '.', '!', '?'])
/** Full-width punctuation ends an address: Chinese text has no spaces around it. Logseq takes it in. */
const stop = /[\s，。；：！？、（）【】《》「」]/

/**
 * Where a bare address ends that begins at `start`; -1 if there is none: a scheme of letters and digits, `://`, a host, then
 * perhaps a path in which parentheses and brackets are balanced.
 *
 * @see logseq-format.md, 3.8. A last dot right after the host is no part of it either, unlike in mldoc 1.5.7.
 */
export function matchBareUrl(line: string, start: number): number {
  host.lastIndex = start
  if (!host.test(line)) return -1
  const cut = line.slice(start, host.lastIndex).search(stop)
  if (cut !== -1) return start + cut
  let index = host.lastIndex
  if (!'/?#'.includes(line.charAt(index))) return withoutEnd(line, index)
  const open: string[] = []
  for (; index < line.length; index++) {
    const character = line.charAt(index)
    if (stop.test(character) || (closing.has(character) && isEnd(line, index + 1))) break
    if (character === '(' || character === '[') open.push(character === '(' ? ')' : ']')
    else if (character === ')' || character === ']') {
      if (open.at(-1) !== character) break
      open.pop()
    }
  }
  return withoutEnd(line, index)
}

function withoutEnd(line: string, end: number): number {
  let index = end
  while (closing.has(line.charAt(index - 1))) index--
  return index
}

function isEnd(line: string, index: number): boolean {
  return index >= line.length || stop.test(line.charAt(index))
}
