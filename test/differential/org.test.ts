import {createRequire} from 'node:module'
import {describe, expect, it} from 'vitest'
import {defaultGraphConfig, graphPath, readPage} from '../../plugins/index.ts'
import {sharedFiles, sharedGraphsFolder} from '../fixtures.ts'
import type {MldocBlock} from './mldoc.ts'

const {Mldoc: parser} = createRequire(import.meta.url)('mldoc') as {
  Mldoc: {parseJson(text: string, config: string): string}
}

const config = JSON.stringify({
  toc: false,
  parse_outline_only: false,
  heading_number: false,
  keep_line_break: true,
  format: 'Org',
  heading_to_list: false,
  export_md_remove_options: [],
})

interface Facts {
  readonly depths: readonly number[]
  readonly names: ReadonlySet<string>
  readonly tags: ReadonlySet<string>
  readonly blocks: ReadonlySet<string>
  readonly keys: ReadonlySet<string>
}

/** What mldoc reads in an Org file: levels of headlines, names of links and tags, ids, keys of drawers. */
function factsOfMldoc(text: string): Facts {
  const names = new Set<string>()
  const tags = new Set<string>()
  const blocks = new Set<string>()
  const keys = new Set<string>()
  const levels: number[] = []
  for (const [node] of JSON.parse(parser.parseJson(text, config)) as MldocBlock[]) {
    if (node[0] === 'Heading') levels.push((node[1] as {level: number}).level)
    visit(node)
  }
  return {depths: nest(levels), names, tags, blocks, keys}

  function addKey(written: string): void {
    if (keyOf(written) !== 'collapsed') keys.add(keyOf(written))
  }

  function visit(value: unknown): void {
    if (!Array.isArray(value)) {
      if (value !== null && typeof value === 'object') {
        for (const tag of (value as {tags?: string[]}).tags ?? []) tags.add(fold(tag))
        for (const part of Object.values(value)) visit(part)
      }
      return
    }
    const [type, rest] = value as [unknown, unknown]
    if (type === 'Link') {
      const {url} = rest as {url: [string, unknown]}
      const id = /^\(\(([0-9a-f-]{36})\)\)$/i.exec(String(url[1]))?.[1]
      // A drawing is a file, and so no page.
      if (/^draws\//.test(String(url[1]))) return
      if (id !== undefined) blocks.add(id.toLowerCase())
      else if (url[0] === 'Page_ref' || url[0] === 'Search') names.add(fold(String(url[1])))
      else if (url[0] === 'Block_ref') blocks.add(String(url[1]).toLowerCase())
      return
    }
    if (type === 'Tag') tags.add(fold(JSON.stringify(rest).replace(/^\[\["Plain","(.*)"\]\]$/, '$1')))
    else if (type === 'Property_Drawer') for (const [key] of rest as [string][]) addKey(key)
    else if (type === 'Directive') addKey(String(rest))
    else if (type === 'Macro' || type === 'Src' || type === 'Example' || type === 'Raw_Html') return
    else for (const part of value as unknown[]) visit(part)
  }
}

/** What is drawn as a state of the block is no property of ours. */
function keyOf(written: string): string {
  const key = written.toLowerCase().replaceAll('_', '-')
  return key === 'custom-id' ? 'id' : key
}

function factsOfPage(path: string, text: string): Facts {
  const page = readPage({path: graphPath(path), text}, defaultGraphConfig)
  const all = [page.preamble, ...page.blocks].flatMap(block => block?.references ?? [])
  const inText = all.filter(({via}) => via === 'text')
  const of = (type: string) => new Set(inText.filter(found => found.type === type).map(({target}) => fold(target)))
  const keys = [...page.properties, ...page.blocks.flatMap(block => block.properties)].map(({key}) => key)
  return {
    depths: page.blocks.map(({depth}) => depth),
    names: of('page'),
    tags: of('tag'),
    blocks: of('block'),
    keys: new Set(keys),
  }
}

function nest(levels: readonly number[]): number[] {
  const open: number[] = []
  return levels.map(level => {
    while ((open.at(-1) ?? 0) >= level) open.pop()
    open.push(level)
    return open.length - 1
  })
}

function fold(name: string): string {
  return name.trim().toLowerCase().normalize('NFC')
}

/** Shares of files, in per cent, that are equal. Each that is not is told of where the share is too small. */
const least = {depths: 100, names: 97, tags: 100, blocks: 100, keys: 100} as const

describe.skipIf(sharedGraphsFolder === undefined)('Org files of the shared graphs', {timeout: 60_000}, () => {
  const files = [...sharedFiles('org-atlas'), ...sharedFiles('logseq-docs')].filter(({path}) => path.endsWith('.org'))
  it.each(Object.entries(least))('agree with mldoc on their %s', (kind, share) => {
    const differing: string[] = []
    for (const {graph, path, text} of files) {
      const [theirs, ours] = [factsOfMldoc(text), factsOfPage(path, text)]
      const [left, right] = [theirs[kind as keyof Facts], ours[kind as keyof Facts]].map(facts =>
        [...facts].map(String),
      )
      const missing = left?.filter(fact => !right?.includes(fact)) ?? []
      const extra = right?.filter(fact => !left?.includes(fact)) ?? []
      const isEqual = kind === 'depths' ? left?.join() === right?.join() : missing.length + extra.length === 0
      if (!isEqual) differing.push(`${graph}/${path}: missing ${missing.join('; ')}, extra ${extra.join('; ')}`)
    }
    expect(files.length).toBeGreaterThan(90)
    const reached = 100 - (differing.length / files.length) * 100
    if (process.env.LECTERN_TEST_SHOW) console.log(kind, reached.toFixed(1), differing.join('\n').slice(0, 4000))
    expect(reached, differing.join('\n')).toBeGreaterThanOrEqual(share)
  })
})
