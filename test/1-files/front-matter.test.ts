import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {splitFrontMatter} from '../../plugins/1-files/index.ts'

function fieldsOf(text: string) {
  return splitFrontMatter(text)?.fields.map(({key, value}) => `${key}=${value}`)
}

describe('splitFrontMatter', () => {
  it.each([
    ['reads flat lines', '---\ntitle: T\ntags: a, b\nfoo: [[c]]\n---\n', ['title=T', 'tags=a, b', 'foo=[[c]]']],
    ['reads two references as they stand', '---\nfoo: [[a]], [[b]]\n---', ['foo=[[a]], [[b]]']],
    ['keeps a hash in a flat value', '---\ntags: a #b\n---', ['tags=a #b']],
    ['keeps dates and numbers as written', '---\nday: 2023-01-05\nn: 007\n---', ['day=2023-01-05', 'n=007']],
    ['takes off quotes', '---\ntitle: "T: \\"x\\""\nb: \'it\'\'s\'\n---', ['title=T: "x"', "b=it's"]],
    ['joins a list in brackets', '---\ntags: [a, "b c"]\n---', ['tags=a, b c']],
    ['keeps a comma in an item', '---\ntags: ["a, b", c]\n---', ['tags=[[a, b]], c']],
    ['joins a list of lines', '---\ntags:\n  - a\n  - b # why\n---', ['tags=a, b']],
    ['reads past a comment', '---\n# note\ntitle: T\n---', ['title=T']],
    ['folds a text of lines', '---\nsummary: >\n  a\n  b\n---', ['summary=a b']],
    ['writes a map in a line', '---\nm:\n  a: 1\n  b: [c]\n---', ['m={ a: "1", b: [ c ] }']],
    ['normalises keys', '---\nCreated_At: 1\n---', ['created-at=1']],
    ['reads an empty value', '---\na:\n---', ['a=']],
    ['reads two colons as one', '---\nalias:: [[a]], b\n---', ['alias=[[a]], b']],
    ['reads two colons as one in YAML', '---\n# note\nalias:: a\n---', ['alias=a']],
    ['reads empty front matter', '---\n---\nx', []],
    ['reads other line ends', '---\r\na: 1\r\n---\r\nx', ['a=1']],
    ['keeps dashes in a value', '---\nx: y---z\nw: v\n---', ['x=y---z', 'w=v']],
    ['does not read after a blank line', '\n---\na: 1\n---', undefined],
    ['does not read without an end', '---\na: 1\n', undefined],
    ['does not read four dashes', '----\na: 1\n----', undefined],
  ])('%s', (_, text, fields) => expect(fieldsOf(text)).toEqual(fields))

  it('says where a value stands', () => {
    const text = '---\ntitle:  T\ntags:\n  - a\n---\n'
    expect(splitFrontMatter(text)).toEqual({
      fields: [
        {key: 'title', value: 'T', line: 2, column: 9},
        {key: 'tags', value: 'a', line: 4, column: 3},
      ],
      lines: 5,
      problem: undefined,
    })
  })

  it.each([
    ['a broken list', '---\npublic: false\na: [1\nb: c\n d\n---\nx', ['public=false', 'a=[1', 'b=c'], 4],
    ['prose', '---\nNothing here\n---\n', [], 2],
    ['a list', '---\n- a\n- b\n---', [], 2],
  ])('keeps the text and the flat lines of %s', (_, text, fields, line) => {
    expect(fieldsOf(text)).toEqual(fields)
    expect(splitFrontMatter(text)).toMatchObject({lines: 0, problem: {line}})
  })

  it('no text makes it throw', () => {
    const unit = fc.constantFrom(
      'a',
      ': ',
      '- ',
      '\n',
      '[',
      ']',
      '{',
      '}',
      '"',
      "'",
      '#',
      '&',
      '*',
      '!',
      '|',
      '>',
      '?',
      '\t',
      ' ',
    )
    fc.assert(
      fc.property(fc.string({unit}), text => {
        expect(splitFrontMatter(`---\n${text}\n---\n`)).toBeDefined()
      }),
      {numRuns: 500},
    )
    expect(splitFrontMatter(`---\na:\n ${'['.repeat(50_000)}\n---\n`)?.lines).toBe(0)
  })
})
