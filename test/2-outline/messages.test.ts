import {describe, expect, it} from 'vitest'
import {read} from './read.ts'

function messagesOf(text: string): string[] {
  return read(text).messages.map(({rule, line, column}) => `${rule} ${line}:${column}`)
}

describe('messages', () => {
  it.each([
    ['name a fence without end', '- a\n\t- ```js\n\t  x', ['fence-unclosed 2:4']],
    ['name a fence without end in a body', '- a\n  ~~~\n  x', ['fence-unclosed 2:3']],
    ['name a key that Logseq refuses', '- a\n  b@c:: 1', ['property-key-invalid 2:1']],
    ['name a key of front matter', '---\n"a@b": 1\nc: 2\n---\n- x', ['property-key-invalid 2:1']],
    ['name front matter that is none', '---\nwords\n---\n- x', ['front-matter-invalid 2:1']],
    [
      'name a value that a later one of its key takes the place of',
      'tags:: a\ntags:: b\n\n- x',
      ['property-duplicate 2:1'],
    ],
    [
      'name each such value',
      '- x\n  A_b:: 1\n  c:: 2\n  a-b:: 3\n  a-b:: 4',
      ['property-duplicate 4:1', 'property-duplicate 5:1'],
    ],
    ['name one in a drawer', '- x\n  :PROPERTIES:\n  :a: 1\n  :a: 2\n  :END:', ['property-duplicate 4:1']],
    ['do not name the same value twice', '- x\n  a:: 1\n  a:: 1', []],
    ['do not name one key in two blocks', '- x\n  a:: 1\n- y\n  a:: 2', []],
    ['name a property below a blank line', '- x\n  a:: 1\n\n  a:: 2', ['property-misplaced 4:1']],
    ['name a property below text', '- x\n  a:: 1\n  t\n  b:: 2', ['property-misplaced 4:1']],
    ['name a property in a quote', '- > q\n  tags:: y', ['property-misplaced 2:1']],
    ['name a property in a list', '- x\n  * i\n    tags:: y', ['property-misplaced 3:1']],
    ['name a property without its blank', 'alias::y\n- x', ['property-misplaced 1:1']],
    ['name a title in a block', '- title:: y\n- x', ['property-misplaced 1:1']],
    ['name a container without end', '- #+BEGIN_NOTE\n  x', ['block-unclosed 1:3']],
    ['name a logbook without end', '- x\n  :LOGBOOK:\n  y', ['block-unclosed 2:3']],
    ['name an environment without end', '- x\n  \\begin{a}\n  y', ['block-unclosed 2:3']],
    ['name tabs among spaces that change the outline', '- a\n\t- b\n  - c', ['indent-mixed 3:1']],
    ['name them once a file', '- a\n\t- b\n  - c\n- d\n\t- e\n  - f', ['indent-mixed 3:1']],
    ['do not name tabs among spaces that change nothing', '- a\n\t- b\n- c\n  - d', []],
    ['do not name tabs among spaces that some width of a tab shows', '- a\n  - b\n\t- c', []],
    ['do not name tags of a block', '- x\n  tags:: y', []],
    ['do not name code without a blank', '- x\n  std::vector', []],
    ['do not name a property that a quote quotes', '- > x:: y', []],
    ['do not name a word between colons', '- x\n  :smile:', []],
    ['do not name a container that is closed', '- #+BEGIN_NOTE\n  x\n  #+END_NOTE', []],
    ['do not name a fence that is closed', '- ```\n  x\n  ~~~', []],
    ['do not name a key in code', '- ```\n  b@c:: 1\n  ```', []],
    ['do not name a line of code', '- a\n  `b:: 1` says so', []],
    ['do not name 100 levels', Array.from({length: 100}, (_, depth) => `${'\t'.repeat(depth)}- x`).join('\n'), []],
    ['do not name flat front matter', '---\na: [b\n---\n- x', []],
  ])('%s', (_, text, expected) => expect(messagesOf(text)).toEqual(expected))

  it('keep what broken front matter says of publishing', () => {
    const outline = read('---\npublic: false\ntags:\n - [a\n---\n- x')
    expect(outline.properties).toMatchObject([{key: 'public', value: 'false'}, {key: 'tags'}])
    expect(outline.preamble.text).toContain('public: false')
  })
})
