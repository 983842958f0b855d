import {createHash} from 'node:crypto'
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join} from 'node:path'

/** A node of mldoc's tree: its name, then what it holds. */
export type MldocNode = readonly [type: string, ...rest: unknown[]]

/** A node of the top level and where it begins, in bytes of UTF-8. */
export type MldocBlock = readonly [MldocNode, {readonly start_pos: number; readonly end_pos: number}]

interface Mldoc {
  parseJson(text: string, config: string): string
  parseInlineJson(text: string, config: string): string
  getReferences(text: string, config: string): string
}

const {Mldoc: parser} = createRequire(import.meta.url)('mldoc') as {Mldoc: Mldoc}

/** What Logseq 0.10.15 asks of its parser for a Markdown file. */
const config = JSON.stringify({
  toc: false,
  parse_outline_only: false,
  heading_number: false,
  keep_line_break: true,
  format: 'Markdown',
  heading_to_list: false,
  export_md_remove_options: [],
})

/** Parse a whole file; an empty list for a blank one, as Logseq has it. */
export function parseWithMldoc(text: string): readonly MldocBlock[] {
  return text.trim() === '' ? [] : (JSON.parse(parser.parseJson(text, config)) as MldocBlock[])
}

/** Parse text within a line. */
export function parseInlineWithMldoc(text: string): readonly MldocNode[] {
  return text.trim() === '' ? [] : (JSON.parse(parser.parseInlineJson(text, config)) as MldocNode[])
}

/** The references that mldoc finds in the value of a directive. */
export function referencesWithMldoc(text: string): readonly MldocNode[] {
  return text.trim() === '' ? [] : (JSON.parse(parser.getReferences(text, config)) as MldocNode[])
}

/**
 * `parseWithMldoc` that keeps what it parsed in a folder: mldoc reads half a megabyte a second, and does not change.
 *
 * @param folder Where the trees are kept, a file a text.
 */
export function createCachedParser(folder: string): (text: string) => readonly MldocBlock[] {
  mkdirSync(folder, {recursive: true})
  return text => {
    const file = join(folder, `${createHash('sha256').update(text).digest('hex')}.json`)
    if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as MldocBlock[]
    const blocks = parseWithMldoc(text)
    writeFileSync(file, JSON.stringify(blocks))
    return blocks
  }
}
