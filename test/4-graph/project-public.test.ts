import {describe, expect, it} from 'vitest'
import {pageKey} from '../../plugins/1-files/index.ts'
import {buildDecks, projectPublic} from '../../plugins/4-graph/index.ts'
import {edgeLines, type Files, graphOf, publicGraphOf} from './graph-of.ts'

const id = '64f0c1d2-1111-4222-8333-444455556666'
const open = 'public:: true\n\n'

/** Everything the projection holds, maps too, as one text. */
function everythingIn(files: Files, options: Parameters<typeof publicGraphOf>[1] = {}): string {
  return JSON.stringify(publicGraphOf(files, options), (_, value: unknown) =>
    value instanceof Map ? [...value] : value,
  )
}

describe('nothing private is left', () => {
  it.each<[string, Files, Parameters<typeof publicGraphOf>[1]?]>([
    ['the text of a private page', {'pages/A.md': `${open}- a`, 'pages/B.md': '- canary'}],
    ['its name, where nobody speaks of it', {'pages/A.md': `${open}- a`, 'pages/canary.md': '- b'}],
    ['its alias', {'pages/A.md': `${open}- a`, 'pages/B.md': 'alias:: canary\n\n- b'}],
    ['names it alone speaks of', {'pages/A.md': `${open}- a`, 'pages/B.md': '- [[canary]] #canary'}],
    ['its properties', {'pages/A.md': `${open}- a`, 'pages/B.md': 'canary:: canary\n\n- b'}],
    ['its messages', {'pages/A.md': `${open}- a`, 'pages/B.md': 'public:: canary\n\n- b'}],
    ['an embed of it', {'pages/A.md': `${open}- {{embed [[canary]]}}`, 'pages/canary.md': '- b'}],
    [
      'a query that names it in brackets',
      {'pages/A.md': `${open}- {{query (and [[canary]] [[x]])}}`, 'pages/canary.md': '- b'},
    ],
    ['a query that names it as a page', {'pages/A.md': `${open}- {{query (page canary)}}`, 'pages/canary.md': '- b'}],
    ['a query that names it in quotes', {'pages/A.md': `${open}- {{query (page "canary")}}`, 'pages/canary.md': '- b'}],
    [
      'an advanced query that names it',
      {
        'pages/A.md': `${open}- #+BEGIN_QUERY\n  {:query [:find (pull ?b [*]) :where [?p :block/name "canary"]]}\n  #+END_QUERY`,
        'pages/canary.md': '- b',
      },
    ],
    ['a namespace macro of it', {'pages/A.md': `${open}- {{namespace canary}}`, 'pages/canary.md': '- b'}],
    [
      'a filter that names it',
      {'pages/A.md': `public:: true\nfilters:: {"canary" true}\n\n- a`, 'pages/canary.md': '- b'},
    ],
    [
      'an alias that is its name',
      {'pages/A.md': `public:: true\nalias:: canary, fine\n\n- a`, 'pages/canary.md': '- b'},
    ],
    ['a link to its file', {'pages/A.md': `${open}- [see](../pages/canary.md)`, 'pages/canary.md': '- b'}],
    ['a block of a public page', {'pages/A.md': `${open}- a\n- canary\n  public:: false`}],
    ['blocks below it', {'pages/A.md': `${open}- a\n- b\n  public:: false\n\t- canary\n\t\t- canary`}],
    ['a block that says both', {'pages/A.md': `${open}- a\n- canary\n  public:: false\n  public:: true`}],
    [
      'the source of a query in a drawer',
      {
        'pages/A.md': `${open}- a\n  :NOTES:\n  {{query (page canary)}} {{embed [[canary]]}}\n  :END:`,
        'pages/canary.md': '- b',
      },
    ],
    ['a block with a misspelt public::', {'pages/A.md': `${open}- a\n- canary\n  public:: no`}],
    [
      'a file of it',
      {'pages/A.md': `${open}- a`, 'pages/B.md': '- ![x](../assets/canary.png)'},
      {assets: ['assets/canary.png']},
    ],
    ['a file nobody shows', {'pages/A.md': `${open}- a`}, {assets: ['assets/canary.png']}],
    [
      'a hidden file a public page shows',
      {'pages/A.md': `${open}- ![pic](../assets/canary.png)`},
      {assets: ['assets/canary.png'], config: {hidden: ['/assets/']}},
    ],
    [
      'a hidden page',
      {'pages/canary.md': `${open}- canary`, 'pages/A.md': `${open}- a`},
      {config: {hidden: ['pages/canary']}},
    ],
    ['the hidden paths', {'pages/A.md': `${open}- a`}, {config: {hidden: ['canary/']}}],
    [
      'a favourite that is private',
      {'pages/A.md': `${open}- a`, 'pages/canary.md': '- b'},
      {config: {favorites: ['A', 'canary']}},
    ],
    ['a home that is private', {'pages/A.md': `${open}- a`, 'pages/canary.md': '- b'}, {config: {homePage: 'canary'}}],
    [
      'a macro that names it',
      {'pages/A.md': `${open}- {{mine}}`, 'pages/canary.md': '- b'},
      {config: {macros: {mine: 'see [[canary]]', kept: 'hello'}}},
    ],
    [
      'a query that names it as a value',
      {'pages/A.md': `${open}- {{query (and (property type canary) (task TODO))}}`, 'pages/canary.md': '- b'},
    ],
    [
      'a query that names it as a value of several words',
      {'pages/A.md': `${open}- {{query (page-property type canary plan)}}`, 'pages/canary plan.md': '- b'},
    ],
    [
      'an address of the app that names it',
      {'pages/A.md': `${open}- [a](logseq://graph/g?page=canary)`, 'pages/canary.md': '- b'},
    ],
    [
      'such an address in HTML',
      {'pages/A.md': `${open}- <a href="logseq://graph/g?page=canary%20plan">a</a>`, 'pages/canary plan.md': '- b'},
    ],
    ['a block that says publish:: false', {'pages/A.md': `${open}- a\n- canary\n  publish:: false`}],
    ['a comment', {'pages/A.md': `${open}- a\n  <!-- canary -->\n  b`}],
    ['notes of a slide', {'pages/A.md': `${open}- This is a [[presentation]] slide\n- a\n  notes:: canary`}],
    [
      'note blocks of a slide',
      {'pages/A.md': `${open}- This is a [[presentation]] slide\n- a\n\t- #notes canary\n\t\t- canary`},
    ],
    [
      'a private next slide',
      {'pages/A.md': `${open}- Next [[presentation]] slide [[canary]]`, 'pages/canary.md': '- b'},
    ],
    [
      'a private previous slide',
      {'pages/A.md': `public:: true\nprev-slide:: [[canary]]\n\n- a`, 'pages/canary.md': '- b'},
    ],
  ])('not %s', (_, files, options) => {
    expect(everythingIn(files, options)).not.toContain('canary')
  })

  it.each([
    ['in text', `- see ((${id}))`],
    ['in an embed', `- {{embed ((${id}))}}`],
    ['with a label', `- [there](((${id})))`],
    ['in a property', `- x\n  from:: ((${id}))`],
    ['in emphasis, where it is plain text', `- **((${id}))**`],
    ['in code', `- \`${id}\``],
    ['as the target of a link', `- [x](${id})`],
    ['as a name', `- [[${id}]] and [[((${id}))]]`],
    ['as a tag', `- #${id}`],
    ['with a label and as a name', `- [words]([[${id}]])`],
    ['as the title of a link', `- [x](https://example.com "see ${id}")`],
    ['as the words for a picture', `- ![${id}](https://example.com/a.png "((${id}))")`],
    ['as the language of code', `- \`\`\`${id}\n  x\n  \`\`\``],
    ['in raw HTML', `- <b title="${id}">x</b>`],
    ['in a property that is a list of names', `- x\n  from:: [[${id}]], [[B]]`],
    ['in a title inside a quote', `- > [x](https://example.com "${id}")`],
  ])('not the id of a private block %s', (_, text) => {
    expect(everythingIn({'pages/A.md': open + text, 'pages/B.md': `- b\n  id:: ${id}`})).not.toContain(id)
  })
})

