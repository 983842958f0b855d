import {describe, expect, it} from 'vitest'
import {compileGraph, graphPath} from '../plugins/index.ts'

const file = (path: string, text: string) => ({path: graphPath(path), text})

describe('compileGraph', () => {
  it('makes no page of a blank file, and says so', () => {
    const {graph, messages} = compileGraph([file('pages/A.md', '- x'), file('pages/B.md', '\uFEFF \n\n')])
    expect([...graph.pages.keys()]).toEqual(['a'])
    expect(messages.map(({rule, file}) => `${rule} ${file}`)).toEqual(['file-empty pages/B.md'])
  })

  it('reads the configuration', () => {
    const configText = {path: 'logseq/config.edn', text: '{:publishing/all-pages-public? true}'}
    const {graph, config} = compileGraph([file('pages/A.md', '- x')], {configText})
    expect(config.allPagesPublic).toBe(true)
    expect(graph.nodes[0]?.public).toBe(true)
  })

  it('gathers messages of configuration, pages, graph and decks by file and place, each once', () => {
    const files = [
      file('pages/B.md', '- This is a [[presentation]] slide and the next slide is'),
      file('pages/A.md', '- [[Nowhere]]\n- Next [[presentation]] slide [[C]]'),
      file('pages/D.md', '- Next [[presentation]] slide [[C]]'),
      file('pages/C.md', '- Next [[presentation]] slide [[Gone]]\n- ```\n  open'),
    ]
    const configText = {path: 'logseq/config.edn', text: '{:broken'}
    expect(compileGraph(files, {configText}).messages.map(({rule, file}) => `${file} ${rule}`)).toEqual([
      'logseq/config.edn config-unreadable',
      'pages/A.md page-missing',
      'pages/B.md deck-open-end',
      'pages/C.md deck-page-shared',
      'pages/C.md deck-page-missing',
      'pages/C.md fence-unclosed',
    ])
  })
})
