import {describe, expect, it} from 'vitest'
import {pageKey} from '../../plugins/1-files/index.ts'
import {visibilityOf} from '../../plugins/4-graph/index.ts'
import {compileGraph, graphPath} from '../../plugins/index.ts'
import {type Files, graphOf, messageLines} from './graph-of.ts'

describe('visibilityOf', () => {
  const open = {allPagesPublic: true}
  it.each<[string, Files, {allPagesPublic?: boolean; hidden?: string[]}, boolean, string]>([
    ['is private by default', {'pages/A.md': '- x'}, {}, false, 'private-by-default'],
    ['is public with public:: true', {'pages/A.md': 'public:: true\n\n- x'}, {}, true, 'public-true'],
    ['is public where all are', {'pages/A.md': '- x'}, open, true, 'all-pages-public'],
    [
      'is private with public:: false where all are public',
      {'pages/A.md': 'public:: false\n\n- x'},
      open,
      false,
      'public-false',
    ],
    ['is private with public:: True', {'pages/A.md': 'public:: True\n\n- x'}, {}, false, 'public-unreadable'],
    [
      'is private with public:: yes where all are public',
      {'pages/A.md': 'public:: yes\n\n- x'},
      open,
      false,
      'public-unreadable',
    ],
    [
      'is private with public:: false and then true',
      {'pages/A.md': 'public:: false\npublic:: true\n\n- x'},
      open,
      false,
      'public-twice',
    ],
    [
      'is private with public:: true and then false',
      {'pages/A.md': 'public:: true\npublic:: false\n\n- x'},
      open,
      false,
      'public-false',
    ],
    [
      'is public with public:: true twice',
      {'pages/A.md': 'public:: true\npublic:: true\n\n- x'},
      {},
      true,
      'public-true',
    ],
    [
      'is private below a parent that says both',
      {'pages/P___A.md': 'public:: true\n\n- x', 'pages/P.md': 'public:: false\npublic:: true\n\n- x'},
      {},
      false,
      'namespace-private',
    ],
    ['is private with publish:: true', {'pages/A.md': 'publish:: true\n\n- x'}, open, false, 'public-unreadable'],
    [
      'is private with public:: true in a block',
      {'pages/A.md': '- x\n- public:: true'},
      {},
      false,
      'private-by-default',
    ],
    [
      'is private with public:: false below front matter',
      {'pages/A.md': '---\npublic: true\n---\npublic:: false\n\n- x'},
      open,
      false,
      'public-misplaced',
    ],
    ['is private with public: false as text', {'pages/A.md': 'public: false\n\n- x'}, open, false, 'public-misplaced'],
    ['is private with public::false', {'pages/A.md': 'public::false\n\n- x'}, open, false, 'public-misplaced'],
    ['is private with wide colons', {'pages/A.md': 'public：： false\n\n- x'}, open, false, 'public-misplaced'],
    [
      'is private where the first bullet says nothing but that',
      {'pages/A.md': '- public:: false\n- x'},
      open,
      false,
      'public-misplaced',
    ],
    ['is private where bullets are stars', {'pages/A.md': '* public:: false\n* x'}, open, false, 'public-misplaced'],
    [
      'is private with it under the title of an outline',
      {'pages/A.md': '# T\npublic:: false\n\n- x'},
      open,
      false,
      'public-misplaced',
    ],
    [
      'is public where a first block with words says it of itself',
      {'pages/A.md': '- words\n  public:: false\n- x'},
      open,
      true,
      'all-pages-public',
    ],
    ['is public where a second block says it', {'pages/A.md': '- x\n- public:: false'}, open, true, 'all-pages-public'],
    [
      'is public where a text speaks of it',
      {'pages/A.md': 'Write\n\npublic: false\n\nat the top.'},
      open,
      true,
      'all-pages-public',
    ],
    [
      'is public where code shows it',
      {'pages/A.md': '- ```\n  public:: false\n  ```\n- x'},
      open,
      true,
      'all-pages-public',
    ],
    ['is private as a draft', {'pages/A.md': '---\ndraft: true\n---\nx'}, open, false, 'draft'],
    ['is private as not published', {'pages/A.md': '---\npublished: false\n---\nx'}, open, false, 'draft'],
    ['is public as no draft', {'pages/A.md': '---\ndraft: false\n---\nx'}, open, true, 'all-pages-public'],
    [
      'is public as a draft that says so',
      {'pages/A.md': '---\ndraft: true\npublic: true\n---\nx'},
      {},
      true,
      'public-true',
    ],
    [
      'is private below a parent that says it beside its place',
      {'pages/P___A.md': 'public:: true\n\n- x', 'pages/P.md': '- public:: false'},
      {},
      false,
      'namespace-private',
    ],
    ['is private in a hidden folder', {'pages/A.md': 'public:: true\n\n- x'}, {hidden: ['/pages/A']}, false, 'hidden'],
    [
      'is public beside a hidden folder',
      {'pages/A.md': 'public:: true\n\n- x'},
      {hidden: ['/pages/B']},
      true,
      'public-true',
    ],
    [
      'is private below a private parent',
      {'pages/P___A.md': 'public:: true\n\n- x', 'pages/P.md': 'public:: false\n\n- x'},
      {},
      false,
      'namespace-private',
    ],
    [
      'is private two levels below',
      {'pages/P___Q___A.md': 'public:: true\n\n- x', 'pages/P.md': 'public:: false\n\n- x'},
      {},
      false,
      'namespace-private',
    ],
    [
      'is public below a parent that says nothing',
      {'pages/P___A.md': 'public:: true\n\n- x', 'pages/P.md': '- x'},
      {},
      true,
      'public-true',
    ],
    [
      'is public where the configuration says so for all and a journal says nothing',
      {'journals/2026_05_01.md': '- x'},
      open,
      true,
      'all-pages-public',
    ],
    [
      'is private where all are and a journal says no',
      {'journals/2026_05_01.md': 'public:: false\n\n- x'},
      open,
      false,
      'public-false',
    ],
    ['follows the same rule for a journal', {'journals/2026_05_01.md': '- x'}, open, true, 'all-pages-public'],
    ['keeps a journal private by default', {'journals/2026_05_01.md': '- x'}, {}, false, 'private-by-default'],
  ])('%s', (_, files, config, isPublic, rule) => {
    const graph = graphOf(files, {config})
    const page = [...graph.pages.values()].find(({path}) => path === Object.keys(files)[0])
    expect(page && visibilityOf(page, graph)).toMatchObject({public: isPublic, rule})
  })

  it('names the line that decided, and the ancestor', () => {
    const graph = graphOf({'pages/P.md': 'icon:: x\npublic:: false\n\n- x', 'pages/P___A.md': '- x'})
    const [parent, child] = ['P', 'P/A'].map(name => graph.pages.get(pageKey(name)))
    expect(parent && visibilityOf(parent, graph)).toEqual({public: false, rule: 'public-false', line: 2})
    expect(child && visibilityOf(child, graph)).toEqual({public: false, rule: 'namespace-private', line: 2, from: 'p'})
  })

  it.each([
    ['public:: True', 'public-not-boolean pages/A.md:1'],
    ['public:: yes', 'public-not-boolean pages/A.md:1'],
    ['public:: "true"', 'public-not-boolean pages/A.md:1'],
    ['public:: true, false', 'public-not-boolean pages/A.md:1'],
    ['public::', 'public-not-boolean pages/A.md:1'],
    ['publish:: true', 'public-not-boolean pages/A.md:1'],
    ['public:: false\npublic:: true', 'property-duplicate pages/A.md:2'],
  ])('keeps `%s` private and reports it', (properties, message) => {
    const {graph, messages} = compileGraph([{path: graphPath('pages/A.md'), text: `${properties}\n\n- x`}])
    const [page] = graph.pages.values()
    expect(page && visibilityOf(page, {...graph, allPagesPublic: true}).public).toBe(false)
    expect(messageLines({messages})).toEqual([message])
  })

  it.each([
    ['as the first bullet', '- public:: true\n- x', ['public-misplaced pages/A.md:1']],
    ['as the second bullet', '- x\n- public:: true', ['public-misplaced pages/A.md:2']],
    ['beside the words of a block', '- x\n- y\n  public:: true', []],
    ['on a page that is public', 'public:: true\n\n- public:: true', []],
  ])('reports `public:: true` %s', (_, text, expected) => {
    expect(messageLines(graphOf({'pages/A.md': text}))).toEqual(expected)
  })

  it('marks nodes: what a public page leads to is public, if only as a name', () => {
    const files = {
      'pages/A.md': 'public:: true\n\n- [[Nowhere]]\n- public:: false\n\t- [[Secret name]]',
      'pages/B.md': '- [[Elsewhere]]',
    }
    const open = graphOf(files)
      .nodes.filter(node => node.public)
      .map(node => node.id)
    expect(open).toEqual(['missing:nowhere', 'page:a'])
  })
})
