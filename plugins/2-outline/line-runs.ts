import {createListRuns} from './list-run.ts'
import {type Lines, skipBlanks} from './split-lines.ts'

/** Finds runs: lines that a quote, a list, a definition or a footnote takes in without asking what they look like. */
export interface LineRuns {
  /**
   * Last line of the run that begins at an offset of a line, from 0; `undefined` where none does.
   *
   * @param offset Of the first character that is no blank.
   * @param from Where the blanks before it begin: the line's start, or the end of a construct.
   * @param isTitle The offset stands behind a bullet, where no list begins, and no definition but of a rule.
   */
  lastLine(line: number, offset: number, from: number, isTitle: boolean): number | undefined
}

/** Look for runs in a text. A text of nothing but beginnings takes linear time too. */
export function createLineRuns(lines: Lines): LineRuns {
  const {text, starts, ends} = lines
  const listRun = createListRuns(lines)
  return {lastLine}

  function lastLine(line: number, offset: number, from: number, isTitle: boolean): number | undefined {
    const end = ends[line] ?? text.length
    const first = text[offset]
    const run = first === '>' ? quote(line, offset, end) : first === '[' ? footnote(line, offset, end) : undefined
    if (run !== undefined) return run
    if (isTitle) return /^(?:-{3,}|\*{3,}|_{3,})[ \t]*$/.test(text.slice(offset, end)) ? definitions(line) : undefined
    if (isNoTerm(offset, end)) return undefined
    return listRun(line, from) ?? definitions(line)
  }

  /** A row of a table, or a directive. */
  function isNoTerm(offset: number, end: number): boolean {
    if (text[offset] === '|') return /^\|.*\|[ \t]*$/.test(text.slice(offset, end))
    return text[offset] === '#' && /^#\+(?!begin_)[^:]+:/i.test(text.slice(offset, end))
  }

  /**
   * A quote goes on over every line that is not blank, but for `- `, `# ` and `id:: `; a lone `>` takes an empty line below
   * it along. Its own first line must say something.
   */
  function quote(line: number, offset: number, end: number): number | undefined {
    let last: number | undefined
    let index = line
    let from = offset + 1
    let until = end
    while (index < starts.length) {
      let content = skipBlanks(text, from, until)
      const marked = text[content] === '>' && content < until
      if (marked) content = skipBlanks(text, content + 1, until)
      if (content === until) {
        // Marked and empty: only a line end makes it a line of the quote.
        if (!marked || index === starts.length - 1) break
        last = index
        if (starts[index + 1] === ends[index + 1]) index++
      } else {
        if (endsQuote(content, until)) break
        last = index
      }
      index++
      from = starts[index] ?? text.length
      until = ends[index] ?? text.length
    }
    return last === undefined ? undefined : Math.min(last, starts.length - 1)
  }

  function endsQuote(content: number, end: number): boolean {
    const first = text[content]
    if (first === '-' || first === '#') return content + 1 === end || text[content + 1] === ' '
    return (first === 'i' || first === 'I') && /^id:: /i.test(text.slice(content, Math.min(end, content + 5)))
  }

  /** `[^name]: text` and the lines below it that begin with none of `- * # [`; each has two characters at least. */
  function footnote(line: number, offset: number, end: number): number | undefined {
    const label = /^\[\^[^\]\s]+\]:/.exec(text.slice(offset, end))
    if (label === null || !isFootnoteLine(offset + label[0].length, end)) return undefined
    let last = line
    while (last + 1 < starts.length && isFootnoteLine(starts[last + 1] ?? 0, ends[last + 1] ?? 0)) last++
    return last
  }

  function isFootnoteLine(from: number, end: number): boolean {
    const content = skipBlanks(text, from, end)
    return content + 1 < end && !'-*#['.includes(text[content] ?? '')
  }

  /** A term on a line of its own, then lines `: text`, each with what follows it; and the definitions right after. */
  function definitions(line: number): number | undefined {
    let last: number | undefined
    let term = line
    while (term + 1 < starts.length && !isBlankLine(term)) {
      let index = term + 1
      while (index < starts.length && definedFrom(index) !== undefined) index = afterDefinition(index)
      if (index === term + 1) break
      last = index - 1
      term = index
      while (term < starts.length && starts[term] === ends[term]) term++
    }
    return last
  }

  /** Offset of the text of a line `: text`. */
  function definedFrom(index: number): number | undefined {
    const end = ends[index] ?? 0
    const colon = skipBlanks(text, starts[index] ?? 0, end)
    if (text[colon] !== ':') return undefined
    const content = skipBlanks(text, colon + 1, end)
    return content > colon + 1 && isDefinitionText(content, end) ? content : undefined
  }

  function afterDefinition(index: number): number {
    let next = index + 1
    while (next < starts.length) {
      const end = ends[next] ?? 0
      if (!isDefinitionText(skipBlanks(text, starts[next] ?? 0, end), end)) break
      next++
    }
    return next
  }

  function isDefinitionText(content: number, end: number): boolean {
    return content + 1 < end && text[content] !== ':' && text[content] !== '#'
  }

  function isBlankLine(index: number): boolean {
    const end = ends[index] ?? 0
    return skipBlanks(text, starts[index] ?? 0, end) === end
  }
}
