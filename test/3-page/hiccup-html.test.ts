import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {hiccupToHtml} from '../../plugins/3-page/hiccup-html.ts'

describe('hiccupToHtml', () => {
  it.each([
    ['writes an element', '[:b "x"]', '<b>x</b>'],
    ['writes one in another', '[:p "a " [:b "b"] " c"]', '<p>a <b>b</b> c</p>'],
    ['writes classes and an id of the name', '[:span.a.b#c "x"]', '<span class="a b" id="c">x</span>'],
    ['writes attributes', '[:a {:href "/x" :title "y"} "z"]', '<a href="/x" title="y">z</a>'],
    ['joins no attribute with a style of its own', '[:p {:style {:color "red"}} "x"]', '<p>x</p>'],
    ['writes an attribute without a value', '[:details {:open true} "x"]', '<details open="">x</details>'],
    ['leaves out an attribute that is off', '[:details {:open false} "x"]', '<details>x</details>'],
    ['closes no empty element', '[:p "a" [:br] "b"]', '<p>a<br>b</p>'],
    ['writes an element without content', '[:span]', '<span></span>'],
    ['writes numbers and names, and nothing for nil', '[:p 5 :word nil]', '<p>5word</p>'],
    ['takes in lists', '[:ul ([:li "a"] [:li "b"])]', '<ul><li>a</li><li>b</li></ul>'],
    ['lets no text become an element', '[:p "<script>" {:a 1}]', '<p>&lt;script></p>'],
    [
      'lets no value end its attribute',
      '[:a {:href "x\\" onclick=\\"y"} "z"]',
      '<a href="x&quot; onclick=&quot;y">z</a>',
    ],
    ['does not read a name that is no element', '[:p [:nonsense "x"]]', undefined],
    ['does not read what has no end', '[:p "x"', undefined],
  ])('%s', (_, source, html) => expect(hiccupToHtml(source)).toBe(html))

  it('bears any depth and any text', () => {
    expect(hiccupToHtml(`${'[:b '.repeat(50_000)}"x"${']'.repeat(50_000)}`)?.length).toBe(50_000 * 7 + 1)
    fc.assert(fc.property(fc.string(), text => typeof (hiccupToHtml(`[:p ${text}]`) ?? '') === 'string'))
  })
})
