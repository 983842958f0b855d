import {join} from 'node:path'
import jsonld from 'jsonld'
import {describe, expect, it} from 'vitest'
import {exportGraph, exportJsonLd, type GraphJsonLd} from '../../plugins/4-graph/index.ts'
import {buildGraph, readPage} from '../../plugins/index.ts'
import {readGraphFolder} from '../../src/graph-folder/index.ts'
import {projectFolder} from '../fixtures.ts'
import {type Files, graphOf} from './graph-of.ts'

/** An IRI with a scheme, and no character that RFC 3987 forbids or that would have to be escaped. */
const iri = /^[a-z][a-z\d+.-]*:(?:[\w\-.~!$&'()*+,;=:@/]|%[\dA-F]{2})+$/

/**
 * Expand a document as JSON-LD 1.1 does, as far as this one needs it: terms and prefixes of its context, node objects, plain
 * values.
 *
 * @returns Statements: subject, predicate, object. Throws for whatever the context does not define, as a processor in its
 * strict mode does.
 */
function expand(document: GraphJsonLd): string[] {
  const context: Readonly<Record<string, unknown>> = document['@context']
  expect(context['@version']).toBe(1.1)
  const statements: string[] = []
  for (const node of document['@graph']) {
    const subject = expandIri(node['@id'])
    for (const [key, value] of Object.entries(node)) {
      if (key === '@id') continue
      if (key === '@type') statements.push(`${subject} a ${expandIri(value)}`)
      else if (Array.isArray(value)) {
        for (const target of value) {
          expect(Object.keys(target)).toEqual(['@id'])
          statements.push(`${subject} ${expandIri(key)} ${expandIri(target['@id'])}`)
        }
      } else statements.push(`${subject} ${expandIri(key)} ${JSON.stringify(value)}`)
    }
  }
  return statements

  function expandIri(written: unknown): string {
    const text = String(written)
    const term = context[text]
    const colon = text.indexOf(':')
    const prefix = context[text.slice(0, colon)] as {readonly '@id': string; readonly '@prefix': boolean} | undefined
    const full = typeof term === 'string' ? term : prefix?.['@prefix'] ? prefix['@id'] + text.slice(colon + 1) : ''
    expect(full, text).toMatch(iri)
    return full
  }
}

function statementsOf(files: Files): string[] {
  return expand(exportJsonLd(exportGraph(graphOf(files))))
}

describe('exportJsonLd', () => {
  it('says what a node is', () => {
    expect(statementsOf({'pages/Garden tools.md': 'public:: true\n\n- x'})).toEqual([
      'urn:lectern:page:garden%20tools a urn:lectern:Page',
      'urn:lectern:page:garden%20tools http://schema.org/name "Garden tools"',
      'urn:lectern:page:garden%20tools urn:lectern:file "pages/Garden tools.md"',
      'urn:lectern:page:garden%20tools urn:lectern:public true',
    ])
  })

  it.each([
    ['a property as a predicate of its key', '- is-subclass-of:: [[B]]', 'property:is-subclass-of urn:lectern:page:b'],
    ['a key with a namespace', '- book/by:: [[B]]', 'property:book/by urn:lectern:page:b'],
    ['a key with a sign', '- by?:: [[B]]', 'property:by%3F urn:lectern:page:b'],
    ['a reference by its type', '- [[B]]', 'edge:reference urn:lectern:page:b'],
    ['a tag', '- #B', 'edge:tag urn:lectern:page:b'],
    ['a next slide', '- Next [[presentation]] slide [[B]]', 'edge:next-slide urn:lectern:page:b'],
    ['what is missing', '- [[Wo?]]', 'edge:reference urn:lectern:missing:wo%3F'],
    ['a file', '- ![x](../assets/a.png)', 'edge:asset urn:lectern:missing:assets/a.png'],
  ])('states %s', (_, text, expected) => {
    const statements = statementsOf({'pages/A.md': text, 'pages/B.md': '- b'})
    expect(statements).toContain(`urn:lectern:page:a urn:lectern:${expected}`)
  })

  it('says once what two blocks say', () => {
    const statements = statementsOf({'pages/A.md': '- [[B]]\n- [[B]]', 'pages/B.md': '- b'})
    expect(statements.filter(statement => statement.includes('edge:'))).toHaveLength(1)
  })

  it('gives every name an IRI, also half a character', () => {
    expect(statementsOf({'pages/A.md': '- [[花 "园" <x> \ud800 #%]]'}).length).toBeGreaterThan(5)
  })

  it('means the same to a JSON-LD processor in its strict mode', async () => {
    const {files, assets, config} = await readGraphFolder(join(projectFolder, 'content'))
    const graph = buildGraph({pages: files.map(file => readPage(file, config)), assets, config})
    const document = exportJsonLd(exportGraph(graph))
    // Safe mode throws for whatever would be dropped: an undefined term, a relative IRI.
    const triples = await jsonld.toRDF(document, {safe: true, format: 'application/n-quads'})
    const lines = triples.trimEnd().split('\n')
    expect(lines).toHaveLength(new Set(expand(document)).size)
    expect(lines).toContain('<urn:lectern:page:deck> <urn:lectern:edge:alias> <urn:lectern:page:decks> .')
  })
})
