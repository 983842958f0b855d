import {describe, expect, it} from 'vitest'
import {edgeLines, graphOf, messageLines} from './graph-of.ts'

const id = '64f0c1d2-1111-4222-8333-444455556666'

describe('nodes', () => {
  it.each([
    ['makes a page node', {'pages/Rake.md': '- x'}, 'page:rake page Rake'],
    ['makes a journal node by its day', {'journals/2026_05_01.md': '- x'}, 'journal:2026-05-01 journal May 1st, 2026'],
    ['makes a missing node by key', {'pages/A.md': '- [[Garden Hose]]'}, 'missing:garden hose missing Garden Hose'],
    ['makes a block node for a block with an id', {'pages/A.md': `- hoe\n  id:: ${id}`}, `block:${id} block hoe`],
    ['makes the parents of a namespace', {'pages/a___b___c.md': '- x'}, 'page:a/b page a/b'],
    ['makes the topmost parent', {'pages/a___b___c.md': '- x'}, 'page:a page a'],
    ['makes a node for an alias', {'pages/Rake.md': 'alias:: Comb\n\n- x'}, 'page:comb page Comb'],
    [
      'makes a missing node for an absent file',
      {'pages/A.md': '- ![x](../assets/a.png)'},
      'missing:assets/a.png missing assets/a.png',
    ],
  ])('%s', (_, files, expected) => {
    expect(graphOf(files).nodes.map(({id, kind, name}) => `${id} ${kind} ${name}`)).toContain(expected)
  })

  it.each([
    ['makes no node for a block without an id', {'pages/A.md': '- hoe'}, /^block:/],
    ['makes no parent for a journal title with a slash', {'journals/2026_05_01.md': '- x'}, /^page:/],
    [
      'makes no missing node for a page that is there in another case',
      {'pages/A.md': '- [[RAKE]]', 'pages/rake.md': '- x'},
      /^missing:/,
    ],
    ['makes no missing node for a name in code', {'pages/A.md': '- `[[RAKE]]`'}, /^missing:/],
  ])('%s', (_, files, unexpected) => {
    const config = {journalPageTitleFormat: 'yyyy/MM/dd'}
    expect(graphOf(files, {config}).nodes.filter(node => unexpected.test(node.id))).toEqual([])
  })

  it('says which file makes a node, and that none makes a parent', () => {
    const {nodes} = graphOf({'pages/a___b.md': '- x'})
    expect(nodes.map(({id, file}) => [id, file])).toEqual([
      ['page:a', null],
      ['page:a/b', 'pages/a___b.md'],
    ])
  })
})

describe('edges', () => {
  it.each([
    ['reference', '- [[B]]', ['reference page:a → page:b']],
    ['labelled reference', '- [see]([[B]])', ['reference page:a → page:b']],
    ['tag in text', '- x #B', ['tag page:a → page:b']],
    ['tags of the page', 'tags:: B\n\n- x', ['tag page:a → page:b']],
    ['property of the page', 'made-by:: [[B]]\n\n- x', ['property(made-by) page:a → page:b']],
    ['property in a bullet', '- is-subclass-of:: [[B]]', ['property(is-subclass-of) page:a → page:b']],
    ['embed of a page', '- {{embed [[B]]}}', ['embed page:a → page:b']],
    ['block reference', `- see ((${id}))`, [`block-reference page:a → block:${id}`]],
    ['embed of a block', `- {{embed ((${id}))}}`, [`embed page:a → block:${id}`]],
    ['asset', '- ![x](../assets/a%20b.png)', ['asset page:a → asset:assets/a b.png']],
    ['alias reference leads to the page', '- [[Other B]]', ['reference page:a → page:b']],
    ['next slide', '- Next [[presentation]] slide [[B]]', ['next-slide page:a → page:b']],
    ['next slide as a property', 'next-slide:: [[B]]\n\n- x', ['next-slide page:a → page:b']],
    ['previous slide', 'prev-slide:: [[B]]\n\n- x', ['next-slide page:b → page:a']],
    ['date in another form', '- [[2026-05-01]]', ['reference page:a → journal:2026-05-01']],
    ['no edge from code', '- `[[B]]`', []],
    ['no edge from an alias property', 'alias:: AA\n\n- x', []],
  ])('%s', (_, text, expected) => {
    const files = {
      'pages/A.md': text,
      'pages/B.md': `alias:: Other B\n\n- b\n  id:: ${id}`,
      'journals/2026_05_01.md': '- day',
    }
    const graph = graphOf(files, {assets: ['assets/a b.png']})
    expect(edgeLines(graph).filter(line => !line.startsWith('alias'))).toEqual(expected)
  })

  it('leads from the page to its alias, and from a child to its parent', () => {
    const graph = graphOf({'pages/a___b___c.md': 'alias:: see\n\n- [[m/n]]'})
    expect(edgeLines(graph)).toEqual([
      'namespace missing:m/n → missing:m',
      'namespace page:a/b → page:a',
      'reference page:a/b/c → missing:m/n',
      'namespace page:a/b/c → page:a/b',
      'alias page:a/b/c → page:see',
    ])
  })

  it('leads to the page of a note that lies among the assets', () => {
    const files = {'pages/A.md': '- [the plan](../assets/plan.md)', 'assets/plan.md': '- beds'}
    const graph = graphOf(files)
    expect(edgeLines(graph)).toEqual(['reference page:a → page:plan'])
    expect(graph.messages).toEqual([])
  })

  it('says which block and line wrote it', () => {
    const [edge] = graphOf({'pages/A.md': '- x\n\t- y\n\t  [[B]]'}).edges
    expect(edge).toMatchObject({block: 1, line: 3, column: 4})
  })
})

