import {describe, expect, it} from 'vitest'
import {matchBareUrl} from '../../plugins/syntax/bare-url/index.ts'
import {readImageSize} from '../../plugins/syntax/image-size/index.ts'
import {
  isUuid,
  matchBlockReference,
  matchCodeSpan,
  matchHtml,
  matchMacro,
  matchPageReference,
  matchTag,
  matchTimestamp,
  readCall,
  readLink,
} from '../../plugins/syntax/index.ts'
import {matchMath} from '../../plugins/syntax/math/index.ts'

const id = '628953c1-8d75-49fe-a648-f4c612109098'

/** What a matcher takes from the start of a line; `undefined` where it declines. */
function taken(match: (line: string, start: number) => number, line: string): string | undefined {
  const end = match(line, 0)
  return end === -1 ? undefined : line.slice(0, end)
}

describe('page reference', () => {
  it.each([
    ['takes a name', '[[a b]] c', '[[a b]]'],
    ['takes nested names', '[[a [[b]] c]] d', '[[a [[b]] c]]'],
    ['takes single brackets', '[[a]b]]', '[[a]b]]'],
    ['ends a name that begins with brackets at the first end', '[[[[a]]]]', '[[[[a]]'],
    ['does not take an unclosed one', '[[a', undefined],
    ['does not take an empty one', '[[]]', undefined],
  ])('%s', (_, line, expected) => expect(taken(matchPageReference, line)).toBe(expected))
})

describe('tag', () => {
  it.each([
    ['ends at a comma', '#a,b', '#a'],
    ['ends before a last dot', '#a.', '#a'],
    ['ends before last dots', '#a.. b', '#a'],
    ['takes an inner dot', '#a.b', '#a.b'],
    ['takes a bracket', '#a)', '#a)'],
    ['takes emphasis marks', '#a*b_c', '#a*b_c'],
    ['takes a name in brackets', '#[[a b]]c', '#[[a b]]'],
    ['takes an inner name in brackets', '#a[[b c]]d e', '#a[[b c]]d'],
    ['takes a no-break space', '#a\u00a0b c', '#a\u00a0b'],
    ['does not take a second hash', '##a', undefined],
    ['does not take punctuation alone', '#.', undefined],
    ['does not take a blank', '# a', undefined],
    ['takes single brackets', '#a[b] c', '#a[b]'],
    ['takes punctuation where more follows', '#a.,b', '#a.'],
    ['ends a nested name at its first end', '#a[[b [[c]] d]]', '#a[[b [[c]]'],
  ])('%s', (_, line, expected) => expect(taken(matchTag, line)).toBe(expected))
})

describe('block reference', () => {
  it.each([
    ['takes an id', `((${id})) a`, `((${id}))`],
    ['takes capitals', `((${id.toUpperCase()}))`, `((${id.toUpperCase()}))`],
    ['does not take a word', '((a))', undefined],
    ['does not take blanks around the id', `(( ${id} ))`, undefined],
  ])('%s', (_, line, expected) => expect(taken(matchBlockReference, line)).toBe(expected))

  it('knows an id from a shorter one', () => {
    expect([isUuid(id), isUuid(id.slice(1))]).toEqual([true, false])
  })
})

describe('macro', () => {
  it.each([
    ['takes a call', '{{a b}} c', '{{a b}}'],
    ['takes three braces', '{{{a}}}', '{{{a}}}'],
    ['does not take a lone brace inside', '{{a } b}}', undefined],
    ['does not take an empty argument', '{{a b,,c}}', undefined],
    ['does not take one brace', '{a}', undefined],
    ['does not take a shortcode', '{{< a b >}}', undefined],
    ['does not take nothing', '{{', undefined],
  ])('%s', (_, line, expected) => expect(taken(matchMacro, line)).toBe(expected))

  it.each([
    ['without arguments', 'a', {name: 'a', args: []}],
    ['with a parenthesis for a blank', 'a(b, c)', {name: 'a', args: ['(b', 'c)']}],
    ['with names that hold commas', 'a [[b, c]], d', {name: 'a', args: ['[[b, c]]', 'd']}],
    ['with a name that is glued to brackets', 'embed[[a]]', {name: 'embed[[a]]', args: []}],
    ['not with words behind brackets', 'a [[b]] c', undefined],
    ['not with a blank before', ' a', undefined],
  ])('is read %s', (_, body, expected) => expect(readCall(body)).toEqual(expected))
})

