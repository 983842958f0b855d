import {describe, expect, it} from 'vitest'
import {read, sketch} from './read.ts'

const id = '628953c1-8d75-49fe-a648-f4c612109098'

/** The cases A and B of logseq-format.md 10: number, input, what Lectern reads. */
const cases: readonly (readonly [string, string, readonly string[]])[] = [
  ['E001', '-a\n-\tb', [': -a', '0 b']],
  ['E002', '* a\n+ b\n- c', [': * a⏎+ b', '0 c']],
  ['E003', '- a\n  * b\n    * c\n- d', ['0 a⏎* b⏎  * c', '0 d']],
  ['E004', '- a\n  1. b\n  2. c\n- d', ['0 a⏎1. b⏎2. c', '0 d']],
  ['E005', '- 1. a\n  2. b', ['0 1. a⏎2. b']],
  ['E006', '- a\n  - b\n - c', ['0 a', '1 b', '1 c']],
  ['E007', '- a\n  - b\n\t- c', ['0 a', '1 b', '1 c']],
  ['E008', '- a\n\t\t- b\n\t- c', ['0 a', '1 b', '1 c']],
  ['E009', '\t- a\n- b', ['0 a', '0 b']],
  ['E010', '# H\n- a\n\t- b', ['0# # H', '0 a', '1 b']],
  ['E011', '# H\n  - a', ['0# # H', '1 a']],
  ['E012', '- a\n\t# H\n\t- b', ['0 a', '0# # H', '1 b']],
  ['E014', '- ####### x', ['0 ####### x']],
  ['E015', '- ## A ##', ['0 ## A ##']],
  ['E016', '- A\n  ===', ['0 A⏎===']],
  ['E017', '- a\nb\n\nc\n- d', ['0 a⏎b⏎⏎c', '0 d']],
  ['E018', '-\n- b', ['0', '0 b']],
  ['E019', '- - a', ['0 - a']],
  ['E020', '- a\n```\n- x [[y]]\n```\n- z', ['0 a⏎```⏎- x [[y]]⏎```', '0 z']],
  ['E021', '- ```\n  [[x]]\n- b', ['0 ```⏎[[x]]', '0 b']],
  ['E022', '- a\n  ````\n  ```\n  [[x]]\n  ```\n  ```', ['0 a⏎````⏎```⏎[[x]]⏎```⏎```']],
  ['E023', '- ```\n  [[x]]\n  ~~~\n- b', ['0 ```⏎[[x]]⏎~~~', '0 b']],
  ['E024', '- ```\n\tcode\n  ```', ['0 ```⏎code⏎```']],
  ['E025', '- a\n  :LOGBOOK:\n  - [[x]]\n  :END:\n- b', ['0 a', '0 b']],
  ['E026', '- a\n  :LOGBOOK:\n  - x\n- b', ['0 a⏎:LOGBOOK:', '1 x', '0 b']],
  ['E027', '- a\r\n  b:: c\r\n- d\r\n', ['0 a {b=c}', '0 d']],
  ['E028', '\uFEFF- a\n- b', ['0 a', '0 b']],
  ['E029', '- <div>\n- [[x]]\n- </div>', ['0 <div>⏎- [[x]]⏎- </div>']],
  ['E030', '- | a | b |\n  | c | d |', ['0 | a | b |⏎| c | d |']],
  ['E031', '- t\n  | a | b\n  |---|---|\n  | c | d |', ['0 t⏎| a | b⏎|---|---|⏎| c | d |']],
  ['E032', 'a::b\n- x', [': a::b', '0 x']],
  ['E033', '- x\n  a :: b', ['0 x⏎a :: b']],
  ['E034', '- x\n  a b:: c', ['0 x⏎a b:: c']],
  ['E035', '- x\n  A_b:: c', ['0 x {a-b=c}']],
  ['E036', '- x\n  a::', ['0 x {a=}']],
  ['E037', '- x\n  text\n  a:: b', ['0 x⏎text {a=b}']],
  ['E040', '- a:: 1\n  a:: 2', ['0  {a=2}']],
  ['E041', `- x id:: ${id}`, [`0 x id:: ${id}`]],
  ['E042', `# H\nid:: ${id}\n- b`, [`0# # H {id=${id}}`, '0 b']],
  ['E043', 'title:: T\n- a', ['page title=T', '0 a']],
  ['E044', '\ntitle:: T\n- a', ['page title=T', '0 a']],
  ['E045', '- title:: T\n- a', ['0  {title=T}', '0 a']],
  ['E046', 'title:: "T"\n- a', ['page title="T"', '0 a']],
  ['E047', '---\ntitle: T\ntags: a, b\nfoo: [[c]]\n---\n- x', ['page title=T; tags=a, b; foo=[[c]]', '0 x']],
  ['E051', 'title: T\n- a', [': title: T', '0 a']],
  ['E053', '- x\n  p:: "a [[b]] #c"', ['0 x {p="a [[b]] #c"}']],
  ['E054', '- x\n  tags:: a, [[b, c]], #d', ['0 x {tags=a, [[b, c]], #d}']],
  ['E055', '- x\n  foo:: a, b', ['0 x {foo=a, b}']],
  ['E056', '- x\n  foo:: a [[b]] c', ['0 x {foo=a [[b]] c}']],
  ['E057', '- x\n  tags:: a，b', ['0 x {tags=a，b}']],
  ['E058', '- x\n  n:: 007\n  u:: true', ['0 x {n=007; u=true}']],
  ['E059', '- x\n  p:: **[[a]]** `[[b]]`', ['0 x {p=**[[a]]** `[[b]]`}']],
  ['E061', '- > q\n  p:: y', ['0 > q⏎p:: y']],
  ['E062', `- > q\n  id:: ${id}`, [`0 > q {id=${id}}`]],
  ['E063', '- ```\n  p:: y\n  ```', ['0 ```⏎p:: y⏎```']],
]

