import {describe, expect, it} from 'vitest'
import {type Files, publicGraphOf} from './graph-of.ts'

const open = 'public:: true\n\n'

/** Everything that is left of the page A. */
function pageA(files: Files): string {
  return JSON.stringify(publicGraphOf(files).pages.get('a' as never))
}

describe('what leads to a page that is shown', () => {
  it.each([
    ['a link to its file', '- [words](../pages/B.md)', '../pages/B.md'],
    ['a link to its file from the folder', '- [words](B.md)', 'B.md'],
    ['a property of names', '- x\n  from:: [[B]], *or* [[D]]', '"written":"[[B]], *or* [[D]]"'],
  ])('%s stays as it is, though there are private pages', (_, text, kept) => {
    const files = {'pages/A.md': open + text, 'pages/B.md': `${open}- b`, 'pages/D.md': `${open}- d`}
    expect(pageA({...files, 'pages/C.md': '- c'})).toContain(kept)
  })

  it.each([
    ['a link to its file', '- [words](../pages/C.md)'],
    ['a link to its file from the folder', '- [words](C.md)'],
    ['a link to its file in another case', '- [words](../PAGES/c.MD)'],
    ['a link to its file with a fragment', '- [words](C.md#x)'],
  ])('%s is taken from a page that is private', (_, text) => {
    expect(pageA({'pages/A.md': open + text, 'pages/C.md': '- c'})).not.toMatch(/c\.md/i)
  })
})
