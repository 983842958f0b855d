import {describe, expect, it} from 'vitest'
import {pageView} from '../../plugins/index.ts'
import {pageOf, tinySite} from '../5-views/tiny-site.ts'
import {lostWords} from './lost-words.ts'

/** Words that are lost of a page with a text; `spoil` takes something out of the drawn page. */
function lostOf(text: string, spoil: (html: string) => string = html => html): string[] {
  const site = tinySite({'pages/Case.md': text, 'pages/Beds.md': '- x'})
  const view = pageView(site, 'case')
  return lostWords(text, pageOf(site, 'Case'), {...view, html: spoil(view.html)}).lost.map(
    ({line, word}) => `${line} ${word}`,
  )
}

describe('the search for lost words', () => {
  it.each([
    ['a word that is not drawn', '- one two\n- three', /two/, ['1 two']],
    ['a word that is drawn with another block only', '- one\n- one', /one/, ['1 one']],
    ['a word of a property', '- one\n  kind:: tall', /tall/, ['1 tall']],
    ['a word before the first block', 'one two\n- three', /two/, ['1 two']],
    ['a block that is not drawn', '- one\n- two', /<li[^>]*><div[^>]*>(?:(?!<li)[\s\S])*two[\s\S]*?<\/li>/, ['2 two']],
    ['a run of Chinese', '- 园里有花', /园里有花/, ['1 园里有花']],
    ['an address', '- [one](https://example.org/two)', /two/, ['1 two']],
    ['a sign of a formula', '- $p+q$', /<mi>q<\/mi>/, ['1 q']],
  ])('finds %s', (_, text, taken, lost) => {
    expect(lostOf(text)).toEqual([])
    expect(lostOf(text, html => html.replace(taken, ''))).toEqual(lost)
  })

  it.each([
    ['what the app writes', '- one\n  id:: 11111111-1111-4111-8111-111111111111\n  :LOGBOOK:\n  CLOCK: [x]\n  :END:'],
    ['comments', '- one <!-- two -->\n- #+BEGIN_COMMENT\n  three\n  #+END_COMMENT'],
    ['templates', '- one\n  template:: two\n\t- three'],
    ['a pointer, which becomes navigation', '- This is a [[presentation]] slide and the next slide is [[Beds]]'],
    ['the name of a macro with a view of its own', '- {{youtube https://youtu.be/abcdefghijk}}'],
  ])('leaves out %s', (_, text) => expect(lostOf(text)).toEqual([]))
})

describe('a word of', () => {
  it.each([
    ['a label’s page that is missing', '- [one]([[Two]])'],
    ['a label’s page', '- [one]([[Beds]])'],
    ['an address that leads nowhere', '- [one](two/three) [four](cursor://five)'],
    ['a label of a file that is missing', '- [one.pdf](../assets/two.pdf) ![three four.png](../assets/five.png)'],
    ['a link in the label of a picture', '- ![one [two](https://example.org/three)](../assets/four.png)'],
    ['what stands behind the language of code', '- ```js one two\n  three\n  ```'],
    ['what stands behind the end of code', '- ```\n  one\n  ~~~two'],
    [
      'an address in angle brackets inside HTML',
      '- <details>\n  <summary>one</summary>\n  (two <https://example.org/three>)\n  </details>',
    ],
    ['a formula with a percent sign', '- from $2 (one 3% two three-$ four'],
    ['a long paragraph with a picture in it', `- one ![two three](data:image/png;base64,${'A'.repeat(40_000)}) four`],
    ['a tag under another name of its page', 'tags:: [[one]]\n\n- two'],
  ])('%s is on the page', (_, text) => {
    expect(lostOf(text.replace(/\(data:[^)]*\)/, whole => whole))).toEqual([])
  })
})