/** Cases that Lectern reads otherwise: number, input, what Lectern reads, why. */
const differences: readonly (readonly [string, string, readonly string[], string])[] = [
  [
    'E013',
    '# A\n## B\ntext\n### C',
    ['0# # A', '1# ## B⏎text', '2# ### C'],
    'Without a bullet or a property it is a document',
  ],
  [
    'E038',
    '- x\n  a:: 1\n  text\n  b:: [[y]]',
    ['0 x⏎text⏎b:: [[y]] {a=1}'],
    'A later group stays in the text: no word is lost',
  ],
  ['E039', '- x\n  a:: 1\n\n  b:: 2', ['0 x⏎⏎b:: 2 {a=1}'], 'A later group stays in the text'],
  ['E048', '---\ntitle: T\ntags:\n  - a\n---\n- x', ['page title=T; tags=a', '0 x'], 'Front matter is YAML'],
  [
    'E049',
    '---\ntitle: "T"\ntags: [a, b]\nx: y---z\nw: v\n---\n- b',
    ['page title=T; tags=a, b; x=y---z; w=v', '0 b'],
    'Front matter is YAML and ends with a line',
  ],
  ['E050', '---\ntitle: T\n---\na:: b\n- x', ['page title=T', ': a:: b', '0 x'], 'A later group stays in the text'],
  ['E052', '- a\n  #+title: X\n  b', ['0 a⏎#+title: X⏎b'], 'A directive counts at the top of the file only'],
  ['E060', '- x\n  foo,bar:: 1', ['0 x⏎foo,bar:: 1'], 'No property, as in Logseq; but the line stays in the text'],
  [
    'E064',
    '- a\n  collapsed:: true\n\t- b',
    ['0 a {collapsed=true}', '1 b'],
    'What a property means is the next room’s work',
  ],
  [
    'E065',
    `- a\n  id:: ${id}\n- b\n  id:: ${id}`,
    [`0 a {id=${id}}`, `0 b {id=${id}}`],
    'Ids are compared across files, by the graph',
  ],
]

describe('edge cases of Logseq', () => {
  it.each(cases)('%s %j', (_, text, expected) => {
    expect(sketch(read(text))).toEqual(expected)
  })

  it.each(differences)('%s %j is read otherwise', (_, text, expected) => {
    expect(sketch(read(text))).toEqual(expected)
  })

  it('are all here', () => {
    const numbers = [...cases, ...differences].map(([number]) => number).sort()
    expect(numbers).toEqual(Array.from({length: 65}, (_, index) => `E${String(index + 1).padStart(3, '0')}`))
  })
})

