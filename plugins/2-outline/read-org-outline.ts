import {isPropertyKey, propertyKey} from '../1-files/index.ts'
import type {Message} from '../diagnostics/index.ts'
import {createBlockBuilder} from './block-builder.ts'
import {createConstructs} from './construct.ts'
import {createNesting} from './nesting.ts'
import type {Outline, OutlineBlock, OutlineProperty} from './outline.ts'
import {approximateMessage} from './outline-messages.ts'
import {readDirective, readPropertyDrawer} from './property-line.ts'
import {type Lines, skipBlanks} from './split-lines.ts'

/**
 * Read an Org file as an outline: `*` headlines are the blocks, nested by their stars; body lines are theirs, as written.
 * `:PROPERTIES:` drawers and the `#+KEY: value` lines above the first headline are properties, `LOGBOOK` drawers go.
 * Tags of headlines, links and markup stay in the text, to be read with it. Reports `org-approximate` for what is not.
 *
 * @param file Path, for the messages.
 */
export function readOrgOutline(file: string, lines: Lines): Outline {
  const {text, starts, ends} = lines
  const messages: Message[] = findUnread(file, lines)
  const blocks: OutlineBlock[] = []
  const directives = new Map<string, OutlineProperty>()
  const constructAt = createConstructs(lines)
  const nest = createNesting()
  const preamble = createBlockBuilder(lines, file, messages, 0, 0)
  let builder = preamble
  let head: Pick<OutlineBlock, 'depth' | 'parent' | 'line'> | undefined
  for (let line = 0; line < starts.length; line++) {
    const start = starts[line] ?? 0
    const end = ends[line] ?? 0
    const stars = starsAt(text, start, end)
    if (stars > 0) {
      close()
      head = {...nest(stars, blocks.length), line: line + 1}
      const title = skipBlanks(text, start + stars, end)
      builder = createBlockBuilder(lines, file, messages, line, title)
      // A headline without words may have its drawer in its own line.
      if (constructAt(line, title)?.name === 'PROPERTIES') line = readBody(line, title, title, end)
      else builder.addLine(line, title)
      continue
    }
    line = readBody(line, start, skipBlanks(text, start, end), end)
  }
  close()
  const {properties, ...body} = preamble.finish()
  const own = properties.filter(property => !directives.has(property.key))
  return {shape: 'outline', properties: [...directives.values(), ...own], preamble: body, blocks, messages}

  function readBody(line: number, start: number, content: number, end: number): number {
    const directive = head === undefined ? readDirective(text, content, end) : undefined
    const key = propertyKey(directive?.key ?? '')
    if (directive !== undefined && isPropertyKey(key)) {
      directives.set(key, {
        key,
        value: directive.value,
        line: line + 1,
        column: directive.valueStart - (starts[line] ?? 0) + 1,
      })
      return line
    }
    const construct = constructAt(line, content)
    // Markdown's fences and HTML mean nothing in Org.
    const hides = construct?.type === 'drawer' || construct?.type === 'container' || construct?.type === 'environment'
    const last = hides ? (construct.last ?? line) : line
    if (construct?.name === 'LOGBOOK' && last > line) return last
    const isGroup = construct?.name === 'PROPERTIES' && last > line && builder.takesProperties()
    const properties = isGroup ? readPropertyDrawer(lines, line + 1, last) : undefined
    for (const [inner, property] of properties ?? []) builder.takeProperty(inner, property)
    if (properties !== undefined) return last
    for (let inner = line; inner <= last; inner++) builder.addLine(inner, inner === line ? start : (starts[inner] ?? 0))
    if (content < end) builder.endGroup()
    return last
  }

  function close(): void {
    if (head !== undefined) blocks.push({kind: 'bullet', ...head, ...builder.finish()})
  }
}

/** Markup that neither Logseq nor we read: targets, code in a line, calls, citations, other files. */
const unread =
  /<<<?[^<>\n]+>?>>|\bsrc_\w+(?:\[[^\]\n]*\])?\{[^}\n]*\}|\bcall_\w+\([^)\n]*\)|\[cite[:/][^\]\n]*\]|^#\+include:.*/i

/** The first of each file is told of. */
function findUnread(file: string, {text, starts, ends}: Lines): Message[] {
  for (const [line, start] of starts.entries()) {
    const found = unread.exec(text.slice(start, ends[line]))
    if (found) return [approximateMessage(file, {line: line + 1, column: found.index + 1}, found[0])]
  }
  return []
}

/** Stars of a headline: at the very start of the line, with a blank or the end behind them. */
function starsAt(text: string, start: number, end: number): number {
  let after = start
  while (after < end && text.charCodeAt(after) === 42) after++
  if (after === start) return 0
  return after === end || text.charCodeAt(after) === 32 || text.charCodeAt(after) === 9 ? after - start : 0
}
