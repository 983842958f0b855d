import {expect, it} from 'vitest'
import {renderNodes} from '../../../plugins/5-views/index.ts'
import {contextOf, tinySite} from '../tiny-site.ts'

const context = contextOf(
  tinySite(
    {'pages/Here.md': '- ![](../assets/a.png)'},
    {assets: [{path: 'assets/a.png', width: 10, height: 20}] as never},
  ),
  'Here',
)

/** The link around a picture that its author gave this label. */
function linkAround(alt: string): string {
  const image = {type: 'image', url: '../assets/a.png', alt} as const
  const html = renderNodes([{type: 'link', url: 'https://example.org', children: [image]}], context)
  return /<a [^>]*>/.exec(html)?.[0] ?? html
}

it('a link around a picture without words is called by its address', () => {
  expect(linkAround('image.png')).toContain('aria-label="https://example.org"')
})

it('a link around a picture with words is called by them', () => {
  expect(linkAround('A rose')).not.toContain('aria-label')
})