describe('code', () => {
  it.each([
    ['takes one backtick', '`a` b', '`a`'],
    ['takes two with one inside', '``a`b``', '``a`b``'],
    ['ends one backtick at the next', '`a``', '`a`'],
    ['crosses a line with two', '``a\nb``', '``a\nb``'],
    ['does not cross a line with one', '`a\nb`', undefined],
    ['does not take nothing', '````', undefined],
  ])('%s', (_, line, expected) => expect(taken(matchCodeSpan, line)).toBe(expected))
})

describe('maths', () => {
  it.each([
    ['takes dollars', '$a b$ c', '$a b$'],
    ['takes two dollars', '$$a$$', '$$a$$'],
    ['takes backslash parentheses', '\\(a\\)', '\\(a\\)'],
    ['does not take a blank behind the opener', '$ a$', undefined],
    ['does not take a blank before the closer', '$a $', undefined],
    ['does not take an open bracket before the closer', '$a($', undefined],
  ])('%s', (_, line, expected) => expect(taken(matchMath, line)).toBe(expected))
})

describe('HTML', () => {
  it.each([
    ['takes an element', '<b>x</b> y', '<b>x</b>'],
    ['takes nested elements of one name', '<b>x<b>y</b></b>z', '<b>x<b>y</b></b>'],
    ['takes a void element', '<br> x', '<br>'],
    ['takes a comment', '<!-- a --> b', '<!-- a -->'],
    ['takes an attribute with a bracket', '<b title="a>b">x</b>', '<b title="a>b">x</b>'],
    ['does not take an unknown name', '<int>x</int>', undefined],
    ['does not take an open element', '<b>x', undefined],
  ])('%s', (_, line, expected) => expect(taken(matchHtml, line)).toBe(expected))
})

describe('address', () => {
  it.each([
    ['takes a path', 'https://x.org/a b', 'https://x.org/a'],
    ['takes balanced parentheses', 'https://x.org/(a) b', 'https://x.org/(a)'],
    ['ends at an open parenthesis’ end', 'https://x.org/a) b', 'https://x.org/a'],
    ['ends before a last dot', 'https://x.org/a.', 'https://x.org/a'],
    ['does not take a scheme alone', 'https://', undefined],
    ['takes any scheme', 'horse://x', 'horse://x'],
    ['ends a host at a bracket', 'https://x.org[a]', 'https://x.org'],
    ['does not take a scheme with other characters', 'a-b://x', undefined],
  ])('%s', (_, line, expected) => expect(taken(matchBareUrl, line)).toBe(expected))
})

describe('timestamp', () => {
  it.each([
    ['takes a day', '<2023-01-05 Thu> a', '<2023-01-05 Thu>'],
    ['takes an inactive day', '[2023-01-05 Thu]', '[2023-01-05 Thu]'],
    ['takes a keyword in any case', 'deadline:  <2023-01-05 Thu>', 'deadline:  <2023-01-05 Thu>'],
    ['does not take a day without a weekday', '<2023-01-05>', undefined],
    ['does not take mixed brackets', '<2023-01-05 Thu]', undefined],
  ])('%s', (_, line, expected) => expect(taken(matchTimestamp, line)).toBe(expected))
})

describe('link', () => {
  it.each([
    ['an address', '[a](b)', {kind: 'url', target: 'b', title: null}],
    ['an address with blanks', '[a](b c)', {kind: 'url', target: 'b c', title: null}],
    ['a title', '[a](b "c")', {kind: 'url', target: 'b', title: 'c'}],
    ['escaped parentheses', '[a](b\\)c)', {kind: 'url', target: 'b)c', title: null}],
    ['a page', '[a]([[b c]])', {kind: 'page', target: 'b c', title: null}],
    ['a block', `[a](((${id})))`, {kind: 'block', target: id, title: null}],
    ['a bare id', `[a](${id})`, {kind: 'block', target: id, title: null}],
    ['code in its label', '[`]`](b)', {kind: 'url', target: 'b', title: null}],
  ])('reads %s', (_, line, expected) => expect(readLink(line, 0)).toMatchObject(expected))

  it.each([
    ['a label without a target', '[a]'],
    ['an open target', '[a](b'],
    ['an open label', '[a(b)'],
  ])('does not read %s', (_, line) => expect(readLink(line, 0)).toBeUndefined())

  it('reads sizes in numbers and in per cent, and nothing else', () => {
    expect(readImageSize('{:height 100, :width 200}')).toEqual({width: '200', height: '100'})
    expect(readImageSize('{:width "50%"}')).toEqual({width: '50%'})
    expect(readImageSize('{:width "red"}')).toBeUndefined()
  })
})
