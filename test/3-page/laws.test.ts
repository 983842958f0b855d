import {array, assert, constantFrom, property, string, tuple} from 'fast-check'
import {expect, it} from 'vitest'
import {inspectPage, type WrittenReference} from '../../plugins/3-page/index.ts'
import {readInline, readInlineFully} from '../../plugins/3-page/read-inline.ts'
import {lawRuns} from '../law-runs.ts'
import {readText} from './read-text.ts'

/** Pieces that every construct is made of. */
const piece = constantFrom(
  ...[
    '[[',
    ']]',
    '[',
    ']',
    '(',
    ')',
    '((',
    '))',
    '628953c1-8d75-49fe-a648-f4c612109098',
    '#',
    '*',
    '**',
    '_',
    '==',
    '~~',
    '^^',
  ],
  ...[
    '^{',
    '}',
    '`',
    '```',
    '$',
    '$$',
    '\\',
    '{{',
    '}}',
    'embed ',
    '<kbd>',
    '</kbd>',
    '<div>',
    '</div>',
    '<!--',
    '-->',
    '![',
    '](',
    '> ',
  ],
  ...[
    'https://x.org/a',
    'SCHEDULED: ',
    '<2023-01-05 Thu>',
    '| ',
    '* ',
    '1. ',
    '- ',
    '\n',
    '\n  ',
    '\n\t',
    '\n- ',
    '\n\t- ',
    '\n\n',
    ' ',
  ],
  ...[
    'a',
    'bc',
    '中',
    '。',
    '\t',
    ',',
    ':: ',
    'key:: ',
    'tags:: ',
    'TODO ',
    '[#A] ',
    '## ',
    '#+BEGIN_NOTE\n',
    '#+END_NOTE\n',
    '---\n',
  ],
  ...[
    'Next ',
    'slide ',
    '[[presentation]]',
    'this is a ',
    '[^1]',
    ']: ',
    '\u0000',
    '\uFEFF',
    '\r\n',
    ':LOGBOOK:\n',
    ':END:\n',
    '@@html:',
    '@@',
  ],
)
const text = array(piece, {maxLength: 40}).map(pieces => pieces.join(''))

it.each(['- *\0*', '- *\0 [[*', 'a\n\n# b\n\n*\0* c'])(
  'a NUL in emphasis is a character like any other: %j',
  source => {
    expect(JSON.stringify(readText(source))).toContain('\uFFFD')
  },
)

it('no text makes it throw', () => {
  assert(
    property(string({unit: 'binary', maxLength: 200}), source => void inspectPage(readText(source))),
    {numRuns: lawRuns(100, 10_000)},
  )
  assert(
    property(text, source => void inspectPage(readText(source))),
    {numRuns: lawRuns(1_000, 20_000)},
  )
  assert(
    property(text, source => void inspectPage(readText(source, 'pages/case.org'))),
    {numRuns: lawRuns(200, 5_000)},
  )
}, 300_000)

it('every reference stands in its file, where its target begins', () => {
  assert(
    property(text, source => {
      const page = readText(source)
      const lines = source.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
      for (const reference of [...page.references, ...page.blocks.flatMap(block => block.references)]) {
        expect(contains(lines[reference.line - 1] ?? '', reference), JSON.stringify({source, reference})).toBe(true)
      }
    }),
    {numRuns: lawRuns(1_000, 20_000)},
  )
}, 300_000)

/** A target begins at its place, or right behind the brackets, `#` or parentheses that stand there. */
function contains(line: string, {target, column}: WrittenReference): boolean {
  const there = bare(line.slice(column - 1))
  return there.startsWith(bare(target).slice(0, 3))
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFC')
    .replaceAll('\0', '\uFFFD')
    .replaceAll('\\', '')
    .replace(/^[#[(\s]*/, '')
}

it('the short way makes the same tree as the long one', () => {
  const plain = array(
    constantFrom('a', ' ', 'b c', '[[', ']]', '[[x]]', '[[y z]]', '中', '!', '(', ')', ':', '\t', '=', '~', ']'),
    {maxLength: 12},
  )
  assert(
    property(
      plain.map(pieces => pieces.join('').trim()),
      source => {
        const [short, long] = [
          {references: [], macros: []},
          {references: [], macros: []},
        ]
        expect(readInline(source, short)).toEqual(readInlineFully(source, long))
        expect(short).toEqual(long)
      },
    ),
    {numRuns: 2_000},
  )
})

it.each(['![[x]](a)', '[[x]](a)', '[[x]]((a))', 'a [[ b', '[[x]] [[', '[[ ]]', '[[x*]] *'])(
  'the short way reads %s as the long one',
  source => {
    const [short, long] = [
      {references: [], macros: []},
      {references: [], macros: []},
    ]
    expect(readInline(source, short)).toEqual(readInlineFully(source, long))
    expect(short).toEqual(long)
  },
)

it('anchors are unique on a page', () => {
  assert(
    property(
      array(
        constantFrom(
          'a',
          'b',
          'a\n  id:: 628953c1-8d75-49fe-a648-f4c612109098',
          'c\n  id:: 628953c1-0000-49fe-a648-f4c612109098',
        ),
      ),
      texts => {
        const {blocks} = readText(texts.map(line => `- ${line}`).join('\n'))
        expect(new Set(blocks.map(({anchor}) => anchor)).size).toBe(blocks.length)
        for (const {anchor} of blocks) expect(anchor).toMatch(/^b-[0-9a-f]{8}$/)
      },
    ),
  )
})

it('each reference stands once in a block', () => {
  assert(
    property(tuple(text, text), ([one, two]) => {
      for (const {references} of readText(`- ${one} ${two}`).blocks) {
        const identities = references.map(({type, target, via, key}) => JSON.stringify([type, target, via, key]))
        expect(new Set(identities).size).toBe(identities.length)
      }
    }),
  )
})

it.each([
  ['opening brackets', '[['],
  ['openers of links', '[a]('],
  ['openers of macros', '{{a '],
  ['closing emphasis', 'a* '],
  ['opening emphasis', '*a '],
  ['alternating emphasis', '*_'],
  ['pairs', '==a ^^b '],
  ['backticks', '`a ``b '],
  ['angle brackets', '<b>'],
  ['tags', '#a* '],
  ['quotes', '>'],
  ['names in names', '[[a '],
  ['addresses', 'https://x.org/('],
  ['blanks', ' '],
  ['dollars', '$a '],
  ['fences', '\n  ```\n  a'],
  ['unclosed notes', '\n  #+BEGIN_A\n'],
  ['elements', '\n  <div>'],
  ['lists', '\n  * a'],
])('100,000 characters of %s are read to their end, in linear time', (_, unit) => {
  // The time limit of a test is the bound here; how the time grows is for `test/hostile.ts`.
  const text = unit.repeat(Math.ceil(100_000 / unit.length))
  const page = readText(`- x ${text}\n- the end`)
  // What opens and does not close may take the rest of its own block, never the next one.
  expect(page.blocks.at(-1)?.text).toBe('the end')
  expect(page.blocks[0]?.text.length).toBeGreaterThan(50_000)
})
