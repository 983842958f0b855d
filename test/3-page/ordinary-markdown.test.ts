import type {Nodes} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {describe, expect, it, vi} from 'vitest'
import {defaultGraphConfig, graphPath} from '../../plugins/1-files/index.ts'
import {readPage} from '../../plugins/3-page/index.ts'

const remark = unified().use(remarkParse).use(remarkGfm, {singleTilde: false})

function pageOf(text: string) {
  return readPage({path: graphPath('pages/Case.md'), text}, defaultGraphConfig)
}

/** A tree in short: types of nodes with what is theirs, and words. Definitions, which draw nothing, are left out. */
function sketch(nodes: readonly Nodes[]): string {
  return nodes
    .filter(({type}) => type !== 'definition')
    .map(node => {
      const own = [node.type, ...('ordered' in node && node.ordered ? [`from ${node.start}`] : [])]
      if ('url' in node) own.push(node.url)
      if ('checked' in node && typeof node.checked === 'boolean') own.push(String(node.checked))
      if ('lang' in node && node.lang) own.push(node.lang)
      if ('spread' in node && node.type === 'listItem' && node.spread) own.push('spread')
      if ('identifier' in node) own.push(node.identifier)
      if ('alt' in node && node.alt) own.push(node.alt)
      const inside =
        'children' in node ? sketch(node.children as Nodes[]) : 'value' in node ? JSON.stringify(node.value) : ''
      return `${own.join(' ')}(${inside})`
    })
    .join(' ')
}

/** The page's parts as one tree: a section's title is a heading again. */
function readAsOne(text: string): Nodes[] {
  const {preamble, blocks} = pageOf(text)
  const sections = blocks.flatMap(({tree, heading}): Nodes[] => {
    const [title, ...rest] = tree.children
    if (heading === undefined || title?.type !== 'paragraph') return tree.children
    return [{type: 'heading', depth: heading as 1, children: title.children}, ...rest]
  })
  return [...(preamble?.tree.children ?? []), ...sections]
}

/** Small ordinary files, each with a construct of CommonMark or GFM. Words around it make a document of the file. */
const documents: readonly (readonly [name: string, text: string])[] = [
  ['a paragraph of two lines', 'One\ntwo.'],
  ['a hard break', 'One  \ntwo\\\nthree.'],
  ['ATX headings', '# One\n\nWords.\n\n###### Six ######\n\nWords.'],
  ['setext headings', 'One\n===\n\nWords.\n\nTwo\nlines\n---\n\nWords.'],
  ['a heading right above words', '# One\nWords.\n## Two\nWords.'],
  ['a rule', 'Words.\n\n***\n\nWords.\n\n_ _ _\n\nWords.'],
  ['indented code', 'Words.\n\n    # code\n\n    more\n\nWords.'],
  ['fenced code', 'Words.\n\n```js\n# no\n- no\n```\n\nWords.'],
  ['a fence in a longer fence', 'Words.\n\n````md\n```\n# no\n```\n# no\n````\n\n# Yes'],
  ['a fence of tildes with backticks in it', 'Words.\n\n~~~\n```\n# no\n~~~\n\n# Yes'],
  ['a fence without end', 'Words.\n\n```\n# no\n\nmore'],
  ['a fence without end, and definitions', '[a]\n\n# B\n\n[a]: /b\n\n```\n[a]'],
  ['a quote', 'Words.\n\n> one\n> two\n\nWords.'],
  ['a lazy quote', 'Words.\n\n> one\ntwo\n\nWords.'],
  ['a quote with a heading and a list', 'Words.\n\n> # no\n> - a\n> - b\n\n# Yes'],
  ['quotes in quotes', 'Words.\n\n> one\n> > two\n> three'],
  ['a list with hyphens', 'Words.\n\n- a\n- b\n\nWords.\n\nMore.'],
  ['a list with stars', 'Words.\n\n* a\n* b'],
  ['a list with plus signs', 'Words.\n\n+ a\n+ b'],
  ['two lists', 'Words.\n\n* a\n+ b'],
  ['numbers', 'Words.\n\n3. a\n4. b\n\nWords.'],
  ['numbers with parentheses', 'Words.\n\n1) a\n2) b'],
  ['a loose list', 'Words.\n\n* a\n\n* b'],
  ['a list with paragraphs', 'Words.\n\n1. a\n\n   more\n2. b'],
  ['a list nested by two', 'Words.\n\n* a\n  * b\n    * c'],
  ['a list nested by four', 'Words.\n\n1. a\n    * b\n        * c'],
  ['a list nested by tabs', 'Words.\n\n* a\n\t* b\n\t\t* c'],
  ['a heading in a list', 'Words.\n\n* a\n\n  # no\n* b\n\n# Yes'],
  ['code in a list', 'Words.\n\n1. a\n\n   ```\n   # no\n   ```\n2. b'],
  ['a list under a heading', '# A\n\nWords.\n\n- a\n  - b\n- c\n\n## B\n\n- d'],
  ['a list with paragraphs between', 'Words.\n\n- a\n\nWords.\n\n- b\n\nWords.'],
  ['tasks', 'Words.\n\n* [ ] a\n* [x] b'],
  ['a table', 'Words.\n\n| a | b |\n|---|:-:|\n| c | d \\| e |\n\nWords.'],
  ['a table without outer bars', 'Words.\n\na | b\n--|--\nc | d'],
  ['HTML', 'Words.\n\n<div>\n*no*\n</div>\n\nWords.'],
  ['HTML around Markdown', '<div align="center">\n\n# Title\n\nWords.\n\n</div>\n\n## Two\n\nWords.'],
  ['preformatted HTML with blank lines', 'Words.\n\n<pre>\n# no\n\n# no\n</pre>\n\n# Yes'],
  ['a comment with blank lines', 'Words.\n\n<!--\n# no\n\n# no\n-->\n\n# Yes'],
  ['HTML in words', 'Some <b>bold</b> and <kbd>K</kbd>.'],
  ['emphasis', 'Some *a* _b_ **c** __d__ ***e*** un*frigging*believable snake_case_name.'],
  ['struck words', 'Some ~~a~~ words.'],
  ['code in words', 'Some `a` and `` b ` c `` and `[d](e)`.'],
  ['links', '[a](/b "c") [d](<e f>) [g](h(i)) [](j).'],
  ['links with marks in the label', '[*a* `b`](/c).'],
  ['references to definitions', '[a][b] [c][] [d].\n\n[b]: /b\n[c]: <c> "C"\n[d]: /d'],
  [
    'references to definitions in another section',
    '# A\n\n[a][b] and [c].\n\n## B\n\n![d][b]\n\n# Links\n\n[b]: /b\n[c]: /c "C"',
  ],
  ['pictures', '![a](/b.png "c") ![*d*](e.png).'],
  ['a picture in a link', '[![a](b.png)](/c).'],
  ['autolinks', 'See <https://example.org/a> <me@example.org>.'],
  ['bare addresses', 'See https://example.org/a_b, www.example.org and me@example.org.'],
  ['escapes', 'Some \\*a\\* \\# \\[b\\] and 1\\. and C:\\\\d.'],
  ['character references', 'Some &amp; &copy; &#35; &nope;.'],
  ['footnotes', 'One[^1] and two[^b].\n\n[^1]: Note *one*.\n[^b]: Two.\n\n    More.'],
  ['a line that looks like a list', 'The year\n2024. Words.'],
  ['a number and a dash in words', 'Words - more words\n+1 for that.'],
  ['Windows line ends', '# A\r\n\r\nWords\r\nmore.\r\n\r\n* a\r\n* b\r\n'],
  ['an equals sign that is none', 'Words.\n\n= no\n\n==='],
  ['blank lines and blanks', '\n\n  Words.   \n\n\n   # A   \n\n\nMore.\n\n'],
  ['unusual blanks', 'Words\u00a0more.\n\n\u3000Words.'],
  ['Chinese', '# 园\n\n**园里**有花。\n\n1. 一\n2. 二'],
]

