import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {pageSlug} from '../../../plugins/5-views/urls/index.ts'
import {
  entryOf,
  hrefOf,
  longestTrail,
  pathOf,
  putBeside,
  readTrail,
  writeTrail,
} from '../../../src/islands/panes/trail.ts'

describe('reading a trail', () => {
  it.each([
    ['no trail', '?refs=Tools', []],
    ['pages in their order', '?beside=tools&beside=garden/beds', ['tools', 'garden/beds']],
    ['a path with its slash escaped', '?beside=garden%2Fbeds', ['garden/beds']],
    ['a place on a page', '?beside=garden%23b-6650a0b1', ['garden#b-6650a0b1']],
    ['a page once', '?beside=tools&beside=tools%23b-1', ['tools']],
    ['other scripts', '?beside=%E5%BA%AD', ['庭']],
    ['commas, which a name may have', '?beside=a,b', ['a,b']],
    ['no other site', '?beside=/evil.example&beside=//evil.example&beside=\\\\evil.example', []],
    ['no way up', '?beside=../secret&beside=a/../../b&beside=.', []],
    ['nothing', '?beside=&beside=%23x', []],
  ])('%s', (_, search, expected) => {
    expect(readTrail(search)).toEqual(expected)
  })

  it('asks for no more pages than anybody follows', () => {
    const search = `?${Array.from({length: 500}, (_, index) => `beside=p${index}`).join('&')}`
    expect(readTrail(search)).toHaveLength(longestTrail)
  })
})

describe('writing a trail', () => {
  it.each([
    ['one page', '', ['tools'], '?beside=tools'],
    ['readable paths', '', ['garden/beds#b-1', 'tools'], '?beside=garden/beds%23b-1&beside=tools'],
    ['beside other parameters', '?refs=Tools&beside=old', ['new'], '?refs=Tools&beside=new'],
    ['no trail', '?beside=old', [], ''],
  ])('%s', (_, search, trail, expected) => {
    expect(writeTrail(search, trail)).toBe(expected)
  })

  it('is read as it was written', () => {
    const entry = fc.string({unit: 'binary'}).map(title => pageSlug(title))
    fc.assert(
      fc.property(fc.uniqueArray(entry, {maxLength: longestTrail}), trail => {
        expect(readTrail(writeTrail('?refs=x', trail))).toEqual(trail)
      }),
    )
  })
})

describe('putting a page beside another', () => {
  it.each([
    ['first beside the page of the address', [], 0, 'a', ['a']],
    ['to the right of the page it was opened from', ['a', 'b'], 1, 'c', ['a', 'c', 'b']],
    ['to the right of the last', ['a', 'b'], 2, 'c', ['a', 'b', 'c']],
    ['where it is already, at the new place on it', ['a', 'b#b-1'], 0, 'b#b-2', ['a', 'b#b-2']],
  ])('%s', (_, trail, place, entry, expected) => {
    expect(putBeside(trail, place, entry)).toEqual(expected)
  })

  it('lets the last go where there are too many', () => {
    const full = Array.from({length: longestTrail}, (_, index) => `p${index}`)
    expect(putBeside(full, 0, 'new')).toEqual(['new', ...full.slice(0, -1)])
  })
})

describe('addresses of a trail', () => {
  it.each([
    ['a page', 'garden/beds', '/sub/garden/beds/'],
    ['a place on it', 'garden#b-6650a0b1', '/sub/garden/#b-6650a0b1'],
    ['other scripts', '庭/ü', '/sub/%E5%BA%AD/%C3%BC/'],
  ])('%s', (_, entry, href) => {
    expect(hrefOf(entry, '/sub/')).toBe(href)
    expect(entryOf(new URL(href, 'https://notes.example'), '/sub/')).toBe(entry)
  })

  it('stay on the site, whatever is asked for', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), text => {
        for (const entry of readTrail(`?beside=${encodeURIComponent(text)}`)) {
          const address = new URL(hrefOf(pathOf(entry), '/sub/'), 'https://notes.example/sub/x/')
          expect(address.origin).toBe('https://notes.example')
          expect(address.pathname.startsWith('/sub/')).toBe(true)
        }
      }),
    )
  })
})
