import {expect, it} from 'vitest'
import {readText} from './read-text.ts'
import {sketch} from './sketch.ts'

function drawn(text: string): string {
  return readText(text)
    .blocks.map(block => sketch(block.tree.children))
    .join(' | ')
}

it.each([
  ['joins the lines under a title with breaks', '- a\n  b\n  c', 'paragraph(a⏎b⏎c)'],
  ['keeps what follows a heading apart from it', '- ## a\n  b', 'paragraph(a)paragraph(b)'],
  ['divides paragraphs at a blank line', '- a\n\n  b', 'paragraph(a)paragraph(b)'],
  ['does not let emphasis span from title to body', '- *a\n  b*', 'paragraph(*a⏎b*)'],
  ['reads code', '- a\n  ```js\n  b\n    c\n  ```\n  d', 'paragraph(a)code js(b\n  c)paragraph(d)'],
  ['reads code on the bullet itself', '- ```\n  b\n  ```', 'code(b)'],
  ['does not read unclosed code', '- a\n  ```\n  b', 'paragraph(a⏎```⏎b)'],
  ['reads a note', '- #+BEGIN_NOTE\n  a\n  #+END_NOTE', 'admonition note(paragraph(a))'],
  ['reads a quote by its name', '- #+begin_quote\n  a\n  #+end_quote', 'blockquote(paragraph(a))'],
  [
    'reads a query without its references',
    '- #+BEGIN_QUERY\n  {:query [[a]]}\n  #+END_QUERY',
    'advancedQuery({:query [[a]]})',
  ],
  ['reads source', '- #+BEGIN_SRC python x\n  a\n  #+END_SRC', 'code python(a)'],
  ['does not draw a comment', '- a\n  #+BEGIN_COMMENT\n  b\n  #+END_COMMENT', 'paragraph(a)'],
  ['does not draw a directive', '- a\n  #+RESULTS:\n  b', 'paragraph(a⏎b)'],
  [
    'draws a caption as text',
    '- #+BEGIN_QUOTE\n  a\n  #+END_QUOTE\n  #+CAPTION: b [[c]]',
    'blockquote(paragraph(a))paragraph(b [[c]])',
  ],
  ['does not draw a comment in brackets', '- a\n  [//]: # (b)\n  c', 'paragraph(a⏎c)'],
  ['reads any other name', '- #+BEGIN_VERSE\n    a\n      b\n  #+END_VERSE', 'admonition verse(paragraph(a⏎b))'],
  [
    'reads bullets inside as text',
    '- #+BEGIN_TIP x\n  * a\n  - b\n  #+END_TIP',
    'admonition tip(list(item(paragraph(a)))paragraph(- b))',
  ],
  ['reads raw HTML for export', '- #+BEGIN_EXPORT html\n  <b>a</b>\n  #+END_EXPORT', 'html(<b>a</b>)'],
  ['reads LaTeX for export', '- #+BEGIN_EXPORT latex\n  a\n  #+END_EXPORT', 'math(a)'],
  ['does not draw another export', '- a\n  #+BEGIN_EXPORT ascii\n  b\n  #+END_EXPORT', 'paragraph(a)'],
  ['keeps a calculation as code', '- ```calc\n  1 + 1\n  ```', 'code calc(1 + 1)'],
  [
    'reads definitions',
    '- a\n  b *c*\n  : dd [[e]]\n  ff\n  : gg',
    'paragraph(a)definitionList(definitionTerm(b emphasis(c))definitionDescription(dd pageReference(e)⏎ff)definitionDescription(gg))',
  ],
  ['does not read the title as a term', '- a\n  : bb', 'paragraph(a⏎: bb)'],
  ['does not read a definition below a blank line', '- a\n  b\n\n  : cc', 'paragraph(a⏎b)paragraph(: cc)'],
  ['does not read a bullet behind a quote mark as a quote', '- a\n  > - b', 'paragraph(a⏎> - b)'],
  ['ends a quote at a bullet behind its mark', '- > a\n  > - b', 'blockquote(paragraph(a))paragraph(> - b)'],
  ['reads quotes in quotes', '- > a\n  > > b', 'blockquote(paragraph(a)blockquote(paragraph(b)))'],
  [
    'reads what follows maths as text',
    '- a\n  $$\n  b\n  $$ c [[d]]',
    'paragraph(a)math(b)paragraph(c pageReference(d))',
  ],
  [
    'reads what follows HTML as text',
    '- <div>\n  a\n  </div> b [[c]]',
    'html(<div>\na\n</div>)paragraph(b pageReference(c))',
  ],
  [
    'reads hiccup over lines as code',
    '- a\n  [:div "[[x]]"\n   [:b "y"]]\n  b',
    'paragraph(a)html(<div>[[x]]<b>y</b></div>)paragraph(b)',
  ],
  ['does not read a name that is no element as hiccup', '- a\n  [:foo "x"]', 'paragraph(a⏎[:foo "x"])'],
  ['keeps HTML that ends on its line in the sentence', '- <b>a</b> c', 'paragraph(html(<b>a</b>) c)'],
  [
    'ends a list at two blank lines',
    '- a\n  * b\n\n  * c\n\n\n  d',
    'paragraph(a)list(item(paragraph(b))item(paragraph(c)))paragraph(d)',
  ],
  [
    'reads lists of two kinds side by side',
    '- a\n  1. b\n  * c',
    'paragraph(a)list 1(item(paragraph(b)))list(item(paragraph(c)))',
  ],
  ['reads a drawing', '- [[draws/a.excalidraw]]', 'paragraph(pageReference(draws/a.excalidraw))'],
  ['reads a quote with lazy lines', '- > a\n  b\n\n  c', 'blockquote(paragraph(a⏎b))paragraph(c)'],
  [
    'ends a quote before an id',
    '- #+BEGIN_NOTE\n  > a\n  id:: b\n  #+END_NOTE',
    'admonition note(blockquote(paragraph(a))paragraph(id:: b))',
  ],
  ['reads a quote in a quote', '- > > a', 'blockquote(blockquote(paragraph(a)))'],
  ['does not read a lone mark as a quote', '- >', 'paragraph(>)'],
  [
    'reads a table without a row of dashes',
    '- | a | b |\n  | c | d |',
    'table(tableRow(tableCell(a)tableCell(b))tableRow(tableCell(c)tableCell(d)))',
  ],
  [
    'reads a table with one',
    '- t\n\n  | a |\n  |:-:|\n  | c |',
    'paragraph(t)table(tableRow(tableCell(a))tableRow(tableCell(c)))',
  ],
  ['reads an escaped bar in a cell', '- | a \\| b |', 'table(tableRow(tableCell(a | b)))'],
  ['does not read a row without its last bar', '- t\n  | a | b', 'paragraph(t⏎| a | b)'],
  [
    'reads stars as a list',
    '- a\n  * b\n    * c\n  * d',
    'paragraph(a)list(item(paragraph(b)list(item(paragraph(c))))item(paragraph(d)))',
  ],
  [
    'reads numbers from the first one',
    '- a\n  2. b\n  3. c',
    'paragraph(a)list 2(item(paragraph(b))item(paragraph(c)))',
  ],
  ['E125: reads boxes in inner lists only', '- [ ] a\n  * [x] b', 'paragraph([ ] a)list(item[x](paragraph(b)))'],
  ['reads boxes', '- [ ] a\n  * [x] b\n  * [ ] c', 'paragraph([ ] a)list(item[x](paragraph(b))item[ ](paragraph(c)))'],
  ['does not read a number on the bullet as a list', '- 1. a\n  2. b', 'paragraph(1. a)list 2(item(paragraph(b)))'],
  ['does not read a second dash as a list', '- - a', 'paragraph(- a)'],
  ['reads a rule', '- ---', 'thematicBreak()'],
  ['does not read dashes with blanks as a rule', '- a\n  - - -', 'paragraph(a) | paragraph(- -)'],
  ['reads displayed maths', '- a\n  $$\n  x\n  $$', 'paragraph(a)math(x)'],
  ['reads displayed maths in one line', '- $$x$$', 'math(x)'],
  ['reads displayed maths that is indented', '- a\n      $$x$$', 'paragraph(a)math(x)'],
  ['reads a LaTeX environment', '- \\begin{equation}\n  x\n  \\end{equation}', 'math(x)'],
  ['reads HTML over blank lines', '- <div>\n\n  a\n  </div>\n  b', 'html(<div>\n\na\n</div>)paragraph(b)'],
  ['does not read unclosed HTML', '- a\n  <div>\n  b', 'paragraph(a⏎<div>⏎b)'],
  ['reads a footnote', '- [^1]: a [[b]]\n  c', 'footnoteDefinition 1(paragraph(a pageReference(b)⏎c))'],
  ['does not draw working times', '- a\n  :LOGBOOK:\n  CLOCK: x\n  :END:', 'paragraph(a)'],
  ['reads another drawer', '- a\n  :NOTE:\n  b\n  :END:', 'paragraph(a)drawer NOTE(b)'],
  ['keeps an empty block', '-\n- b', ' | paragraph(b)'],
])('%s', (_, text, expected) => expect(drawn(text)).toBe(expected))
