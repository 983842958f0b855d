import {type GraphConfig, type RawFile, readPage} from '../../plugins/index.ts'
import {type Category, categories} from './facts.ts'
import {readAsLectern} from './lectern-reading.ts'
import type {MldocBlock} from './mldoc.ts'
import type {Reason} from './reasons.ts'
import {readAsLogseq} from './reference-reading.ts'

/** A fact that one of the two readers has and the other has not. */
export interface Difference {
  readonly category: Category | 'tree'
  /** `missing`: Logseq alone says it; `extra`: Lectern alone does. */
  readonly side: 'missing' | 'extra'
  readonly fact: string
  /** Line of the block, 0 for the page. */
  readonly line: number
  readonly reason: Reason | undefined
}

/** How a file compares. */
export interface Comparison {
  readonly path: string
  readonly differences: readonly Difference[]
  /** How many facts of each category either reader has. */
  readonly facts: Readonly<Record<Category | 'tree', number>>
}

/** Compare Lectern's reading of a file with Logseq's. */
export function compareFile(
  raw: RawFile,
  config: GraphConfig,
  parse: (text: string) => readonly MldocBlock[],
): Comparison {
  const text = raw.text.replace(/^\uFEFF/, '')
  const page = readPage(raw, config)
  const ours = readAsLectern(page)
  const theirs = readAsLogseq(text, parse(text), config)
  const differences: Difference[] = []
  const counts: Record<string, number> = {tree: theirs.depths.length}
  for (const category of categories) {
    const said = theirs.said[category]
    const extra = [...ours.said[category]].filter(([fact]) => !said.has(fact))
    counts[category] = said.size + extra.length
    for (const [fact, line] of said) {
      if (ours.said[category].has(fact)) continue
      add(category, 'missing', fact, line, theirs.forgiven.get(`${category}\n${fact}`))
    }
    for (const [fact, line] of extra) add(category, 'extra', fact, line, theirs.allowed.get(`${category}\n${fact}`))
  }
  const at = theirs.depths.findIndex(
    (depth, index) => ours.depths[index] !== depth || ours.lines[index] !== theirs.lines[index],
  )
  const place = at < 0 && ours.depths.length > theirs.depths.length ? theirs.depths.length : at
  if (place >= 0) {
    const show = ({lines, depths}: typeof ours) => `line ${lines[place]} at depth ${depths[place]}`
    const fact = `block ${place + 1}: ${show(ours)}, Logseq: ${show(theirs)}; ${ours.depths.length} of ${theirs.depths.length} blocks`
    add('tree', 'missing', fact, theirs.lines[place] ?? ours.lines[place] ?? 0, undefined)
  }
  return {path: raw.path, differences, facts: counts as Comparison['facts']}

  function add(
    category: Difference['category'],
    side: Difference['side'],
    fact: string,
    line: number,
    reason: Reason | undefined,
  ) {
    differences.push({category, side, fact, line, reason: reason ?? reasonOfFile(category, line)})
  }

  /** Reasons that hold for a file as a whole. */
  function reasonOfFile(category: Difference['category'], line: number): Reason | undefined {
    if (page.shape === 'document') return 'document'
    if (line === 0 && category !== 'tree' && /^---[ \t]*\r?\n/.test(text)) return 'front-matter-is-yaml'
    // Logseq ends it at the first `---` anywhere, Lectern at a line.
    if (endsFrontMatterInLine(text)) return 'front-matter-is-yaml'
    return hasUnclosedEnvironment(text) ? 'unclosed-environment' : undefined
  }
}

function hasUnclosedEnvironment(text: string): boolean {
  const folded = text.toLowerCase()
  return [...folded.matchAll(/\\begin\{([^}]+)\}/g)].some(
    ({1: name, index}) => folded.indexOf(`\\end{${name}}`, index) < 0,
  )
}

function endsFrontMatterInLine(text: string): boolean {
  if (!/^---\r?\n/.test(text)) return false
  const end = text.indexOf('---', 3)
  return end >= 0 && !(text[end - 1] === '\n' && /^---[ \t]*(?:\r?\n|$)/.test(text.slice(end)))
}
