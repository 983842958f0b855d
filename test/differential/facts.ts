/**
 * What is compared: what a file refers to by name and tag, which blocks, its macro calls, its properties as written and
 * by value.
 */
export const categories = ['pages', 'tags', 'blocks', 'macros', 'properties', 'values'] as const

export type Category = (typeof categories)[number]

/** What a file says, as one reader has it. Facts are strings that both readers spell alike. */
export interface Facts {
  /** Fact → line of the block that first says it; 0 for the page. */
  readonly said: Readonly<Record<Category, Map<string, number>>>
  /** Of each block in order, the preamble left out: depth from 0. */
  readonly depths: number[]
  /** Line of each block, from 1. */
  readonly lines: number[]
}

export function noFacts(): Facts {
  const said = Object.fromEntries(categories.map(category => [category, new Map()])) as Record<
    Category,
    Map<string, number>
  >
  return {said, depths: [], lines: []}
}

/** Say a fact; of one said twice the first line counts. */
export function say(facts: Facts, category: Category, fact: string, line: number): void {
  if (!facts.said[category].has(fact)) facts.said[category].set(fact, line)
}

/** The spelling that names are compared in: what Logseq looks pages up by, without the blanks around. */
export function foldName(name: string): string {
  return name.trim().toLowerCase().replace(/^\//, '').replace(/\/$/, '').normalize('NFC')
}

export function macroFact(name: string, args: readonly string[]): string {
  return `{{${[name, ...args.map(argument => argument.trim())].join('|')}}}`
}

/** A property of the block on a line, 0 for the page. A list is a set of names. */
export function propertyFact(line: number, key: string, value: unknown): string {
  const names = Array.isArray(value)
    ? [...new Set(value.map(name => String(name).trim().normalize('NFC')))].sort()
    : value
  return `${line === 0 ? 'page' : `line ${line}`} ${key} = ${JSON.stringify(names)}`
}