describe('a construct', () => {
  it.each([
    ['hides bullets: container', '- #+BEGIN_QUOTE\n- a\n#+end_quote\n- b', ['0 #+BEGIN_QUOTE⏎- a⏎#+end_quote', '0 b']],
    [
      'hides bullets: container in another',
      '#+BEGIN_A\n#+BEGIN_B\n- a\n#+END_A\n- b',
      [': #+BEGIN_A⏎#+BEGIN_B⏎- a⏎#+END_A', '0 b'],
    ],
    ['hides bullets: maths', '- $$\n- a\n$$\n- b', ['0 $$⏎- a⏎$$', '0 b']],
    ['hides bullets: environment', '- \\begin{x}\n- a\n\\end{x}\n- b', ['0 \\begin{x}⏎- a⏎\\end{x}', '0 b']],
    ['hides bullets: comment', '- <!--\n- a\n-->\n- b', ['0 <!--⏎- a⏎-->', '0 b']],
    [
      'hides bullets: nested elements',
      '- <div>\n<div>\n</div>\n- a\n</div>\n- b',
      ['0 <div>⏎<div>⏎</div>⏎- a⏎</div>', '0 b'],
    ],
    ['hides bullets: void element with an end tag', '- <br>\n- a\n- </br>', ['0 <br>⏎- a⏎- </br>']],
    [
      'hides bullets: element without end, up to the next />',
      '- <p>\n- a\n- <img />\n- b',
      ['0 <p>⏎- a⏎- <img />', '0 b'],
    ],
    ['hides bullets: declaration', '- <!x\n- a\n- >\n- b', ['0 <!x⏎- a⏎- >', '0 b']],
    ['hides bullets: processing instruction', '- <?x\n- a\n- ?>\n- b', ['0 <?x⏎- a⏎- ?>', '0 b']],
    ['hides bullets: hiccup', '- a\n  [:div "]"\n- b\n]\n- c', ['0 a⏎[:div "]"⏎- b⏎]', '0 c']],
    ['hides bullets: fence with code in its line', '- ```x``` y\n- a\n```\n- b', ['0 ```x``` y⏎- a⏎```', '0 b']],
    [
      'hides bullets: fence behind an element',
      '- <div>x</div>```\n- a\n```\n- b',
      ['0 <div>x</div>```⏎- a⏎```', '0 b'],
    ],
    ['hides bullets: fence behind marks', '- # TODO [#A] ```\n- a\n```', ['0 # TODO [#A] ```⏎- a⏎```']],
    ['hides bullets: definition', 't\n: def\n- a\n\n- b', [': t⏎: def⏎- a', '0 b']],
    ['hides headings: item of a list', '- a\n  * i\n    # h\n\n  # k', ['0 a⏎* i⏎  # h', '0# # k']],
    ['hides headings: quote', '> a\n## b\n# c', [': > a⏎## b', '0# # c']],
    ['ends within a line: a bullet follows', '- $$x$$ - b\n- c', ['0 $$x$$', '1 b', '0 c']],
    ['ends within a line: a property follows', '- x\n  $$y$$ a:: 1', ['0 x⏎$$y$$ {a=1}']],
    ['does not hide: start tag over lines', '- <div\n class="x">\n- a\n</div>', ['0 <div⏎class="x">', '0 a⏎</div>']],
    ['does not hide: hiccup behind a bullet', '- [:div "\n- a\n"]', ['0 [:div "', '0 a⏎"]']],
    ['does not hide: list that a number ends', '* a\n    # h\n    12 x', [': * a', '0# # h⏎12 x']],
    ['hides bullets: other drawer', '- :NOTE:\n- a\n:END:\n- b', ['0 :NOTE:⏎- a⏎:END:', '0 b']],
    ['hides headings', '- a\n```sh\n# x\n```\n- b', ['0 a⏎```sh⏎# x⏎```', '0 b']],
    ['does not hide: container without end', '- #+BEGIN_QUOTE\n- a', ['0 #+BEGIN_QUOTE', '0 a']],
    ['does not hide: container with another end', '- #+BEGIN_A\n- a\n#+END_B', ['0 #+BEGIN_A', '0 a⏎#+END_B']],
    ['does not hide: maths without end', '- $$\n- a', ['0 $$', '0 a']],
    ['does not hide: maths closed in its line', '- $$x$$\n- a\n- $$y$$', ['0 $$x$$', '0 a', '0 $$y$$']],
    ['does not hide: element without end', '- <div>\n- a', ['0 <div>', '0 a']],
    ['does not hide: unknown element', '- <thing>\n- a\n- </thing>', ['0 <thing>', '0 a', '0 </thing>']],
    ['does not hide: void element', '- <br>\n- a', ['0 <br>', '0 a']],
    ['does not hide: autolink', '- <a@b.c>\n- a\n- </a>', ['0 <a@b.c>', '0 a', '0 </a>']],
    ['does not hide: element within a line', '- x <div>\n- a\n- </div>', ['0 x <div>', '0 a', '0 </div>']],
    [
      'does not hide: three backticks of code in a line',
      '- ```x``` y\n- a\n- ```z```',
      ['0 ```x``` y', '0 a', '0 ```z```'],
    ],
    ['does not hide: one dollar', '- $5 is little\n- a\n- b costs $$', ['0 $5 is little', '0 a', '0 b costs $$']],
    ['does not hide: two backticks', '- ``\n- a\n- ``', ['0 ``', '0 a', '0 ``']],
    ['does not hide: drawer without end', '- :NOTE:\n- a', ['0 :NOTE:', '0 a']],
  ])('%s', (_, text, expected) => {
    expect(sketch(read(text))).toEqual(expected)
  })

  it('keeps the shape of code that stands further left than its block', () => {
    const {blocks} = read('# H\n```\nif x:\n    y\n  z\n```\n- a\n\t- b\n  ```\n    two\n  ```')
    expect(blocks[0]?.text).toBe('# H\n```\nif x:\n    y\n  z\n```')
    expect(blocks[2]?.text).toBe('b\n```\n  two\n```')
  })
})

