import {describe, expect, it} from 'vitest'
import {checkDeck} from '../../../plugins/5-views/index.ts'
import {createMessage, type Message} from '../../../plugins/diagnostics/index.ts'
import {outline, talkSite} from './deck-of.ts'

function check(lines: readonly string[], messages: readonly Message[] = []) {
  const site = talkSite(outline(...lines))
  return checkDeck(site, site.decks[0]?.id ?? '', messages)
}

const talk = [
  '# Sowing',
  '  slide:: true',
  '  one',
  '  two',
  '# Weeding',
  '  slide:: true',
  '  by hand',
  '  with a hoe',
] as const

describe('what the check of a deck says of slides', () => {
  it('has a row for each slide, with its place in the file', () => {
    const {pages, slides} = check(talk)
    expect(pages).toEqual(['Talk'])
    expect(slides.map(({number, title, file, line, words}) => [number, title, `${file}:${line}`, words])).toEqual([
      [1, 'Talk', 'pages/Talk.md:1', 1],
      [2, 'Sowing', 'pages/Talk.md:1', 2],
      [3, 'Weeding', 'pages/Talk.md:5', 5],
    ])
  })

  it('reckons sizes and how full a slide is', () => {
    const {slides} = check(['# A', '  one', '    two', '      three'])
    expect(slides[1]).toMatchObject({scale: 125, smallestText: 31.3, smallestCell: undefined})
    expect(slides[1]?.fill).toBeGreaterThan(0.3)
    expect(slides[1]?.fill).toBeLessThan(0.5)
  })

  it('begins a part of a long section where it goes on', () => {
    const long = Array.from({length: 40}, (_, at) => `  line ${at} of many`)
    const {slides} = check(['# Beds', ...long])
    const parts = slides.filter(({part}) => part !== undefined)
    expect(parts.length).toBeGreaterThan(1)
    expect(parts.map(({line}) => line)).toEqual(parts.map(({line}) => line).toSorted((a, b) => a - b))
    expect(parts[1]?.line).toBe(10)
  })
})

describe('time', () => {
  it('is planned where every slide has a plan', () => {
    expect(check(['# A', '  timing:: 2m', '  one', '  two']).planned).toBeUndefined()
    const site = talkSite(`duration:: 10m\n\n${outline(...talk)}`)
    const {planned, duration, messages} = checkDeck(site, 'talk', [])
    expect([duration, messages]).toEqual([600, []])
    // Each slide's share is whole seconds.
    expect(Math.abs((planned ?? 0) - 600)).toBeLessThan(3)
  })

  it('that is too short for what is planned leaves none for the others, and that is said', () => {
    const site = talkSite(
      `duration:: 1m\n\n${outline('# A', '  timing:: 5m', '  one', '  two', '# B', '  three', '  four')}`,
    )
    const [message, ...others] = checkDeck(site, 'talk', []).messages
    expect(others).toEqual([])
    expect(message).toMatchObject({rule: 'deck-time', slide: undefined, line: 1})
    expect(message?.reason).toBe('Unexpected plan of 5 min, expected the 60 s of `duration:: 1m`')
    expect(message?.note).toBe('Shorten a `timing::`, or take slides out. No time is left for 2 slides.')
  })
})

describe('messages of the graph', () => {
  const at = (rule: Message['rule'], line: number, file = 'pages/Talk.md') =>
    createMessage(rule, file, {line, column: 3}, 'Unexpected x, expected y')

  it('are told with the slide they are on, word for word', () => {
    const said = at('asset-missing', 7)
    expect(check(talk, [said]).messages).toEqual([{...said, slide: 3}])
  })

  it('about a block that no slide shows are told with the slide it comes after', () => {
    const said = at('macro-unread', 4)
    expect(check(['# Sowing', '  one', '  two', '  ![](gone.png)', '# Weeding', '  three'], [said]).messages).toEqual([
      {...said, slide: 2},
    ])
  })

  it.each<[string, Message, boolean]>([
    ['a warning', at('block-reference-broken', 3), true],
    ['a diagram that is not drawn', at('diagram-unreadable', 3), true],
    ['a link to no page, which reads as words', at('page-missing', 3), false],
    ['a page that nothing leads to', at('page-orphan', 1), false],
    ['what is odd about another page', at('asset-missing', 2, 'pages/Other.md'), false],
  ])('%s', (_, message, isTold) => {
    expect(check(talk, [message]).messages).toEqual(isTold ? [{...message, slide: 2}] : [])
  })

  it('an embed of no page is a hole', () => {
    const message = at('page-missing', 3)
    const {messages} = check(['# A', '  one', '  {{embed [[Nowhere]]}}', '  two'], [message])
    expect(messages).toEqual([{...message, slide: 2}])
  })

  it('about a pointer are on no slide, and told once', () => {
    const message = at('pointer-near-miss', 2)
    expect(check(talk, [message]).messages).toEqual([{...message, slide: undefined}])
  })
})

describe('the way out', () => {
  it('says where a slide is best cut in two', () => {
    const words = (count: number) => Array.from({length: count}, () => 'peas').join(' ')
    const {messages} = check(['# A', `  ${words(20)}`, `  ${words(20)}`, `  ${words(20)}`, `  ${words(20)}`])
    expect(messages.map(({note}) => note?.slice(0, 41))).toEqual(['Split it at line 4 with `break:: before`,'])
  })

  it('speaks of tables where the words are in one', () => {
    const row = '| several words in a cell | and several more in this one |'
    const table = `| a | b |\n\t  |---|---|\n\t  ${Array.from({length: 8}, () => row).join('\n\t  ')}`
    const {messages} = check(['# A', `  ${table}`])
    expect(messages.map(({rule, note}) => [rule, note?.includes('`table:: head`')])).toEqual([['slide-words', true]])
  })
})
