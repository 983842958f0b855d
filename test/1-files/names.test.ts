import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {graphPath, pageKey, pageName} from '../../plugins/1-files/index.ts'

// `é` in one character and in two.
const composed = '\u00e9'
const apart = 'e\u0301'

describe('pageKey', () => {
  it.each([
    ['takes case away', 'Garden Tools', 'garden tools'],
    ['takes blanks around it away', ' a ', 'a'],
    ['takes a slash at either end away', '/a/b/', 'a/b'],
    ['takes one slash only', '//a//', '/a/'],
    ['composes characters', `Caf${apart}`, `caf${composed}`],
    ['does not take blanks inside', 'a  b', 'a  b'],
    ['does not take a slash inside', 'a/b', 'a/b'],
    ['does not take other signs', '#a.b!', '#a.b!'],
  ])('%s', (_, name, key) => expect(pageKey(name)).toBe(key))

  it('is one for both forms of every name, in any case', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme-composite'}), name => {
        expect(pageKey(name.normalize('NFD'))).toBe(pageKey(name.normalize('NFC')))
        expect(pageKey(` ${name}\t`)).toBe(pageKey(name))
      }),
    )
  })
})

describe('pageName', () => {
  it.each([
    ['keeps case', 'Garden Tools', 'Garden Tools'],
    ['takes blanks around it away', ' a b\t', 'a b'],
    ['composes characters', `Caf${apart}`, `Caf${composed}`],
    ['does not take slashes', '/a/', '/a/'],
  ])('%s', (_, written, name) => expect(pageName(written)).toBe(name))
})

describe('graphPath', () => {
  it.each([
    ['turns backslashes', 'pages\\a\\b.md', 'pages/a/b.md'],
    ['takes the start of a path away', './pages/a.md', 'pages/a.md'],
    ['takes a leading slash away', '/pages/a.md', 'pages/a.md'],
    ['composes characters', `pages/Caf${apart}.md`, `pages/Caf${composed}.md`],
    ['does not take a folder up away', '../a.md', '../a.md'],
    ['does not take the dot of a name', '.hidden/a.md', '.hidden/a.md'],
    ['does not take case', 'Pages/A.md', 'Pages/A.md'],
  ])('%s', (_, written, path) => expect(graphPath(written)).toBe(path))
})
