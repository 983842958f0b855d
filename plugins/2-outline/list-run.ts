import {blockStart} from './block-start.ts'
import {isBlank, type Lines, skipBlanks} from './split-lines.ts'

/** The end of a list: index of the line after it; `undefined` where Logseq gives the list up. */
type ListEnd = number | undefined

/**
 * Find how far lists reach: `*`, `+` or a number with a dot. An item takes in every indented line below it that begins no
 * bullet, headings and properties among them, up to an empty line. A deeper line that begins with a number but is no item
 * makes Logseq give up the item.
 *
 * @returns Finds the last line of the list that begins on a line, behind an offset in it; `undefined` where there is none.
 * @see mldoc: an item ends with its nested list; a line is taken for an item by `* `, `+ ` or any number.
 */
export function createListRuns({text, starts, ends}: Lines): (line: number, from: number) => number | undefined {
  // Lists that are given up are looked through again from their next line.
  const contents: number[] = []
  return (line, from) => {
    const next = list(line, from, 0)
    return next === undefined ? undefined : next - 1
  }

  function list(first: number, from: number, least: number): ListEnd {
    let line = first
    while (line < starts.length) {
      const start = line === first ? from : (starts[line] ?? 0)
      const end = ends[line] ?? 0
      const content = start === starts[line] ? contentOf(line) : skipBlanks(text, start, end)
      if (content - start < least || blockStart(text, content, end) !== undefined) break
      if (!isItem(content, end)) break
      const next = item(line, content - start)
      if (next === undefined) break
      line = next
    }
    return line === first ? undefined : line
  }

  /** Index of the line after an item and its nested list. */
  function item(first: number, indent: number): ListEnd {
    let line = first
    while (line + 1 < starts.length) {
      line++
      const start = starts[line] ?? 0
      const end = ends[line] ?? 0
      // An empty line ends the item, and goes with it.
      if (start === end) return line + 1 < starts.length ? line + 1 : line
      const content = contentOf(line)
      if (content === start || isBullet(content, end)) return line
      if (!looksLikeItem(content, end)) continue
      return content - start <= indent ? line : list(line, start, content - start)
    }
    return starts.length
  }

  /** Offset of the first character of a line that is no blank. */
  function contentOf(line: number): number {
    let content = contents[line]
    if (content === undefined) {
      content = skipBlanks(text, starts[line] ?? 0, ends[line] ?? 0)
      contents[line] = content
    }
    return content
  }

  function isItem(content: number, end: number): boolean {
    const marker = markerEnd(content, end)
    if (marker === undefined || !isBlank(text.charCodeAt(marker)) || marker >= end) return false
    let after = skipBlanks(text, marker, end)
    if (/^\[[ xX]\]/.test(text.slice(after, after + 3))) after = skipBlanks(text, after + 3, end)
    return after < end
  }

  function markerEnd(content: number, end: number): number | undefined {
    if (text[content] === '*' || text[content] === '+') return content + 1
    const dot = digitsEnd(content, end)
    return dot > content && text[dot] === '.' ? dot + 1 : undefined
  }

  function looksLikeItem(content: number, end: number): boolean {
    const first = text[content]
    if ((first === '*' || first === '+') && text[content + 1] === ' ' && content + 1 < end) return true
    const digits = first === '-' || first === '+' ? content + 1 : content
    return digitsEnd(digits, end) > digits
  }

  /** A number behind the dash makes it none. */
  function isBullet(content: number, end: number): boolean {
    return text[content] === '-' && (content + 1 === end || text[content + 1] === ' ')
  }

  function digitsEnd(from: number, end: number): number {
    let offset = from
    while (offset < end && text.charCodeAt(offset) >= 48 && text.charCodeAt(offset) <= 57) offset++
    return offset
  }
}
