import {describe, expect, it} from 'vitest'
import {type GraphData, wordsFor} from '../../plugins/index.ts'
import {describeNode} from '../../src/islands/map/describe-node.ts'
import {findNodes, foldText} from '../../src/islands/map/find-nodes.ts'
import {mapReducers} from '../../src/islands/map/map-sight.ts'
import type {MapColours} from '../../src/islands/map/read-colours.ts'
import {readMap} from '../../src/islands/map/read-map.ts'

const data: GraphData = {
  names: ['Garden', 'Garden tools', 'École', 'May 1st', 'Hose'],
  hrefs: ['/garden/', '/garden-tools/', '/ecole/', '/journals/2026-05-01/', ''],
  kinds: [0, 0, 0, 1, 3],
  x: [0, 10, 20, 30, 40],
  y: [0, 5, 0, 5, 0],
  degrees: [3, 9, 1, 1, 1],
  groups: [0, 0, 1, 1, 0],
  groupNames: ['Garden', 'École'],
  edges: [0, 1, 1, 1, 0, 2, 0, 1, 2, 3, 0, 1, 4, 4, 1],
  edgeTypes: ['reference', 'tag'],
  routes: [{title: 'Walk', href: '/decks/walk/', nodes: [0, 1, 2]}],
}
const colours: MapColours = {
  paper: 'paper',
  ink: 'ink',
  soft: 'soft',
  faint: 'faint',
  line: 'line',
  accent: 'accent',
  accentInk: 'accent-ink',
  font: 'sans-serif',
  groups: ['one', 'two'],
  edge: type => `pale ${type}`,
  edgeStrong: type => type,
}

describe('readMap', () => {
  const graph = readMap(data)
  it('joins edges of one direction and keeps the other direction', () => {
    expect(graph.getEdgeAttribute(graph.edge('0', '1'), 'types')).toBe(3)
    expect(graph.getEdgeAttribute(graph.edge('1', '0'), 'types')).toBe(2)
  })
  it('draws a talk over links and where there is none', () => {
    expect(graph.getEdgeAttribute(graph.edge('0', '1'), 'route')).toBe(true)
    expect(graph.getEdgeAttributes(graph.edge('1', '2'))).toEqual({types: 0, route: true})
    expect(graph.getEdgeAttribute(graph.edge('3', '0'), 'route')).toBe(false)
  })
  it('leaves out a node that leads to itself', () => expect(graph.degree('4')).toBe(0))
})

describe('findNodes', () => {
  const graph = readMap(data)
  it.each([
    ['finds the whole name before longer ones', 'garden', ['0', '1']],
    ['finds every word in any order', 'tools gard', ['1']],
    ['reads past case and accents', 'ECOLE', ['2']],
    ['does not find what is not there', 'shed', []],
    ['does not answer an empty question', '  ', []],
  ])('%s', (_, question, keys) => expect(findNodes(graph, question, 8)).toEqual(keys))
  it('gives no more than the limit', () => expect(findNodes(graph, 'a', 1)).toHaveLength(1))
  it('folds full-width letters', () => expect(foldText('ＡＢ')).toBe('ab'))
})

describe('mapReducers', () => {
  const graph = readMap(data)
  const sight = {
    types: -1,
    kinds: new Set([0, 1]),
    routes: true,
    focus: undefined as string | undefined,
    neighbours: new Set<string>(),
  }
  const see = (change: Partial<typeof sight>) =>
    mapReducers(graph, data.edgeTypes, {...sight, ...change}, () => colours)
  const edge = (from: string, to: string, change: Partial<typeof sight>) => {
    const key = graph.edge(from, to) ?? ''
    return see(change).edgeReducer(key, graph.getEdgeAttributes(key))
  }
  const node = (key: string, change: Partial<typeof sight>) =>
    see(change).nodeReducer(key, graph.getNodeAttributes(key))

  it.each([
    ['shows an edge by the type that says most', '1', '0', {}, {color: 'pale tag'}],
    ['shows a talk in its colour', '0', '1', {}, {color: 'next-slide', size: 3}],
    ['shows the link under a talk that is switched off', '0', '1', {routes: false}, {color: 'pale tag'}],
    ['does not show an edge whose types are switched off', '3', '0', {types: 2}, {hidden: true}],
    ['does not show edges away from the focus', '3', '0', {focus: '1'}, {hidden: true}],
    ['shows edges of the focus at full strength', '3', '0', {focus: '0'}, {color: 'reference'}],
  ])('%s', (_, from, to, change, look) => expect(edge(from, to, change)).toMatchObject(look))

  it.each([
    ['tints a node by its group', '2', {}, {color: 'two', hidden: false}],
    ['does not show a kind that is switched off', '4', {}, {hidden: true}],
    ['pales what is not near the focus', '3', {focus: '1', neighbours: new Set(['0'])}, {color: 'line'}],
    ['keeps the colour of a neighbour', '0', {focus: '1', neighbours: new Set(['0'])}, {color: 'one'}],
  ])('%s', (_, key, change, look) => expect(node(key, change)).toMatchObject(look))
})

describe('describeNode', () => {
  it.each([
    ['counts neighbours once and links by type', '0', 'Garden: 2 linked (2 reference, 2 tag)'],
    ['says no types where a talk alone joins', '2', 'École: 1 linked'],
    ['does not count a node that leads to itself', '4', 'Hose: 0 linked'],
  ])('%s', (_, key, line) => expect(describeNode(readMap(data), key, data.edgeTypes, wordsFor('en').graph)).toBe(line))
})
