import fc from 'fast-check'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {mathFromMarkdown} from 'mdast-util-math'
import {toString as textOf} from 'mdast-util-to-string'
import {math} from 'micromark-extension-math'
import {describe, expect, it} from 'vitest'
import {graphPath} from '../../../plugins/1-files/index.ts'
import {headView, llmsText, markdownPages, pageMarkdown} from '../../../plugins/5-views/index.ts'
import {plainText} from '../../../plugins/5-views/to-hast/plain-text.ts'
import {lawRuns} from '../../law-runs.ts'
import {pageOf, type TinyOptions, tinySite} from '../tiny-site.ts'

const mathematics = {extensions: [math()], mdastExtensions: [mathFromMarkdown()]}
const assets = [{path: graphPath('assets/bud.png')}]

/** The page `A` as Markdown, without its title. */
function markdown(text: string, files: Readonly<Record<string, string>> = {}, options: TinyOptions = {assets}): string {
  const written = pageMarkdown(tinySite({'pages/A.md': text, 'pages/Rose.md': '- x', ...files}, options), 'a') ?? ''
  return written.replace(/^# A\n\n?/, '').trimEnd()
}

describe('a page as Markdown', () => {
  it.each([
    ['nests lists', '- one\n\t- two\n\t\t- three\n- four', '- one\n  - two\n    - three\n- four'],
    [
      'writes references as links',
      '- [[Rose]], #Rose and [[Nowhere]]',
      '- [Rose](/rose/), [#Rose](/rose/) and Nowhere',
    ],
    ['keeps labels', '- [a flower]([[Rose]])', '- [a flower](/rose/)'],
    ['puts titles below that of the page', '- # Top\n\t- ### Deep', '- ## Top\n  - #### Deep'],
    [
      'writes tasks as boxes',
      '- TODO dig\n- DONE sow\n- WAITING [#A] rain',
      '- [ ] dig\n- [x] sow\n- [ ] WAITING [#A] rain',
    ],
    ['keeps code whole', '- ```js\n  a  =  1\n\n  b\n  ```', '- ```js\n  a  =  1\n\n  b\n  ```'],
    ['shows pictures', '- ![bud](../assets/bud.png)', '- ![bud](/assets/bud.png)'],
    ['says the name of a picture that is not there', '- ![bud](../assets/none.png)', '- bud'],
    ['keeps a block’s own properties', '- a\n  kind:: [[Rose]]', '- a\n  - kind: [Rose](/rose/)'],
    ['keeps the page’s properties', 'kind:: good\nid:: x\n\n- a', '- kind: good\n\n- a'],
    ['writes formulas', '- $a_b$', '- $a_b$'],
    ['escapes what would be something else', '- 2\\. no list, \\*no stars\\*', '- 2\\. no list, \\*no stars\\*'],
    ['quotes admonitions', '- #+BEGIN_TIP\n  words\n  #+END_TIP', '- > **Tip**\n  >\n  > words'],
    ['opens clozes', '- a {{cloze word\\\\cue}}', '- a word'],
    ['leads to embeds', '- {{embed [[Rose]]}}', '- [Rose](/rose/)'],
    ['leads to films', '- {{video https://example.com/a}}', '- <https://example.com/a>'],
    ['leaves out pointers', '- a\n- This is a [[presentation]] slide and is the end.', '- a'],
    ['leaves out templates', '- a\n- t\n  template:: x\n\t- b', '- a'],
    ['leaves out queries', '- a\n- {{query [[Rose]]}}', '- a'],
    ['leaves out drawers', '- a\n  :LOGBOOK:\n  CLOCK: [2026-05-01 Fri 10:00:00]\n  :END:', '- a'],
    ['leaves out comments', '- a <!-- b [[Rose]] -->', '- a'],
    ['leaves out elements but not their words', '- a <b title="t">b</b> <script>c</script>', '- a b'],
  ])('%s', (_, text, expected) => expect(markdown(text)).toBe(expected))

  it('says the first line of another block', () => {
    const id = '64a0a0b1-1111-4a2b-8c3d-000000000001'
    const files = {'pages/B.md': `- the other one\n  id:: ${id}\n\t- below`}
    expect(markdown(`- see ((${id})) and [there](((${id}))) and {{embed ((${id}))}}`, files)).toBe(
      `- see [the other one](/b/#b-64a0a0b1) and [there](/b/#b-64a0a0b1) and [the other one](/b/#b-64a0a0b1)`,
    )
  })

  it('has whole addresses where the site’s is known', () => {
    expect(markdown('- [[Rose]]', {}, {site: {origin: 'https://n.example', base: '/sub/'}})).toBe(
      '- [Rose](https://n.example/sub/rose/)',
    )
  })

  it('says nothing of what is private', () => {
    const id = '64a0a0b1-1111-4a2b-8c3d-000000000001'
    const text = `public:: true\n\n- open ((${id})) {{embed [[Shut]]}} {{query [[Shut]]}}\n- canary\n  public:: false\n\t- canary`
    const shut = `alias:: canary-name\n\n- canary\n  id:: ${id}`
    const written = markdown(text, {'pages/Shut.md': shut}, {onlyPublic: true})
    expect(written).not.toMatch(/canary|64a0a0b1/)
    expect(written).toContain('open')
  })

  it('is as deep as the outline, however deep that is', () => {
    const deep = Array.from({length: 3000}, (_, depth) => `${'\t'.repeat(depth)}- x`).join('\n')
    expect(markdown(deep).split('\n')).toHaveLength(3000)
  })

  it.each(['1. no list', '1) no list', '- no list', '# no title', '> no quote', '+ no list', 'www.example.com a'])(
    'keeps what means something at the beginning of a line alone: %s',
    words => {
      const site = tinySite({'pages/A.md': `- ((64a0a0b1-1111-4a2b-8c3d-000000000001)) b`, 'pages/B.md': '- x'})
      const page = pageOf(site, 'A')
      const block = page.blocks[0]
      if (!block) throw new Error('Expected a block')
      const tree = {
        type: 'root' as const,
        children: [{type: 'paragraph' as const, children: [{type: 'text' as const, value: words}]}],
      }
      const pages = new Map(site.graph.pages).set(page.key, {...page, blocks: [{...block, tree}]})
      const written = pageMarkdown({...site, graph: {...site.graph, pages}}, 'a') ?? ''
      const [, list] = fromMarkdown(written).children
      expect(textOf(list)).toBe(words)
      expect(JSON.stringify(list)).not.toMatch(/"(?:blockquote|heading)"|"list".*"list"/)
    },
  )

  it('reads in any program as the words that Logseq reads', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z*_`[\]#>&!\\.()+ -]{1,30}$/), words => {
        const site = tinySite({'pages/A.md': `- x${words}`})
        const read = textOf(fromMarkdown((pageMarkdown(site, 'a') ?? '').replace(/^# A/, ''), mathematics))
        expect(read.replace(/\s+/g, ' ').trim()).toBe(
          plainText(pageOf(site, 'A').blocks[0]?.tree.children ?? []).replace(/\s+/g, ' '),
        )
      }),
      {numRuns: lawRuns(200, 5000)},
    )
  })
})

describe('addresses of Markdown', () => {
  const files = {
    'pages/Home.md': '- welcome to [[Hub]]',
    'pages/A.md': '- a [[Hub]]',
    'pages/A___index.md.md': '- stands where the other would',
  }
  const site = tinySite(files, {site: {home: 'Home', base: '/sub/'}, config: {fileNameFormat: 'triple-lowbar'}})

  it('are beside the pages that files make, and never where a page is', () => {
    expect(markdownPages(site)).toEqual([
      {folder: 'a/index.md', slug: 'a/index.md'},
      {folder: undefined, slug: 'home'},
    ])
    expect(pageMarkdown(site, 'hub')).toBeUndefined()
    expect(pageMarkdown(site, 'a')).toBeUndefined()
  })

  it('are in the head of the page', () => {
    const of = (slug: string) => headView(site, {kind: 'page', slug}).alternates.map(({href}) => href)
    expect([of('home'), of('hub'), of('a')]).toEqual([['/sub/index.md'], [], []])
    expect(headView(site, {kind: 'home'}).alternates).toEqual([
      {type: 'text/markdown', title: 'Markdown', href: '/sub/index.md'},
    ])
  })
})

describe('llms.txt', () => {
  it('names the main pages, most linked first, but none that asks to be left out', () => {
    const files = {
      'pages/Quiet.md': 'robots:: noindex\n\n- [[Rose]]',
      'pages/Bed.md': '- [[Rose]] words of a bed',
      'pages/Rose.md': 'description:: A flower\n\n- a [[Bed]]',
      'journals/2026_05_01.md': '- [[Rose]]',
    }
    const text = llmsText(tinySite(files, {site: {origin: 'https://n.example', title: 'My\nnotes'}}))
    expect(text).toMatch(/^# My notes\n/)
    expect(text.match(/^- \[.*$/gm)).toEqual([
      '- [Rose](https://n.example/rose/index.md): A flower',
      '- [Bed](https://n.example/bed/index.md): Rose words of a bed',
      '- [All pages](https://n.example/pages/)',
      '- [Atom feed](https://n.example/feed.xml)',
      '- [JSON feed](https://n.example/feed.json)',
    ])
  })

  it('is short, however many pages there are', () => {
    const files = Object.fromEntries(Array.from({length: 300}, (_, index) => [`pages/P${index}.md`, '- words']))
    expect(llmsText(tinySite(files)).match(/index\.md\)/g)).toHaveLength(100)
  })
})
