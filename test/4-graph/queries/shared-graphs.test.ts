import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'
import {type Day, graphPath, pageKey, parseGraphConfig} from '../../../plugins/1-files/index.ts'
import {readPage} from '../../../plugins/3-page/index.ts'
import {
  askQuery,
  buildGraph,
  type PublicGraph,
  projectPublic,
  type WrittenQuery,
} from '../../../plugins/4-graph/index.ts'

const shared = join(dirname(fileURLToPath(import.meta.url)), '../../../../shared/graphs')
const isHere = existsSync(shared)

interface SharedGraph {
  readonly graph: PublicGraph
  readonly text: string
}

/** A real graph, all of it public, and the text of all its files. */
function openGraph(name: string): SharedGraph {
  const root = join(shared, name)
  const files = readdirSync(root, {recursive: true, withFileTypes: true})
    .filter(entry => entry.isFile() && /\.(?:md|org)$/.test(entry.name) && /(?:pages|journals)$/.test(entry.parentPath))
    .map(entry => {
      const path = join(entry.parentPath, entry.name)
      return {path: graphPath(path.slice(root.length + 1)), text: readFileSync(path, 'utf8')}
    })
  const configPath = join(root, 'logseq/config.edn')
  const {config} = parseGraphConfig(
    existsSync(configPath) ? readFileSync(configPath, 'utf8') : '{}',
    'logseq/config.edn',
  )
  const pages = files.filter(({text}) => text.trim() !== '').map(file => readPage(file, config))
  const graph = projectPublic(buildGraph({pages, assets: [], config}), {
    allPagesPublic: true,
    notes: false,
    mentions: 'text',
  })
  return {graph, text: files.map(({text}) => text).join('\n')}
}

/** Every simple query in a text, also those that the manual of the app shows as code. */
function simpleQueries(text: string): readonly string[] {
  const all = [...text.matchAll(/\{\{\{?query ([^\n{}]*?)\}\}/gi)].map(([, query = '']) => query.trim())
  // `$1` is a place in a macro of the configuration; an empty query and words of explanation ask nothing.
  return all.filter(query => query !== '' && !query.includes('$1'))
}

function advancedQueries(text: string): readonly string[] {
  return [...text.matchAll(/#\+BEGIN_QUERY[^\n]*\n(.*?)#\+END_QUERY/gis)].map(([, query = '']) => query)
}

function problemOf(graph: PublicGraph, form: WrittenQuery['form'], text: string): string | undefined {
  const {problem} = askQuery(graph, {form, text}, {today: '2026-05-01' as Day, page: pageKey('contents'), block: 0})
  return problem && `${problem.rule}: ${problem.actual}`
}

describe.skipIf(!isHere)('queries of real graphs (skipped where ../shared/graphs is absent)', () => {
  it('runs every simple query of logseq-docs', {timeout: 60_000}, () => {
    const {graph, text} = openGraph('logseq-docs')
    const queries = simpleQueries(text)
    expect(queries.length).toBeGreaterThanOrEqual(25)
    expect(queries.map(query => problemOf(graph, 'simple', query)).filter(problem => problem !== undefined)).toEqual([])
  })

  it('runs the advanced queries of logseq-docs but those it names', {timeout: 60_000}, () => {
    const {graph, text} = openGraph('logseq-docs')
    const queries = advancedQueries(text)
    expect(queries).toHaveLength(33)
    const problems = queries.map(query => problemOf(graph, 'advanced', query)).filter(problem => problem !== undefined)
    // One asks for an attribute of a version of the app from before its blocks were called blocks.
    expect(problems.map(problem => problem.slice(0, 50))).toEqual(['query-unsupported: [?h :heading/content ?content]'])
  })

  it.each(['org-atlas', 'presentation-pages'])('runs every query of %s', {timeout: 120_000}, name => {
    const {graph, text} = openGraph(name)
    const problems = [
      ...simpleQueries(text).map(query => problemOf(graph, 'simple', query)),
      ...advancedQueries(text).map(query => problemOf(graph, 'advanced', query)),
    ]
    expect(problems.filter(problem => problem !== undefined)).toEqual([])
  })
})
