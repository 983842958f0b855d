import {describe, expect, it} from 'vitest'
import {compileGraph, exportGraph, graphPath} from '../../plugins/index.ts'
import {expectJson, fixturesOf, graphOfFixture} from '../fixtures.ts'

const configPath = 'logseq/config.edn'

/** What `lectern graph` and `lectern check` say of a folder's files, handed over in an order. */
function compile(files: readonly (readonly [string, string])[]) {
  const raw = files.map(([path, text]) => ({path: graphPath(path), text}))
  const configText = files.find(([path]) => path === configPath)?.[1] ?? '{:file/name-format :triple-lowbar}'
  const {graph, messages} = compileGraph(
    raw.filter(({path}) => /\.(?:md|org)$/.test(path)),
    {
      assets: raw.filter(({path}) => path.startsWith('assets/')),
      configText: {path: configPath, text: configText},
    },
  )
  const {nodes, edges} = exportGraph(graph)
  return {
    // A line each, so that a change reads as one.
    nodes: nodes.map(({id, kind, name, file, public: isPublic}) =>
      [kind, id, name, file ?? 'no file', isPublic ? 'public' : 'private'].join(' | '),
    ),
    edges: edges.map(({type, from, to, key, block}) =>
      [key === undefined ? type : `${type} ${key}`, `${from} → ${to}`, block ?? 'page'].join(' | '),
    ),
    messages: messages.map(({rule, file, line, column, reason, expected}) => ({
      rule,
      place: `${file}:${line}:${column}`,
      reason,
      ...(expected === undefined ? {} : {expected}),
    })),
  }
}

describe('a graph of a folder', () => {
  it.each(fixturesOf('4-graph'))('$name', fixture => {
    const files = Object.entries(graphOfFixture(fixture))
    const compiled = compile(files)
    expectJson(fixture, 'expected.json', compiled)
    expect(compile(files.toReversed())).toEqual(compiled)
  })
})
