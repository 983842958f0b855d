import {describe, expect, it} from 'vitest'
import {buildDecks, mentionMessages, pageKey} from '../../plugins/index.ts'
import {graphTexts, leakScan} from '../../src/leak-scan/index.ts'
import {type Files, graphOf, publicGraphOf} from './graph-of.ts'

const open = 'public:: true\n\n'
const secret = {'pages/Canary plan.md': 'alias:: Canary nick\n\n- b'}

/** Everything the public graph of these files holds, as one text; the private page is called Canary plan. */
function everythingIn(files: Files, mentions: 'text' | 'redact' | 'drop-block'): string {
  const graph = publicGraphOf({...files, ...secret}, {mentions, config: {propertyPages: true}})
  return JSON.stringify(graph, (_, value: unknown) => (value instanceof Map ? [...value] : value))
}

// Every place where a mention can stand. What a block says besides is `kept words`.
const places: readonly [string, Files][] = [
  ['a link', {'pages/A.md': `${open}- kept words [[Canary plan]]`}],
  ['a link to an alias', {'pages/A.md': `${open}- kept words [[Canary nick]]`}],
  ['a tag', {'pages/A.md': `${open}- kept words #[[Canary plan]]`}],
  ['a label', {'pages/A.md': `${open}- kept words [the canary]([[Canary plan]])`}],
  ['emphasis', {'pages/A.md': `${open}- kept words **[[Canary plan]]**`}],
  ['a name within a name', {'pages/A.md': `${open}- kept words [[about [[Canary plan]]]]`}],
  ['the address of its file', {'pages/A.md': `${open}- kept words [the canary](../pages/Canary%20plan.md)`}],
  ['an address of the app', {'pages/A.md': `${open}- kept words [the canary](logseq://graph/g?page=Canary%20plan)`}],
  ['a caption', {'pages/A.md': `${open}- kept words ![a [[Canary plan]]](https://x.example/a.png)`}],
  ['code', {'pages/A.md': `${open}- kept words \`[[Canary plan]]\``}],
  ['a block of code', {'pages/A.md': `${open}- kept words\n  \`\`\`\n  [[Canary plan]]\n  \`\`\``}],
  ['a table', {'pages/A.md': `${open}- kept words\n  | a | [[Canary plan]] |\n  |---|---|\n  | b | c |`}],
  ['a quote', {'pages/A.md': `${open}- kept words\n  > of [[Canary plan]]`}],
  ['a heading', {'pages/A.md': `${open}- ## kept words [[Canary plan]]`}],
  ['a value of a block’s property', {'pages/A.md': `${open}- kept words\n  about:: [[Canary plan]]`}],
  ['a list in a value', {'pages/A.md': `${open}- kept words\n  about:: [[Canary plan]], [[B]]`}],
  ['tags of a block', {'pages/A.md': `${open}- kept words\n  tags:: Canary plan, B`}],
  ['an embed', {'pages/A.md': `${open}- kept words {{embed [[Canary plan]]}}`}],
  ['an argument of a macro', {'pages/A.md': `${open}- kept words {{mine [[Canary plan]]}}`}],
  ['a query', {'pages/A.md': `${open}- kept words {{query (and [[Canary plan]] (task TODO))}}`}],
  [
    'an advanced query',
    {
      'pages/A.md': `${open}- kept words\n  #+BEGIN_QUERY\n  {:query [:find (pull ?b [*]) :where [?p :block/name "canary plan"]]}\n  #+END_QUERY`,
    },
  ],
]

describe.each(places)('a mention in %s', (_, files) => {
  it('leaves nothing of the name under `redact`, and the words around it', () => {
    const text = everythingIn(files, 'redact')
    expect(text).not.toMatch(/canary/i)
    expect(text).toContain('kept words')
  })

  it('takes the block with it under `drop-block`, and no other block', () => {
    const more = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, `${text}\n- other words`]))
    const text = everythingIn(more, 'drop-block')
    expect(text).not.toMatch(/canary|kept words/i)
    expect(text).toContain('other words')
  })

  it('is an error under `error`, with its place', () => {
    const graph = graphOf({...files, ...secret})
    const messages = mentionMessages(graph, {allPagesPublic: false, notes: false, mentions: 'error'})
    expect(messages.length).toBeGreaterThan(0)
    for (const {rule, file, line} of messages) {
      expect([rule, file]).toEqual(['private-mention', 'pages/A.md'])
      expect(line).toBeGreaterThanOrEqual(3)
    }
  })
})

