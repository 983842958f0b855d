import {describe, expect, it} from 'vitest'
import {readText, referencesOf} from './read-text.ts'
import {sketch} from './sketch.ts'

const id = '628953c1-8d75-49fe-a648-f4c612109098'

function drawn(text: string): string {
  return readText(text)
    .blocks.map(block => sketch(block.tree.children))
    .join(' | ')
}

/** Statements of the format reference's section 3 about what is referred to, beyond its edge cases. */
describe('references of a block', () => {
  it.each([
    ['3.1 a construct after a lone delimiter', `- ~((${id})) *{{embed [[a]]}}`, [`block ${id}`, 'embed page a']],
    ['3.1 a construct after a finished one', `- [[a]]((${id}))`, ['page a', `block ${id}`]],
    ['3.1 not after a letter, parenthesis or quotation mark', `- a((${id})) (((${id}))) "{{embed [[a]]}}"`, ['page a']],
    ['3.2 not in code, maths and drawers', '- `[[a]]` $[[b]]$ $$[[c]]$$\n  :NOTE:\n  [[d]]\n  :END:', []],
    ['3.2 not in sub- and superscript', '- x_{[[a]]} x^{#b}', []],
    ['3.2 not in a query', '- {{query [[a]]}}\n  #+BEGIN_QUERY\n  [[b]]\n  #+END_QUERY', []],
    ['3.3 no alias by a pipe', '- [[a|b]]', ['page a|b']],
    ['3.3 a label refers to the whole name', '- [x]([[a [[b]]]])', ['page a [[b]]']],
    ['3.3 a label with a title', '- [x]([[a]] "t")', ['page a']],
    [
      '3.3 a Markdown file refers to its label',
      '- [a](x.md) [b](../pages/y.markdown) [c](file:z.md)',
      ['page a', 'page b', 'page c'],
    ],
    ['3.3 not one with a scheme', '- [a](file:///x.md) [b](https://x.org/y.md)', []],
    ['3.3 an address in brackets', '- [[http://x.org]]', ['page http://x.org']],
    ['3.3 an id in brackets', `- [[${id}]] [[((${id}))]]`, [`block ${id}`]],
    [
      '3.3 files',
      '- [[assets/a.png]] [[../assets/b.pdf]] [[draws/c.excalidraw]]',
      ['asset assets/a.png', 'asset ../assets/b.pdf', 'asset draws/c.excalidraw'],
    ],
    ['3.4 numbers, colours, markers', '- #1 #fff #TODO', ['tag 1', 'tag fff', 'tag TODO']],
    ['3.4 two hashes', '- a ##b', ['tag b']],
    ['3.4 behind an address without a scheme', '- x.org/#a', ['tag a']],
    ['3.4 signs in a name', '- #a-b_c=d&e@f|g*h', ['tag a-b_c=d&e@f|g*h']],
    ['3.4 of other scripts', '- #甲。乙 #ä\u3000b', ['tag 甲。乙', 'tag ä\u3000b']],
    ['3.5 a bare id as a target', `- [a](${id}) [b]((${id}))`, [`block ${id}`]],
    [
      '3.6 embeds',
      `- {{embed [[a]]}} {{embed ((${id}))}} {{embed b}}`,
      ['embed page a', `embed block ${id}`, 'embed page b'],
    ],
    ['3.7 not in arguments', '- {{renderer :a, [[b]]}} {{cloze [[c]]}}', []],
    ['3.8 not in a label, however deep', '- [a `[[b]]` **[[c]]**](x)', []],
    ['3.8 nor in an address', '- https://x.org/[[a]] https://x.org/#b', []],
    ['3.10 not where the mark breaks the brackets', '- *[[a*b]]*', []],
    ['3.13 not in HTML, over lines too', '- a\n  b <span>\n  [[c]]\n  </span> [[d]]', ['page d']],
    [
      '4.2 in blocks that are parsed',
      '- #+BEGIN_TIP\n  [[a]]\n  #+END_TIP\n  #+BEGIN_FOO\n  #b\n  #+END_FOO',
      ['page a', 'tag b'],
    ],
    [
      '4.2 not in those that are not',
      '- a\n  #+BEGIN_SRC\n  [[a]]\n  #+END_SRC\n  #+BEGIN_EXPORT html\n  [[b]]\n  #+END_EXPORT',
      [],
    ],
    ['4.3 in quotes', '- > [[a]]\n  > > #b', ['page a', 'tag b']],
    ['4.5 in cells', '- | [[a]] | #b |', ['page a', 'tag b']],
    ['4.5 not over a bar', '- | [[a|b]] |', []],
    ['4.6 in lists', '- x\n  * [[a]]\n    + #b', ['page a', 'tag b']],
    ['4.9 not in a comment', '- x\n  <!-- [[a]]\n  [[b]] -->\n  [//]: # ([[c]])', []],
    ['4.10 in footnotes', '- [^1]: a [[b]]', ['page b']],
  ])('%s', (_, text, expected) => expect(referencesOf(readText(text))).toEqual(expected))
})

