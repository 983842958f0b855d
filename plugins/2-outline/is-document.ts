import type {FrontMatter} from '../1-files/index.ts'
import {blockStart} from './block-start.ts'
import type {Outline, OutlineBlock} from './outline.ts'
import {readPropertyLine} from './property-line.ts'
import {type Lines, skipBlanks} from './split-lines.ts'

/** A line of words, links or bold type: no heading, list, quote, table, code, maths, HTML or property drawer. */
const plainWords = /^[^\s`~|>*+<$:#-]|^\*\*|^\*[^\s*]/

/**
 * Whether a file is an ordinary Markdown document and no outline of Logseq's. All of these hold for a document:
 *
 * 1. It has no `key:: value` line that Logseq would read as a property, and no heading in a bullet: such are Logseq's.
 * 2. Its first line, front matter aside, is no bullet and no property.
 * 3. It has a paragraph: a line at the left edge that is plain words, with nothing or a blank line before it; or it has two
 *    headings without bullets, where Logseq leaves off the bullet of the first block only.
 * 4. Where it has bullets too, it has both a paragraph and two headings, or a paragraph and front matter, or more paragraphs
 *    than bullets at the left edge.
 *
 * @param outline The file, read as Logseq's.
 * @param frontMatter What `splitFrontMatter` found; readable front matter counts for rule 4.
 */
export function isDocument(outline: Outline, lines: Lines, frontMatter: FrontMatter | undefined): boolean {
  if (outline.properties.length > 0 || outline.blocks.some(isOfLogseq)) return false
  const first = frontMatter?.lines ?? 0
  if (opensAsLogseq(lines, first)) return false
  const paragraphs = countParagraphs(outline)
  const headings = outline.blocks.filter(({kind}) => kind === 'heading').length
  const bullets = outline.blocks.filter(({kind, map}) => kind === 'bullet' && (map.stripped[0] ?? 0) <= 2).length
  if (headings === outline.blocks.length) return paragraphs > 0 || headings > 1
  return paragraphs > 0 && (headings > 1 || first > 0 || paragraphs > bullets)
}

function isOfLogseq({kind, text, properties}: OutlineBlock): boolean {
  return properties.length > 0 || (kind === 'bullet' && /^#+[ \t]/.test(text))
}

/** A bullet comes first, or a group of properties, which front matter keeps from counting. */
function opensAsLogseq({text, starts, ends}: Lines, first: number): boolean {
  for (let line = first; line < starts.length; line++) {
    const end = ends[line] ?? 0
    const content = skipBlanks(text, starts[line] ?? 0, end)
    if (content === end) continue
    return blockStart(text, content, end)?.kind === 'bullet' || readPropertyLine(text, content, end) !== undefined
  }
  return false
}

/** Paragraphs at the left edge of the file, in the preamble and in the blocks. */
function countParagraphs({preamble, blocks}: Outline): number {
  return blocks.reduce((count, block) => count + paragraphsOf(block, false), paragraphsOf(preamble, true))
}

/** @param isStart Nothing stands before the text's first line. */
function paragraphsOf({text, map}: Outline['preamble'], isStart: boolean): number {
  if (!isStart && !text.includes('\n')) return 0
  let count = 0
  let blankBefore = isStart
  for (const [index, line] of text.split('\n').entries()) {
    const blank = line.trim() === ''
    if (!blank && blankBefore && map.stripped[index] === 0 && plainWords.test(line)) count++
    blankBefore = blank
  }
  return count
}
