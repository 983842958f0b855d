import {describe, expect, it} from 'vitest'
import {readText} from './read-text.ts'

const id = '628953c1-8d75-49fe-a648-f4c612109098'

function told(text: string): string[] {
  return readText(text).messages.map(({rule, line, column}) => `${rule} ${line}:${column}`)
}

describe('what looks like more than words', () => {
  it.each([
    ['a name over two lines', '- a [[b\n  c]] d', ['link-broken 1:5']],
    ['a name over two blocks', '- a [[b\n- c]] d', ['link-broken 1:5']],
    ['a label over two lines', '- a [b\n  c](https://x.org) d', ['link-broken 1:5']],
    ['an address over two lines', '- a [b](https://x.org/\n  c) d', ['link-broken 1:5']],
    ['an empty argument', '- {{query a,, b}}', ['macro-unread 1:3']],
    ['words behind brackets', '- {{embed [[a]] b}}', ['macro-unread 1:3']],
    ['a macro that is not closed', '- {{embed a', ['macro-unread 1:3']],
    ['a macro in a word', '- a{{embed b}}', ['macro-unread 1:4']],
    ['a macro in emphasis', '- **{{embed b}}**', ['macro-unread 1:5']],
    ['a macro behind a link', '- [a](b){{video c}}', ['macro-unread 1:9']],
    ['a block reference in a word', `- 见((${id}))`, ['block-reference-unread 1:4']],
    ['an id cut short', '- ((628953c1-8d75-49fe))', ['block-reference-unread 1:3']],
    ['a marker with a colon', '- TODO: a', ['task-unread 1:3']],
    ['a deadline without a weekday', '- a\n  DEADLINE: <2026-05-01 10:00>', ['plan-unread 2:3']],
  ])('is told of: %s', (_, text, expected) => expect(told(text)).toEqual(expected))

  it.each([
    ['brackets of mathematics', '- [0, 1\n  ) and (a]'],
    ['brackets over a blank line', '- a [[b\n\n  c]]'],
    ['words in double parentheses', '- ((see above))'],
    ['braces of other tools', '- {{ name }} {{name}} {{< figure >}}'],
    ['code', '- `{{embed a` `[[b`\n  `c]]`'],
    ['a macro', '- {{embed [[a]]}}'],
    ['a deadline', '- a\n  DEADLINE: <2026-05-01 Fri>'],
    ['a word with a colon', '- Todo: a'],
    ['what a page of Markdown holds', '# A\n\na [[b\nc]]\n\n## B'],
  ])('is not told of: %s', (_, text) => expect(told(text)).toEqual([]))
})