// Two parsers of long texts, on machines that may be busy.
vi.setConfig({testTimeout: 30_000})

describe('an ordinary Markdown file is read as remark reads it', () => {
  it('in sixty constructs', () => expect(documents.length).toBeGreaterThanOrEqual(60))

  it.each(documents)('with %s', (_, text) => {
    expect(pageOf(text).shape).toBe('document')
    const tree = remark.runSync(remark.parse(text.replaceAll('\r\n', '\n'))) as Nodes
    const expected = (tree as {children: Nodes[]}).children
    expect(sketch(readAsOne(text))).toBe(sketch(expected))
    expect(textOf(readAsOne(text))).toBe(textOf(expected))
  })

  it.each([
    [
      'in one piece or in many',
      'One *word* [[Beds]].\n\n* a\n* b\n\n```\n# no\n\n# no\n```\n\n| a |\n|---|\n| b |\n\n',
    ],
    ['in a long list', 'A word.\n\n* a *b*\n* c\n\nD.\n\n'],
  ])('%s', (_, unit) => {
    const text = `Intro.\n\n${unit.repeat(Math.ceil(16_500 / unit.length))}`
    expect(text.length).toBeGreaterThan(16_000)
    const expected = (remark.parse(text.replaceAll('[[Beds]]', 'Beds')) as {children: Nodes[]}).children
    const read = readAsOne(text)
    expect(read.map(({type}) => type)).toEqual(expected.map(({type}) => type))
    expect(textOf(read)).toBe(textOf(expected))
  })

  it('in a paragraph of any length, with true places', () => {
    const words = `${'Some *long* words. '.repeat(2000)}[[Beds]]`
    const {preamble, references} = pageOf(`Intro.\n\n${words}\nand [[Two]]\n\n# A\n\nMore.`)
    expect(preamble?.tree.children.map(({type}) => type)).toEqual(['paragraph', 'paragraph'])
    expect(textOf(preamble?.tree ?? {})).toBe(`Intro.${words.replaceAll('*', '').replace('[[Beds]]', 'Beds')}\nand Two`)
    expect(references.map(({target, line, column}) => `${target} ${line}:${column}`)).toEqual([
      `Beds 3:${words.length - 7}`,
      'Two 4:5',
    ])
  })
})
