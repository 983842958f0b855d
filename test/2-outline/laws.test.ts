import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {type Outline, placeInFile, printOutline} from '../../plugins/2-outline/index.ts'
import {oddOutline} from '../differential/odd-outline.ts'
import {lawRuns} from '../law-runs.ts'
import {read} from './read.ts'

/** Pieces that mean something to the reader, so that chance finds their meetings. */
const piece = fc.oneof(
  {weight: 3, arbitrary: fc.constantFrom('\n', '\n', '\n- ', '\n\t- ', '\n  - ', '\n  ', '\n\t  ', '\r\n', '\n\n')},
  {weight: 2, arbitrary: fc.constantFrom('a', 'b:: 1', 'a:: 2', 'c,d:: 3', 'id:: x', 'text ', ' ', '\t', '---', '-')},
  {
    weight: 2,
    arbitrary: fc.constantFrom('# ', '## H', '```', '~~~js', '$$', '> ', '* ', '1. ', '| a |', '<div>', '</div>'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(':LOGBOOK:', ':PROPERTIES:', ':x: 1', ':NOTE:', ':END:', '#+BEGIN_Q', '#+END_Q'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('#+title: T', 'key: v', '<!--', '-->', '\\begin{x}', '\\end{x}', '[', '"', '\r', '中'),
  },
)
const pieces = fc.array(piece, {maxLength: 40}).map(parts => parts.join(''))
const texts = fc.oneof(pieces, oddOutline)

/** `printOutline` promises nothing of lists that take in an opener. */
const withoutLists = oddOutline.filter(text => !/^[ \t]*(?:[*+]|\d+\.)[ \t]/m.test(text))
const printed = fc.oneof(pieces, withoutLists)

/** What printing keeps: all but places. */
function meaning({shape, preamble, blocks, ...page}: Outline) {
  const pairs = ({properties, overridden = []}: Pick<Outline, 'properties' | 'overridden'>) =>
    [...overridden, ...properties].map(({key, value}) => [key, value])
  return {
    shape,
    properties: pairs(page),
    preamble: preamble.text,
    blocks: blocks.map(block => [block.kind, block.depth, block.parent, block.text, pairs(block)]),
  }
}

/** Texts that once printed otherwise than they were read. */
const meetings: [string][] = [
  ['\n- b:: 1\n\t  #+title: T'],
  ['\n  - \n* \n\t  b:: 1'],
  ['```\n- ```\na:: 2'],
  ['\n- -->b:: 1\n<!--'],
  ['\n- b:: 1\n:LOGBOOK:\nid:: x'],
  ['\n---\n---'],
  [':PROPERTIES:\n- \n:END:'],
  ['# \na:: 2\nc,d:: 3'],
  ['\n- b:: 1<div>\n<div>\n- </div>'],
  ['---\n---\na:: 2'],
  ['> a\n\n## H'],
  ['> a\n>\n\n\n## H'],
  ['t\n: def\n\n- a'],
  ['## > q\n\na:: 1\n- a'],
]

function hasProperties({properties, blocks}: Outline): boolean {
  return properties.length > 0 || blocks.some(block => block.properties.length > 0)
}

describe('readOutline', {timeout: 60_000}, () => {
  it.each(['pages/a.md', 'pages/a.org'])('does not throw at any text of %s', path => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({unit: 'binary'})), text => {
        expect(read(text, path).blocks.length).toBeGreaterThanOrEqual(0)
      }),
      {numRuns: 1000},
    )
  })

  it.each(['pages/a.md', 'pages/a.org'])('maps every place to the same character of %s', path => {
    fc.assert(
      fc.property(texts, text => {
        const lines = text.split(/\r\n|\n|\r/)
        const outline = read(text, path)
        for (const {text: own, map} of [outline.preamble, ...outline.blocks]) {
          for (const [index, line] of own.split('\n').entries()) {
            const place = placeInFile(map, {line: index + 1, column: 1})
            const there = lines[place.line - 1]?.slice(place.column - 1)
            if (own === '') expect(there).toBeDefined()
            // What follows it may belong to another block: see `- $$x$$ - y`.
            else expect(there?.slice(0, line.length)).toBe(line)
          }
        }
      }),
      {numRuns: 1000},
    )
  })

  it.each(['pages/a.md', 'pages/a.org'])('keeps the order of lines and the parents of %s', path => {
    fc.assert(
      fc.property(texts, text => {
        const {blocks} = read(text, path)
        for (const [index, block] of blocks.entries()) {
          expect(block.parent).toBeLessThan(index)
          expect(block.depth).toBe(block.parent < 0 ? 0 : (blocks[block.parent]?.depth ?? 0) + 1)
          if (index > 0) expect(block.line).toBeGreaterThanOrEqual(blocks[index - 1]?.line ?? 0)
        }
      }),
    )
  })

  it('loses no word of an outline but drawers’ and directives’', () => {
    fc.assert(
      fc.property(texts, text => {
        const outline = read(text)
        if (/:(?:LOGBOOK|PROPERTIES):|#\+/.test(text) || hasProperties(outline)) return
        const kept = [outline.preamble, ...outline.blocks].map(part => part.text).join('')
        const words = (from: string) => from.replace(/[^\p{L}]/gu, '')
        expect(words(kept)).toBe(words(text))
      }),
      {numRuns: 1000},
    )
  })

  it('reads a printed outline as that outline', () => {
    fc.assert(
      fc.property(printed, text => {
        const outline = read(text)
        // A document is one since it has no bullet and no property; where a quote hides such a line, as it does until a blank
        // line ends it, printing its sections apart makes an outline of it.
        if (outline.shape === 'document' && /^[ \t]*>/m.test(text)) return
        expect(meaning(read(printOutline(outline)))).toEqual(meaning(outline))
      }),
      {numRuns: lawRuns(5000, 30_000), examples: meetings},
    )
  })
})

describe('an outline of 10,000 levels', () => {
  const levels = 10_000
  const text = Array.from({length: levels}, (_, depth) => `${'\t'.repeat(depth)}- x`).join('\n')

  it('is read at its depth, with one warning', () => {
    const {blocks, messages} = read(text)
    expect(blocks.at(-1)).toMatchObject({depth: levels - 1, parent: levels - 2})
    expect(messages).toMatchObject([{rule: 'outline-too-deep', line: 101}])
  })

  it('is read from Org too', () => {
    const org = Array.from({length: 2000}, (_, depth) => `${'*'.repeat(depth + 1)} x`).join('\n')
    expect(read(org, 'pages/a.org').blocks.at(-1)?.depth).toBe(1999)
  })
})

describe('a file of openers only', () => {
  it.each(['- ```', '- $$', '<div>', '- <div', '#+BEGIN_%', ':NAME:', '\\begin{%}', '<!--', '- <a href="'])(
    'is read to its end: %s',
    opener => {
      // A quadratic reader takes minutes for this: the runner's time limit would end it.
      const text = Array.from({length: 20_000}, (_, index) => opener.replace('%', String(index))).join('\n')
      const {blocks, preamble} = read(`${text}\n- the end`)
      expect(`${preamble.text}\n${blocks.map(block => block.text).join('\n')}`).toContain('the end')
    },
    30_000,
  )
})
