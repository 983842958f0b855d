import fc from 'fast-check'
import type {Nodes, PhrasingContent} from 'mdast'
import {expect, it} from 'vitest'
import {renderByTree} from '../../../plugins/5-views/to-hast/render-by-tree.ts'
import type {Lead} from '../../../plugins/5-views/to-hast/render-nodes.ts'
import {isStraight, renderStraight} from '../../../plugins/5-views/to-hast/render-straight.ts'
import {surveyNodes} from '../../../plugins/5-views/to-hast/survey-nodes.ts'
import {contextOf, pageOf, tinySite} from '../tiny-site.ts'

const id = '628953c1-8d75-49fe-a648-f4c612109098'
const assets = [{path: 'assets/rose.png', width: 80, height: 40}, {path: 'assets/paper.pdf'}] as never
const others = {'pages/Garden.md': `- A **spade**\n  id:: ${id}\n  - below`}

/** What stands in a text and is drawn as a whole, or ends the paragraph around it. */
const written = [
  '[[Garden]]',
  '#Garden',
  '#[[nowhere to be found]]',
  `((${id}))`,
  `[a *label*](((${id})))`,
  '[my **own** & <](Garden)',
  '[out](https://example.org/?a=1&b=2)',
  'https://example.org',
  '`code & "<x>"`',
  '$x < 1$',
  '$$y$$',
  '![a rose](../assets/rose.png)',
  '![paper](../assets/paper.pdf)',
  '{{embed [[Garden]]}}',
  '{{cloze hidden}}',
  '{{video https://example.org/v}}',
  '{{unknown & <b>}}',
  '{{query [[Garden]]}}',
  '**strong *inside* **',
  '==marked== ~~gone~~ a^{b}',
  '<2026-05-01 Fri>',
  'words & "more" <words>',
  '```js\nlet a = "<b>"\n```',
  '> quoted',
  '[^1]',
  '\n',
  ' \n  ',
  '  ',
]
const texts = fc.array(fc.constantFrom(...written), {minLength: 1, maxLength: 7}).map(parts => parts.join(' '))
const leads = fc.constantFrom<Lead | undefined>(
  undefined,
  {heading: undefined, html: '<b>TODO</b> '},
  {heading: 2, html: ''},
  {heading: 'paragraph', html: '<b>TODO</b> '},
)

it('draws what authors write as the way over a tree does', () => {
  let straight = 0
  fc.assert(
    fc.property(texts, leads, fc.constantFrom('page' as const, 'reference' as const), (text, lead, surface) => {
      const site = tinySite({...others, 'pages/Here.md': `- ${text.replaceAll('\n', '\n  ')}`}, {assets})
      const context = contextOf(site, 'Here', surface)
      for (const {tree} of pageOf(site, 'Here').blocks) {
        const survey = surveyNodes(tree.children)
        if (!survey.straight) continue
        straight++
        const expected = renderByTree(tree.children, context, survey.html, lead)
        expect(renderStraight(tree.children, context, lead)).toBe(expected)
      }
    }),
    {numRuns: 300},
  )
  expect(straight).toBeGreaterThan(100)
})

const words = fc.constantFrom('', ' ', '\t', ' a', 'b ', '& <c> "d"', '\u00a0', '\u00a0e ')
const phrasing: fc.Arbitrary<PhrasingContent> = fc.letrec<{node: PhrasingContent}>(tie => ({
  node: fc.oneof(
    {depthSize: 'small', withCrossShrink: true},
    words.map((value): PhrasingContent => ({type: 'text', value})),
    fc.constant<PhrasingContent>({type: 'break'}),
    words.map((value): PhrasingContent => ({type: 'inlineCode', value: `${value}\n`})),
    fc.constantFrom<PhrasingContent>(
      {type: 'macro', name: 'embed', args: ['[[Garden]]'], value: '{{embed [[Garden]]}}'},
      {type: 'macro', name: 'cloze', args: ['f'], value: '{{cloze f}}'},
    ),
    fc
      .tuple(
        fc.constantFrom('strong' as const, 'emphasis' as const, 'delete' as const),
        fc.array(tie('node'), {maxLength: 4}),
      )
      .map(([type, children]): PhrasingContent => ({type, children})),
  ),
})).node
const trees: fc.Arbitrary<readonly Nodes[]> = fc.array(
  fc.oneof(
    phrasing,
    fc.array(phrasing, {maxLength: 6}).map((children): Nodes => ({type: 'paragraph', children})),
    fc.constant<Nodes>({type: 'code', value: 'let'}),
  ),
  {maxLength: 4},
)

it('draws any tree of straight nodes so, wherever breaks and blanks stand', () => {
  const context = contextOf(tinySite({...others, 'pages/Here.md': '- here'}), 'Here')
  fc.assert(
    fc.property(trees, leads, (nodes, lead) => {
      expect(surveyNodes(nodes).straight).toBe(true)
      expect(renderStraight(nodes, context, lead)).toBe(renderByTree(nodes, context, false, lead))
    }),
    {numRuns: 2000},
  )
})

it.each([
  ['a list', {type: 'list', children: []}],
  ['raw HTML', {type: 'html', value: '<b>'}],
  ['a node that another tool has marked', {type: 'strong', children: [], data: {hName: 'b'}}],
  ['text of several lines', {type: 'text', value: 'a \n b'}],
  ['a type that nobody knows', {type: 'surprise', value: 'a'}],
])('does not draw %s straight', (_, node) => expect(isStraight(node)).toBe(false))
