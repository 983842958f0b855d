import {describe, expect, it} from 'vitest'
import {type AssetFile, graphPath} from '../../plugins/1-files/index.ts'
import {resolveAsset, resolveName} from '../../plugins/4-graph/index.ts'
import {graphOf} from './graph-of.ts'

describe('resolveName', () => {
  const graph = graphOf({
    'pages/Garden___Tools.md': 'alias:: Kit\n\n- [[Nowhere]]',
    'journals/2026_05_01.md': '- x',
  })
  it.each([
    ['finds a page in any case', 'GARDEN/tools', 'page', 'page:garden/tools', 'Garden/Tools'],
    ['finds a page with an outer slash', '/Garden/Tools/', 'page', 'page:garden/tools', 'Garden/Tools'],
    ['follows an alias', 'kit', 'page', 'page:garden/tools', 'Garden/Tools'],
    ['finds a namespace parent', 'garden', 'page', 'page:garden', 'Garden'],
    ['finds a journal by title', 'may 1st, 2026', 'journal', 'journal:2026-05-01', 'May 1st, 2026'],
    ['finds a journal by ISO date', '2026-05-01', 'journal', 'journal:2026-05-01', 'May 1st, 2026'],
    ['finds a journal by file name', '2026_05_01', 'journal', 'journal:2026-05-01', 'May 1st, 2026'],
    ['gives a missing day the title of its journal', '2026-05-02', 'missing', 'missing:may 2nd, 2026', 'May 2nd, 2026'],
    ['says what is missing', 'nowhere', 'missing', 'missing:nowhere', 'nowhere'],
    ['does not take a number for a day', '20260501', 'missing', 'missing:20260501', '20260501'],
  ])('%s', (_, written, kind, node, name) => {
    expect(resolveName(graph, written)).toMatchObject({kind, node, name})
  })
})

describe('resolveAsset', () => {
  const paths = [
    'assets/a.png',
    'assets/b c.png',
    'assets/d%20e.png',
    'pages/near.png',
    'draws/x.svg',
    'assets/sub/f.png',
    'assets/q?.png',
  ]
  const assets = new Map(paths.map(path => [graphPath(path), {path: graphPath(path)} satisfies AssetFile]))
  it.each([
    ['from the page', '../assets/a.png', 'assets/a.png'],
    ['from the root', 'assets/a.png', 'assets/a.png'],
    ['from the root with a slash', '/assets/a.png', 'assets/a.png'],
    ['with too many steps up', '../../../assets/a.png', 'assets/a.png'],
    ['percent-decoded', '../assets/b%20c.png', 'assets/b c.png'],
    ['as written where the file has the escape in its name', '../assets/d%20e.png', 'assets/d%20e.png'],
    ['beside the page', 'near.png', 'pages/near.png'],
    ['in another folder', '../draws/x.svg', 'draws/x.svg'],
    ['in a folder below', '../assets/sub/f.png', 'assets/sub/f.png'],
    ['without what follows', '../assets/a.png?raw=1#top', 'assets/a.png'],
    ['with a question mark of its own', '../assets/q?.png', 'assets/q?.png'],
    ['of a folder named elsewhere', 'C:\\notes\\assets\\a.png', undefined],
    ['on another host', 'https://example.org/assets/a.png', undefined],
  ])('%s', (_, written, expected) => {
    expect(resolveAsset(assets, graphPath('pages/A.md'), written)?.path).toEqual(expected)
  })

  it.each([
    ['a bare percent sign', '../assets/50%.png', 'assets/50%.png'],
    ['an absent file beside the page', 'far.png', 'pages/far.png'],
  ])('says where it looked for %s', (_, written, path) => {
    expect(resolveAsset(assets, graphPath('pages/A.md'), written)).toEqual({path, exists: false})
  })
})
