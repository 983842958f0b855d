import {skipBlanks, splitLines} from './split-lines.ts'

/** CommonMark's parser takes time that grows with the square of its text; a piece of this many characters is soon read. */
const wantedPiece = 2000

/** A longer piece is cut at any line that begins something: an item of a list, a line of a quote, a note, code. */
const longestPiece = 30_000

const beginsSomething = /^(?:[->+#~$<]|\*\s|\[\^|```|\d+[.)]\s)/

const item = /^(?:[-*+]|\d+[.)])(?:\s|$)/

/** What opens something that blank lines do not end, and what closes it. */
const spans: readonly (readonly [opener: RegExp, closer: (marks: string) => string])[] = [
  [/^(?:[-*+>] *|\d+[.)] *)*(`{3,}(?!.*`)|~{3,}|\${2,}(?!.*\$))/, marks => marks],
  [/^(<!--)/, () => '-->'],
  [/^<(pre|script|style|textarea)\b/i, name => `</${name.toLowerCase()}>`],
]

/**
 * Where to cut long Markdown so that its pieces can be read one by one: before a line of words at the left edge that follows
 * a blank line, which begins something new; where none comes for long, before an item, a line of a quote, a note and the like. Never inside code, maths or HTML
 * that blank lines do not end. What reaches over a cut of the second kind, such as a list of thousands of items, becomes two.
 *
 * @returns Offsets where pieces begin, the first of them 0.
 */
export function cutMarkdown(text: string): readonly number[] {
  const cuts = [0]
  if (text.length <= wantedPiece) return cuts
  const {starts, ends} = splitLines(text)
  let closer: string | undefined
  let wasBlank = false
  for (const [line, start] of starts.entries()) {
    const end = ends[line] ?? text.length
    const content = skipBlanks(text, start, end)
    const length = start - (cuts.at(-1) ?? 0)
    const beginning = text.slice(content, Math.min(end, content + 200))
    const isSafe = wasBlank && content === start && content < end && !item.test(beginning)
    const isForced = length > longestPiece && beginsSomething.test(beginning)
    if (closer === undefined && (isForced || (isSafe && length > wantedPiece))) cuts.push(start)
    if (closer === undefined) closer = closerOf(beginning)
    else if (text.slice(content, end).toLowerCase().includes(closer)) closer = undefined
    wasBlank = content === end
  }
  return cuts
}

/** What closes the thing that a line opens, and blank lines do not; `undefined` where it opens none, or closes it itself. */
export function closerOf(line: string): string | undefined {
  for (const [opener, closer] of spans) {
    const match = opener.exec(line)
    if (match?.[1] === undefined) continue
    const wanted = closer(match[1])
    return line.toLowerCase().includes(wanted, match[0].length) ? undefined : wanted
  }
  return undefined
}
