import {describe, expect, it} from 'vitest'
import type {TextRun} from '../../../plugins/5-views/deck/atom.ts'
import {breakLines, textWidth} from '../../../plugins/5-views/deck/break-lines.ts'
import {openSlideIds, slideSlug} from '../../../plugins/5-views/deck/slide-ids.ts'

function regular(text: string): readonly TextRun[] {
  return [{text, face: 'regular'}]
}

describe('lines', () => {
  it.each<[string, string, number, readonly string[]]>([
    ['breaks at spaces', 'one two three', 4.5, ['one two ', 'three']],
    ['breaks where the author does', 'one\ntwo', 40, ['one\n', 'two']],
    ['breaks after a hyphen', 'seventy-seven', 4.6, ['seventy-', 'seven']],
    ['breaks between characters of Chinese', '花園花園花', 2, ['花園', '花園', '花']],
    ['breaks a word that is longer than a line', 'aaaaaaaaaa', 3, ['aaaaa', 'aaaaa']],
    ['moves letters closer as the face does', 'AVAVAVAVAV AV', 6.6, ['AVAVAVAVAV ', 'AV']],
    ['keeps what fits', 'one two three', 40, ['one two three']],
    ['has one line for nothing', '', 10, ['']],
  ])('%s', (_, text, width, expected) => {
    const starts = breakLines(regular(text), width)
    expect(starts.map((start, index) => text.slice(start, starts[index + 1]))).toEqual(expected)
  })
  it('knows that strong letters are wider', () => {
    expect(textWidth([{text: 'wide words', face: 'strong'}])).toBeGreaterThan(textWidth(regular('wide words')))
  })
  it('gives code one width a letter', () => {
    expect(textWidth([{text: 'iiii', face: 'code'}])).toBe(textWidth([{text: 'mmmm', face: 'code'}]))
  })
})

describe('ids of slides', () => {
  it.each([
    ['words as a slug', 'The Gap, closed?', 'the-gap-closed'],
    ['an apostrophe leaves nothing', 'Don’t', 'dont'],
    ['other scripts stay', '花園 und Straße', '花園-und-straße'],
    [
      'a long one ends at a word',
      'one two three four five six seven eight nine ten eleven',
      'one-two-three-four-five-six-seven-eight-nine-ten',
    ],
    ['signs alone leave nothing', '???', ''],
  ])('%s', (_, title, expected) => expect(slideSlug(title)).toBe(expected))

  it('tells continuations, namesakes and wishes apart', () => {
    const ids = openSlideIds()
    expect(ids.next('page', -1, undefined, undefined)).toBe('page')
    expect(ids.next('page', 3, 'Notes', undefined)).toBe('page:notes')
    expect(ids.next('page', 3, 'Notes', undefined)).toBe('page:notes~2')
    expect(ids.next('page', 9, 'Notes', undefined)).toBe('page:notes-2')
    expect(ids.next('page', 9, 'Notes', undefined)).toBe('page:notes-2~2')
    expect(ids.next('page', -1, undefined, undefined)).toBe('page~2')
    expect(ids.next('page', 12, 'Other', 'mine')).toBe('mine')
    expect(ids.next('page', 15, '!', undefined)).toBe('page-2')
  })
})