describe('mentions of a page as a whole', () => {
  it.each<[string, Files]>([
    ['a property', {'pages/A.md': 'public:: true\nabout:: [[Canary plan]]\n\n- words'}],
    ['tags', {'pages/A.md': 'public:: true\ntags:: Canary plan, B\n\n- words'}],
    ['an alias', {'pages/A.md': 'public:: true\nalias:: Canary plan\n\n- words'}],
    ['text before the first block', {'pages/A.md': `${open}of [[Canary plan]]\n\n- words`}],
  ])('%s tells nothing where names may not stand', (_, files) => {
    for (const mentions of ['redact', 'drop-block'] as const) {
      const text = everythingIn(files, mentions)
      expect(text).not.toMatch(/canary/i)
      expect(text).toContain('words')
    }
  })

  it('the key of a property goes with its value', () => {
    const files = {'pages/A.md': 'public:: true\nrating:: 5\n\n- words\n  rating:: 4', 'pages/rating.md': '- b'}
    expect(JSON.stringify([...publicGraphOf(files, {mentions: 'redact'}).pages.values()])).not.toContain('rating')
    expect(JSON.stringify([...publicGraphOf(files, {mentions: 'text'}).pages.values()])).toContain('rating')
  })

  it.each(['redact', 'drop-block', 'error'] as const)('a page below a private one is private under `%s`', mentions => {
    const files = {'pages/A.md': open, 'pages/Canary plan___Child.md': `${open}- words`, ...secret}
    expect([...publicGraphOf(files, {mentions}).pages.keys()]).toEqual(['a'])
    expect([...publicGraphOf(files, {mentions: 'text'}).pages.keys()]).toEqual(['a', 'canary plan/child'])
  })

  it('a pointer names nothing: the talk goes on over the private page', () => {
    const slide = (next: string) => `- Next [[presentation]] slide [[${next}]]`
    const files = {'pages/A.md': open + slide('B'), 'pages/B.md': slide('C'), 'pages/C.md': `${open}- c`}
    for (const mentions of ['redact', 'drop-block', 'error'] as const) {
      expect(buildDecks(publicGraphOf(files, {mentions})).map(({pages}) => pages.map(({name}) => name))).toEqual([
        ['A', 'C'],
      ])
      expect(mentionMessages(graphOf(files), {allPagesPublic: false, notes: false, mentions})).toEqual([])
    }
  })
})

describe('what is no mention', () => {
  it.each([
    ['a missing page', '- [[Nowhere]]'],
    ['a public page', '- [[B]] #B'],
    ['the word itself', '- canary plan'],
    ['a reference to a block of the page', '- ((64f0c1d2-1111-4222-8333-444455556666))'],
    ['what looks like a tag in code', '- `#include`'],
  ])('%s', (_, text) => {
    const files = {
      'pages/A.md': open + text,
      'pages/B.md': open,
      'pages/include.md': '- x',
      'pages/Canary plan.md': '- x\n  id:: 64f0c1d2-1111-4222-8333-444455556666',
    }
    const policy = {allPagesPublic: false, notes: false} as const
    expect(mentionMessages(graphOf(files), {...policy, mentions: 'error'})).toEqual([])
    const [said, redacted, dropped] = (['text', 'redact', 'drop-block'] as const).map(mentions =>
      publicGraphOf(files, {mentions}).pages.get(pageKey('A')),
    )
    expect(redacted).toEqual(said)
    expect(dropped).toEqual(said)
  })

  it('is none in a block that is private itself', () => {
    const files = {'pages/A.md': `${open}- [[Canary plan]]\n  public:: false\n\t- [[Canary plan]]`, ...secret}
    const policy = {allPagesPublic: false, notes: false, mentions: 'error'} as const
    expect(mentionMessages(graphOf(files), policy)).toEqual([])
  })
})

it('the scan takes the word of an author for public, and a name in brackets not', () => {
  const files = {'pages/A.md': `${open}- \`#include\` [[Canary plan]]`, 'pages/include.md': '- x', ...secret}
  const scan = leakScan(graphTexts(graphOf(files), {allPagesPublic: false, notes: false, mentions: 'redact'}), [])
  const found = scan.scanFile('a/index.html', Buffer.from('<code>#include</code> private page'))
  expect(found).toEqual([])
  expect(scan.scanFile('a/index.html', Buffer.from('<p>Canary plan</p>'))).toHaveLength(1)
})
