import {expect, it} from 'vitest'
import {pageView} from '../../../plugins/5-views/index.ts'
import {tinySite} from '../tiny-site.ts'

function htmlOf(text: string, slug = 'a', others: Readonly<Record<string, string>> = {}): string {
  return pageView(tinySite({'pages/A.md': text, ...others}), slug).html
}

it('leads from the number to a note in another block of the page', () => {
  const html = htmlOf('- said[^1] twice[^long name]\n\t- [^1]: where it was said')
  expect(html).toContain('<sup class="footnote-ref"><a href="#fn-1">1</a></sup>')
  expect(html).toContain('id="fn-1"')
  expect(html).toContain('where it was said')
})

it('does not lead to a note that the page does not have', () => {
  const html = htmlOf('- said[^1]')
  expect(html).toContain('<sup class="footnote-ref">1</sup>')
  expect(html).not.toContain('#fn-1')
})

it('does not lead from an embedded block to a note of its own page', () => {
  const html = htmlOf('- {{embed [[B]]}}', 'a', {'pages/B.md': '- said[^1]\n- [^1]: note'})
  expect(html).toContain('said')
  expect(html).not.toContain('href="#fn-1"')
})
