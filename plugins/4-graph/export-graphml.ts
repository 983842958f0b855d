import type {GraphExport} from './export-graph.ts'

/** What nodes and edges carry, as GraphML declares it before use. */
const keys = [
  ['node', 'kind', 'string'],
  ['node', 'name', 'string'],
  ['node', 'file', 'string'],
  ['node', 'public', 'boolean'],
  ['edge', 'type', 'string'],
  ['edge', 'key', 'string'],
  ['edge', 'block', 'string'],
] as const

/**
 * The typed graph as GraphML, which Gephi, yEd, NetworkX and graphology read: a directed graph with data on nodes and edges.
 *
 * An id of GraphML is a name token of XML: what may not stand in one is written as `_` and its code point in hexadecimal and
 * `_`, so that `page:garden tools` is `page:garden_20_tools`, and two ids never become one.
 *
 * @see http://graphml.graphdrawing.org/specification.html
 */
export function exportGraphMl({nodes, edges}: GraphExport): string {
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    ...keys.map(([of, name, type]) => ` <key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>`),
    ' <graph id="graph" edgedefault="directed">',
  ]
  for (const node of nodes) {
    const {id, kind, name, file} = node
    lines.push(`  <node id="${token(id)}">${data('node', {kind, name, file, public: node.public})}</node>`)
  }
  for (const [index, {type, from, to, key, block}] of edges.entries()) {
    const ends = `source="${token(from)}" target="${token(to)}"`
    lines.push(`  <edge id="e${index}" ${ends}>${data('edge', {type, key, block})}</edge>`)
  }
  lines.push(' </graph>', '</graphml>', '')
  return lines.join('\n')
}

/** Fields that have a value, as elements. */
function data(of: 'node' | 'edge', fields: Readonly<Record<string, string | boolean | null | undefined>>): string {
  return Object.entries(fields)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => `<data key="${of}-${name}">${escaped(String(value))}</data>`)
    .join('')
}

/** Characters of a name token besides `_`, which begins what stands for the others. */
const notOfToken =
  /[^\-.:0-9A-Za-z\xb7\xc0-\xd6\xd8-\xf6\xf8-\u037d\u037f-\u1fff\u203f\u2040\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\u{10000}-\u{effff}]/gu

function token(id: string): string {
  return id.replace(notOfToken, character => `_${(character.codePointAt(0) ?? 0).toString(16)}_`)
}

const entities: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'}

/** Text for XML 1.0; characters that it cannot hold are shown as the replacement character. */
function escaped(text: string): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what XML must not hold
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
      .replace(/[&<>"]/g, character => entities[character] ?? character)
      .replaceAll('\r', '&#13;')
  )
}
