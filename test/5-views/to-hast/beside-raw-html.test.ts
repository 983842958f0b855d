import {expect, it} from 'vitest'
import {renderBlocks, renderNodes} from '../../../plugins/5-views/index.ts'
import {contextOf, pageOf, tinySite} from '../tiny-site.ts'

/** The body of the only block of a page. */
function drawn(text: string): string {
  const site = tinySite({
    'pages/A.md': `- ${text}`,
    'pages/B.md': '- b\n  id:: 6650a0b1-1111-4a2b-8c3d-000000000001',
  })
  return /<div class="block-body"[^>]*>(.*)<\/div><\/div><\/li><\/ul>$/s.exec(
    renderBlocks(pageOf(site, 'A'), 'all', contextOf(site, 'A')),
  )?.[1] as string
}

// An author's HTML is sanitised; what Lectern draws itself beside it must come out of that as it went in.
it.each([
  ['a reference', '[[B]]'],
  ['a block reference', '((6650a0b1-1111-4a2b-8c3d-000000000001))'],
  ['a missing page', '[[Nowhere]]'],
  ['maths', '$x^2$'],
  ['code', '`<b>`'],
  ['an unknown macro', '{{unknown a}}'],
  ['a tweet', '{{tweet https://twitter.com/a/status/1}}'],
  ['a cloze', '{{cloze a}}'],
  ['a query', '{{query [[B]]}}'],
  ['an embed', '{{embed [[B]]}}'],
  ['a missing picture', '![x](../assets/gone.png)'],
  ['an outside link', '[x](https://example.org)'],
])('%s is drawn beside raw HTML as it is alone', (_, text) => {
  const alone = /^<(?:p|div class="paragraph")>(.*?)(?:<\/p>|<\/div>)?$/s
    .exec(drawn(`z ${text}`))?.[1]
    ?.replace(/^z /, '')
  expect(alone).toMatch(/</)
  const beside = drawn(`<kbd>K</kbd> z ${text}`)
  expect(beside).toContain('<kbd>K</kbd>')
  expect(beside).toContain(alone)
})

it('a reference inside a link in HTML is its label', () => {
  const site = tinySite({'pages/A.md': '- a', 'pages/B.md': '- b'})
  const nodes = [
    {type: 'html', value: '<a href="https://example.org">'},
    {type: 'pageReference', value: 'B'},
    {type: 'html', value: '</a>'},
  ] as const
  expect(renderNodes([{type: 'paragraph', children: [...nodes]}], contextOf(site, 'A'))).toBe(
    '<p><a class="external" href="https://example.org" rel="noopener"><span>B</span></a></p>',
  )
})
