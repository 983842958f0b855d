import {type FrontMatter, type GraphConfig, isPropertyKey, type SourceFile, splitFrontMatter} from '../1-files/index.ts'
import {createMessage, type Message} from '../diagnostics/index.ts'
import {isDocument} from './is-document.ts'
import {pagePropertyMessages} from './misplaced-property.ts'
import {mixedIndentMessage} from './mixed-indent.ts'
import type {Outline, OutlineProperty} from './outline.ts'
import {invalidKeyMessage, tooDeepMessage} from './outline-messages.ts'
import {readDocument} from './read-document.ts'
import {readMarkdownOutline} from './read-markdown-outline.ts'
import {readOrgOutline} from './read-org-outline.ts'
import {type Lines, splitLines} from './split-lines.ts'

/** Levels that are drawn; what lies deeper is drawn at the last of them. */
const drawnLevels = 100

/**
 * Read a file as an outline: blocks in document order, each with its own text and properties, and the page's properties.
 *
 * Markdown is read as Logseq reads it, an ordinary Markdown file (`isDocument`) by its headings, Org by its headlines.
 * No text makes it throw; it takes time in proportion to the text, however deep the outline.
 * @param shape How Markdown is to be read, where the text is not to decide.
 * Reports `front-matter-invalid`, `property-key-invalid`, `property-duplicate`, `property-misplaced`, `fence-unclosed`,
 * `block-unclosed`, `indent-mixed`, `outline-too-deep` and `org-approximate`.
 */
export function readOutline(source: SourceFile, _config: GraphConfig, shape?: Outline['shape']): Outline {
  const lines = splitLines(source.text)
  if (source.format === 'org') return withDepthMessage(readOrgOutline(source.path, lines), source.path)
  const frontMatter = splitFrontMatter(source.text)
  const first = frontMatter?.lines ?? 0
  const {properties, messages} = readFields(frontMatter, source.path)
  const outline = readMarkdownOutline(source.path, lines, first, first > 0 && properties.size > 0)
  const document = shape === undefined ? isDocument(outline, lines, frontMatter) : shape === 'document'
  const read = document ? readDocument(source.path, lines, first) : outline
  for (const property of read.properties) properties.set(property.key, property)
  if (read.shape === 'outline') messages.push(...outlineMessages(source.path, lines, read))
  const whole = {...read, properties: [...properties.values()], messages: [...messages, ...read.messages]}
  return withDepthMessage(whole, source.path)
}

/** What an outline as a whole shows of its author's mistakes. */
function outlineMessages(file: string, lines: Lines, {blocks}: Outline): Message[] {
  const mixed = mixedIndentMessage(file, lines, blocks)
  return [...pagePropertyMessages(file, blocks[0]), ...(mixed === undefined ? [] : [mixed])]
}

/** Fields of front matter as page properties. */
function readFields(frontMatter: FrontMatter | undefined, file: string) {
  const messages: Message[] = []
  const properties = new Map<string, OutlineProperty>()
  for (const field of frontMatter?.fields ?? []) {
    if (isPropertyKey(field.key)) properties.set(field.key, field)
    else messages.push(invalidKeyMessage(file, field.line, field.key))
  }
  if (frontMatter?.problem !== undefined) {
    const {reason, line, column} = frontMatter.problem
    const note = 'Its `key: value` lines count all the same; the text is kept in the page'
    messages.push(createMessage('front-matter-invalid', file, {line, column}, reason, {note}))
  }
  return {properties, messages}
}

function withDepthMessage(outline: Outline, file: string): Outline {
  const block = outline.blocks.find(({depth}) => depth >= drawnLevels)
  if (block === undefined) return outline
  const message = tooDeepMessage(file, block.line, block.depth + 1, drawnLevels)
  return {...outline, messages: [...outline.messages, message]}
}
