import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {exportGraph, exportGraphMl, type GraphExport} from '../../plugins/4-graph/index.ts'
import {graphOf} from './graph-of.ts'
import {readXml, type XmlElement} from './read-xml.ts'

/** What a strict reader finds; it throws for what no reader must take. */
function read(graph: GraphExport) {
  const root = readXml(exportGraphMl(graph))
  expect(root.name).toBe('graphml')
  expect(root.attributes.xmlns).toBe('http://graphml.graphdrawing.org/xmlns')
  const declared = new Map(
    root.children.filter(({name}) => name === 'key').map(({attributes}) => [attributes.id, attributes]),
  )
  const [body, ...others] = root.children.filter(({name}) => name === 'graph')
  expect(others).toEqual([])
  const elements = (name: string) => body?.children.filter(element => element.name === name) ?? []
  const dataOf = (element: XmlElement) =>
    element.children.map(({name, attributes, text}) => {
      const key = declared.get(attributes.key)
      expect([name, key?.for]).toEqual(['data', element.name])
      return [key?.['attr.name'], text]
    })
  const ids = elements('node').map(({attributes}) => attributes.id ?? '')
  expect(new Set(ids).size).toBe(ids.length)
  // A name token: no space and nothing that XML's names may not hold.
  for (const id of ids) expect(id).toMatch(/^[-.:\w\u00b7-\u{effff}]+$/u)
  const edges = elements('edge').map(({attributes}) => [
    ids.indexOf(attributes.source ?? ''),
    ids.indexOf(attributes.target ?? ''),
  ])
  return {
    nodes: elements('node').map((element, index) => ({id: ids[index], ...Object.fromEntries(dataOf(element))})),
    edges: elements('edge').map((element, index) => ({ends: edges[index], ...Object.fromEntries(dataOf(element))})),
  }
}

describe('exportGraphMl', () => {
  it('holds nodes and edges with what they carry', () => {
    const graph = graphOf({'pages/Garden tools.md': 'public:: true\nby:: [[Anna & "Bo" <x>]]\n\n- [[Garden tools]]'})
    expect(read(exportGraph(graph))).toEqual({
      nodes: [
        {
          id: 'missing:anna_20__26__20__22_bo_22__20__3c_x_3e_',
          kind: 'missing',
          name: 'Anna & "Bo" <x>',
          public: 'true',
        },
        {id: 'page:garden_20_tools', kind: 'page', name: 'Garden tools', file: 'pages/Garden tools.md', public: 'true'},
      ],
      edges: [
        {ends: [1, 0], type: 'property', key: 'by'},
        {ends: [1, 1], type: 'reference', block: 'line:4'},
      ],
    })
  })

  it.each([
    ['an empty graph', {nodes: [], edges: []}],
    ['characters that XML forbids', nodeOf('a\u0000\u001b\ufffe')],
    ['half a character', nodeOf('a\ud800')],
    ['names in every script', nodeOf('花园 сад 🌿 é')],
    [
      'an underscore that looks like an escape',
      {nodes: [...nodeOf('a_20_b').nodes, ...nodeOf('a b').nodes], edges: []},
    ],
  ])('is strict XML for %s', (_, graph) => {
    expect(read(graph).nodes).toHaveLength(graph.nodes.length)
  })

  it('is strict XML with an id of its own for any two names', {timeout: 60_000}, () => {
    const name = fc.string({unit: 'binary', minLength: 1})
    fc.assert(
      fc.property(fc.uniqueArray(name, {maxLength: 5}), names => {
        const nodes = names.flatMap(written => nodeOf(written).nodes)
        const edges = nodes.map(({id}) => ({type: 'property' as const, from: id, to: id, key: names[0] ?? ''}))
        expect(read({nodes, edges}).edges.map(({ends}) => ends)).toEqual(nodes.map((_, index) => [index, index]))
      }),
    )
  })
})

function nodeOf(name: string): GraphExport {
  return {nodes: [{id: `page:${name}` as never, kind: 'page', name, file: null, public: false}], edges: []}
}