/** And about what is drawn. */
describe('what is drawn of a block', () => {
  it.each([
    ['3.8 a title', '- [a](b "c")', 'paragraph(link(a→b))'],
    ['3.8 an address in angle brackets', '- [a](<b (c>)', 'paragraph(link(a→b (c))'],
    ['3.8 escaped parentheses', '- [a](b\\)c)', 'paragraph(link(a→b)c))'],
    ['3.8 no definitions', '- [a][b] [c]: d', 'paragraph([a][b] [c]: d)'],
    ['3.8 facts about a link', '- [a](b){:width 200}', 'paragraph(link(a→b 200x))'],
    ['3.8 braces that are no facts', '- [a](b){c [[d]]}', 'paragraph(link(a→b){c [[d]]})'],
    ['3.9 a size in per cent', '- ![a](b.png){:width "50%"}', 'paragraph(image(a→b.png 50%x))'],
    ['3.9 data', '- ![a](data:image/png;base64,AAAA)', 'paragraph(image(a→data:image/png;base64,AAAA))'],
    ['3.10 scripts want braces', '- x_1 y_{1} z^{2} w^3', 'paragraph(x_1 ysubscript(1) zsuperscript(2) w^3)'],
    ['3.10 displayed maths over lines', '- a\n  b \\[c\n  d\\] e', 'paragraph(a⏎b displayMath(c\nd) e)'],
    ['3.10 maths in backslash parentheses', '- \\(a\\)', 'paragraph(math(a))'],
    ['3.10 an entity with braces', '- \\alpha{}b \\nbsp{}c', 'paragraph(αb \u00a0c)'],
    ['3.10 raw HTML', '- a @@html: <b>c</b>@@', 'paragraph(a html(<b>c</b>))'],
    ['3.10 a snippet for other output', '- a @@latex: b@@', 'paragraph(a inlineCode(@@latex: b@@))'],
    ['3.10 statistics', '- [1/3] [50%] a', 'paragraph([1/3] [50%] a)'],
    ['3.10 no entities of HTML', '- &amp; &lt;', 'paragraph(&amp; &lt;)'],
    [
      '3.12 a range',
      '- <2023-01-05 Thu 10:00>--<2023-01-06 Fri>',
      'paragraph(timestamp(<2023-01-05 Thu 10:00>--<2023-01-06 Fri>))',
    ],
    [
      '3.12 a time and a repeater',
      '- <2023-01-05 Thu 10:00 ++1w>',
      'paragraph(timestamp(<2023-01-05 Thu 10:00 ++1w>))',
    ],
    ['3.12 no day with two blanks', '- <2023-01-05  Thu>', 'paragraph(<2023-01-05  Thu>)'],
    ['3.13 no HTML within a word', '- H<sub>2</sub>O', 'paragraph(H<sub>2</sub>O)'],
    ['3.13 an unknown element', '- a <foo>b</foo>', 'paragraph(a <foo>b</foo>)'],
    ['3.13 no hiccup of another name', '- a [:foo]', 'paragraph(a [:foo])'],
    [
      '4.5 alignment and an escaped bar',
      '- | a | b |\n  |:-:|--:|\n  | c \\| d | e |',
      'table(tableRow(tableCell(a)tableCell(b))tableRow(tableCell(c | d)tableCell(e)))',
    ],
    ['4.7 no rule with blanks', '- a\n  _ _ _', 'paragraph(a⏎_ _ _)'],
    [
      '4.8 an environment',
      '- a\n  \\begin{align}\n  b\n  \\end{align}',
      'paragraph(a)math(\\begin{align}\nb\n\\end{align})',
    ],
    ['4.11 a line of Org', '- a\n  : b', 'paragraph(a⏎: b)'],
  ])('%s', (_, text, expected) => expect(drawn(text)).toBe(expected))

  it('4.5 columns are aligned', () => {
    const [table] =
      readText('- | a | b | c | d |\n  |:--|:-:|--:|---|\n  | e | f | g | h |').blocks[0]?.tree.children ?? []
    expect(table).toMatchObject({type: 'table', align: ['left', 'center', 'right', null]})
  })

  it('3.12 a timestamp is taken apart', () => {
    const [paragraph] =
      readText('- DEADLINE: <2023-1-5 Thu 10:00 .+1d>--<2023-01-06 Fri>').blocks[0]?.tree.children ?? []
    expect(paragraph).toMatchObject({
      children: [
        {keyword: 'deadline', date: '2023-01-05', time: '10:00', repeater: '.+1d', until: {date: '2023-01-06'}},
      ],
    })
  })
})