describe('mentions of private pages are text', () => {
  it.each([
    ['reference', '- see [[Private]] now', {type: 'text', value: 'see Private now'}],
    ['tag', '- see #Private now', {type: 'text', value: 'see Private now'}],
    ['label', '- [words]([[Private]])', {type: 'text', value: 'words'}],
    ['reference in emphasis', '- **[[Private]]**', {type: 'text', value: 'Private'}],
    ['alias', '- [[Other name]]', {type: 'text', value: 'Other name'}],
    ['embed', '- {{embed [[Private]]}}', {type: 'withheld'}],
    ['block reference', `- ((${id}))`, {type: 'withheld'}],
  ])('%s', (_, text, expected) => {
    const graph = publicGraphOf({
      'pages/A.md': open + text,
      'pages/Private.md': `alias:: Other name\n\n- secret\n  id:: ${id}`,
    })
    expect(JSON.stringify(graph.pages.get(pageKey('A'))?.blocks[0]?.tree)).toContain(
      JSON.stringify(expected).slice(1, -1),
    )
    expect(graph.edges).toEqual([])
  })

  it('leaves references to public and to missing pages alone', () => {
    const files = {'pages/A.md': `${open}- [[B]] [[Nowhere]] #B`, 'pages/B.md': `${open}- b`}
    expect(edgeLines(publicGraphOf(files))).toEqual([
      'reference page:a → missing:nowhere',
      'reference page:a → page:b',
      'tag page:a → page:b',
    ])
  })

  it('takes private names out of tags', () => {
    const graph = publicGraphOf({
      'pages/A.md': 'public:: true\ntags:: Private, B\n\n- a',
      'pages/B.md': `${open}- b`,
      'pages/Private.md': '- p',
    })
    expect(graph.pages.get(pageKey('A'))?.properties.find(({key}) => key === 'tags')?.value).toEqual(['B'])
    expect(edgeLines(graph)).toEqual(['tag page:a → page:b'])
  })
})