describe('messages', () => {
  it.each([
    ['reports a missing page', {'pages/A.md': '- x\n- [[B]]'}, ['page-missing pages/A.md:2']],
    ['reports a missing page once a page', {'pages/A.md': '- [[B]]\n- [[b]]'}, ['page-missing pages/A.md:1']],
    ['reports a broken block reference', {'pages/A.md': `- ((${id}))`}, ['block-reference-broken pages/A.md:1']],
    ['reports a missing asset', {'pages/A.md': '- ![x](../assets/a.png)'}, ['asset-missing pages/A.md:1']],
    ['reports two files for one page', {'pages/a.md': '- x', 'pages/A.md': '- y'}, ['page-collision pages/a.md:1']],
    [
      'reports two blocks with one id, where the second says it',
      {'pages/A.md': `- x\n  id:: ${id}`, 'pages/B.md': `- y\n- z\n  id:: ${id}`},
      ['id-duplicate pages/B.md:3'],
    ],
    [
      'reports an alias of two pages',
      {'pages/A.md': 'alias:: X\n\n- a', 'pages/B.md': 'alias:: X\n\n- b'},
      ['alias-collision pages/B.md:1'],
    ],
    [
      'reports an alias that is a page',
      {'pages/A.md': 'alias:: B\n\n- a', 'pages/B.md': '- b'},
      ['alias-collision pages/A.md:1'],
    ],
    [
      'reports a public:: that is no boolean',
      {'pages/A.md': 'public:: True\n\n- a'},
      ['public-not-boolean pages/A.md:1'],
    ],
    ['reports publish::', {'pages/A.md': 'publish:: true\n\n- a'}, ['public-not-boolean pages/A.md:1']],
    [
      'reports a tag that is almost a page',
      {'pages/Compost.md': '- x', 'pages/A.md': '- #Compsot'},
      ['page-missing pages/A.md:1'],
    ],
    ['reports nothing for a tag without a page', {'pages/A.md': 'tags:: garden\n\n- #herbs'}, []],
    ['reports nothing for a day without a journal', {'pages/A.md': '- [[May 1st, 2026]] [[2026-05-02]]'}, []],
    ['reports nothing for an alias of itself', {'pages/A.md': 'alias:: a\n\n- a'}, []],
    ['reports nothing for public:: false', {'pages/A.md': 'public:: false\n\n- a'}, []],
    ['reports nothing for a page that a folder has', {'pages/A.md': '- [[a]]'}, []],
  ])('%s', (_, files, expected) => {
    expect(messageLines(graphOf(files))).toEqual(expected)
  })

  it('names both files of a collision, and shows the journal folder’s first', () => {
    const files = {'pages/2026-05-01.md': '- page', 'journals/2026_05_01.md': '- journal'}
    const graph = graphOf(files)
    expect([...graph.pages.values()].map(page => page.path)).toEqual(['journals/2026_05_01.md'])
    expect(graph.messages[0]).toMatchObject({rule: 'page-collision', file: 'pages/2026-05-01.md'})
    expect(graph.messages[0]?.reason).toContain('journals/2026_05_01.md')
  })

  it.each([
    ['one letter off', 'Compst heap', ['Compost heap']],
    ['two letters off', 'Compst hep', ['Compost heap']],
    ['three letters off', 'Comst hep', undefined],
    ['a short name one letter off', 'Raka', ['Rake']],
    ['a short name two letters off', 'Raxa', undefined],
    ['an alias', 'Leaf mold', ['leaf mould']],
  ])('guesses what was meant: %s', (_, written, expected) => {
    const files = {
      'pages/A.md': `- [[${written}]]`,
      'pages/Compost heap.md': 'alias:: leaf mould\n\n- x',
      'pages/Rake.md': '- x',
    }
    expect(graphOf(files).messages[0]?.expected).toEqual(expected)
  })
})
