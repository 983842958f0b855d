import {describe, expect, it} from 'vitest'
import {type AssetFile, graphPath} from '../../../plugins/1-files/index.ts'
import {planPicture, planPictures} from '../../../plugins/5-views/index.ts'
import {tinySite} from '../tiny-site.ts'

function file(path: string, width?: number, height?: number, bytes = 200_000): AssetFile {
  const size = width === undefined || height === undefined ? {} : {width, height, bytes}
  return {path: graphPath(path), ...size}
}

describe('planPicture', () => {
  it.each([
    ['takes steps up to what a page needs', file('assets/a.jpg', 4000, 3000), [480, 800, 1200]],
    ['ends with the width of the file', file('assets/a.png', 1000, 10), [480, 1000]],
    ['takes no step that is nearly as wide', file('assets/a.webp', 620, 400), [620]],
    ['takes a step that is far enough', file('assets/a.jpeg', 648, 400), [480, 648]],
    ['makes nothing wider than the file', file('assets/a.png', 90, 4000), [90]],
    ['reads an ending in capitals', file('assets/A.PNG', 480, 300), [480]],
    ['takes a file of 16 KiB', file('assets/a.png', 480, 300, 16_384), [480]],
    ['does not take a smaller one', file('assets/a.png', 480, 300, 16_383), undefined],
    ['does not take one whose size is not known', file('assets/a.png'), undefined],
    ['does not take a drawing', file('assets/a.svg', 900, 900), undefined],
    ['does not take one that may move', file('assets/a.gif', 900, 900), undefined],
    ['does not take what is modern already', file('assets/a.avif', 900, 900), undefined],
  ])('%s', (_, asset, widths) => expect(planPicture(asset, false)?.widths).toEqual(widths))

  it.each([
    ['goes on to the width of a screen', file('assets/a.jpg', 4000, 3000), [480, 800, 1200, 1920]],
    ['ends with the width of the file', file('assets/a.jpg', 1500, 3000), [480, 800, 1500]],
  ])('for a slide %s', (_, asset, widths) => expect(planPicture(asset, true)?.widths).toEqual(widths))
})

it('plans for what public blocks show, and wide ones for what slides show', () => {
  const site = tinySite(
    {
      'pages/Open.md': 'public:: true\n\n- ![](../assets/b.jpg)\n- ![](../assets/note.pdf)',
      'pages/Talk.md':
        'public:: true\n\n- ![](../assets/a.jpg)\n- This is a [[presentation]] slide and the next slide is [[End]]',
      'pages/End.md': 'public:: true\n\n- This is a [[presentation]] slide and is the end.',
      'pages/Shut.md': '- ![](../assets/shut.jpg)\n- ![](../assets/b.jpg)',
    },
    {
      onlyPublic: true,
      assets: ['a.jpg', 'b.jpg', 'shut.jpg', 'unused.jpg'].map(name => file(`assets/${name}`, 3000, 2000)),
    },
  )
  expect(planPictures(site).map(({path, widths}) => [path, widths.at(-1)])).toEqual([
    ['assets/a.jpg', 1920],
    ['assets/b.jpg', 1200],
  ])
})