describe('what stays', () => {
  it('shares a page’s blocks where nothing changes', () => {
    const full = graphOf({
      'pages/A.md': `${open}- a [[B]]\n- see [[C]]`,
      'pages/B.md': `${open}- b`,
      'pages/C.md': '- c',
    })
    const graph = projectPublic(full, {allPagesPublic: false, notes: false, mentions: 'text'})
    const [before, after] = [full, graph].map(({pages}) => pages.get(pageKey('A'))?.blocks ?? [])
    expect(after?.[0]).toBe(before?.[0])
    expect(after?.[1]).not.toBe(before?.[1])
  })

  it('keeps the places of blocks that stay', () => {
    const graph = publicGraphOf({'pages/A.md': `${open}- a\n- gone\n  public:: false\n\t- gone too\n- b\n\t- c`})
    expect(graph.pages.get(pageKey('A'))?.blocks.map(({text, parent, depth}) => [text, parent, depth])).toEqual([
      ['a', -1, 0],
      ['b', -1, 0],
      ['c', 1, 1],
    ])
  })

  it('keeps notes for the presenter, and notes of pages that are no slides', () => {
    const files = {
      'pages/A.md': `${open}- Next [[presentation]] slide [[B]]\n- a\n  notes:: speak`,
      'pages/B.md': `${open}- b`,
    }
    expect(everythingIn(files, {notes: true})).toContain('speak')
    expect(everythingIn({'pages/A.md': `${open}- a\n  notes:: speak`})).toContain('speak')
  })

  it('keeps a file that a public and a private page show', () => {
    const files = {'pages/A.md': `${open}- ![x](../assets/a.png)`, 'pages/B.md': '- ![x](../assets/a.png)'}
    expect([...publicGraphOf(files, {assets: ['assets/a.png']}).assets.keys()]).toEqual(['assets/a.png'])
  })

  it('keeps macros of the configuration', () => {
    const macros = {hello: 'Hello $1'}
    expect(publicGraphOf({'pages/A.md': `${open}- a`}, {config: {macros}}).config.macros).toEqual(macros)
  })

  it('keeps private pages for dev --all, marked as private', () => {
    const graph = publicGraphOf({'pages/A.md': `${open}- a`, 'pages/B.md': '- b'}, {everything: true})
    expect(graph.nodes.map(node => [node.id, node.public])).toEqual([
      ['page:a', true],
      ['page:b', false],
    ])
  })
})

describe('walks past private pages', () => {
  const slide = (next: string) => `- Next [[presentation]] slide [[${next}]]`
  it.each<[string, Files, readonly string[]]>([
    [
      'one private page',
      {'pages/A.md': open + slide('B'), 'pages/B.md': slide('C'), 'pages/C.md': `${open}- c`},
      ['A', 'C'],
    ],
    [
      'two of them',
      {'pages/A.md': open + slide('B'), 'pages/B.md': slide('C'), 'pages/C.md': slide('D'), 'pages/D.md': `${open}- d`},
      ['A', 'D'],
    ],
    ['a private end', {'pages/A.md': open + slide('B'), 'pages/B.md': slide('C')}, ['A']],
    ['a private ring', {'pages/A.md': open + slide('B'), 'pages/B.md': slide('C'), 'pages/C.md': slide('B')}, ['A']],
    [
      'a chain of previous slides',
      {
        'pages/A.md': `${open}- This is a [[presentation]] slide`,
        'pages/B.md': 'prev-slide:: [[A]]\n\n- b',
        'pages/C.md': 'public:: true\nprev-slide:: [[B]]\n\n- c',
      },
      ['A', 'C'],
    ],
    [
      'a private head',
      {'pages/A.md': slide('B'), 'pages/B.md': open + slide('C'), 'pages/C.md': `${open}- c`},
      ['B', 'C'],
    ],
  ])('%s', (_, files, expected) => {
    expect(buildDecks(publicGraphOf(files)).map(deck => deck.pages.map(page => page.name))).toEqual([expected])
  })
})