describe('properties', () => {
  it.each([
    ['are read from a drawer', '- x\n  :PROPERTIES:\n  :a: 1\n  :id: y\n  :END:\n  text', ['0 x⏎text {a=1; id=y}']],
    ['are read from a drawer of the page', ':PROPERTIES:\n:title: T\n:END:\n- x', ['page title=T', '0 x']],
    ['are read from a directive among them', 'a:: 1\n\n#+b: 2\n\nc:: 3\n- x', ['page a=1; b=2; c=3', '0 x']],
    ['are read from a drawer among them', '- a:: 1\n  :PROPERTIES:\n  :b: 2\n  :END:\n  c:: 3', ['0  {a=1; b=2; c=3}']],
    ['are read behind marks', '- # TODO a:: 1\n  x', ['0 # TODO⏎x {a=1}']],
    ['are read below a quote', `- > q\n  id:: ${id}\n  a:: 1`, [`0 > q {id=${id}; a=1}`]],
    ['are read from a directive at the top', '#+title: T\n\n#+TAGS: a, b\n- x', ['page title=T; tags=a, b', '0 x']],
    ['are read from a directive before those of a line', 'title:: A\n#+title: B\n- x', ['page title=B', '0 x']],
    ['are read after a list that has ended', '- x\n  * i\n\n  a:: 1', ['0 x⏎* i {a=1}']],
    ['are read after a list without indentation', '- x\n  * i\na:: 1', ['0 x⏎* i {a=1}']],
    ['are read after a quote and a blank line', '- > q\n\n  a:: 1', ['0 > q {a=1}']],
    ['are read around an invalid key', '- x\n  a:: 1\n  b@c:: 2\n  d:: 3', ['0 x⏎b@c:: 2 {a=1; d=3}']],
    ['are read in any script', '- x\n  标签:: y\n  1a:: z', ['0 x {标签=y; 1a=z}']],
    ['are not read in a list item', '- x\n  * i\n    a:: 1', ['0 x⏎* i⏎  a:: 1']],
    ['are not read below a list', '- x\n  * i\n  a:: 1', ['0 x⏎* i⏎a:: 1']],
    ['are not read in a footnote', '[^1]: ab\na:: 1\n- x', [': [^1]: ab⏎a:: 1', '0 x']],
    ['are not read behind a logbook', '- x\n  a:: 1\n  :LOGBOOK:\n  c\n  :END:\n  b:: 2', ['0 x⏎b:: 2 {a=1}']],
    [
      'are not read from a drawer with a blank line',
      '- x\n  :PROPERTIES:\n  :a: 1\n\n  :END:',
      ['0 x⏎:PROPERTIES:⏎:a: 1⏎⏎:END:'],
    ],
    [
      'are not read behind a key that Logseq refuses and a line',
      '- x\n  b@c:: 1\n  t\n  a:: 1',
      ['0 x⏎b@c:: 1⏎t⏎a:: 1'],
    ],
    ['are not read in a numbered item', '- x\n  90. i\n      a:: 1', ['0 x⏎90. i⏎    a:: 1']],
    [
      'are not read from a second drawer',
      '- x\n  a:: 1\n  t\n  :PROPERTIES:\n  :b: 2\n  :END:',
      ['0 x⏎t⏎:PROPERTIES:⏎:b: 2⏎:END: {a=1}'],
    ],
    ['are not read from a directive after text', 'text\n#+title: T\n- x', [': text⏎#+title: T', '0 x']],
    ['are not read with a colon in the key', '- x\n  owl:class:: y', ['0 x⏎owl:class:: y']],
    ['are not read after a tab', '- x\n  a::\ty', ['0 x⏎a::\ty']],
  ])('%s', (_, text, expected) => {
    expect(sketch(read(text))).toEqual(expected)
  })

  it('know their place', () => {
    const outline = read('title::  T\n\n- x\n\t- y\n\t  Key_a:: v\n- b::\n#  H\n')
    expect(outline.properties).toEqual([{key: 'title', value: 'T', line: 1, column: 10}])
    expect(outline.blocks[1]?.properties).toEqual([{key: 'key-a', value: 'v', line: 5, column: 12}])
    expect(outline.blocks[2]?.properties).toEqual([{key: 'b', value: '', line: 6, column: 6}])
  })
})
