import {describe, expect, it} from 'vitest'
import {deckOf, outline, slidesOf, summaryOf} from './deck-of.ts'

const id = '64a1f0aa-0001-4000-8000-000000000001'
const other = '64a1f0aa-0001-4000-8000-000000000002'

const pages = {
  Tools: outline('Spade', '  for digging', 'Rake'),
  Soil: outline('## Clay', '  heavy', '## Sand', '  light', 'loose'),
  Beds___Raised: outline('# Raised', '  warm', 'and early'),
  Water: outline(
    'intro',
    '## Rain',
    `  id:: ${id}`,
    '  slide-id:: rain',
    '  free',
    '  ### Butts',
    '    full',
    '## Tap',
  ),
  Notes: outline('## Frost', `  id:: ${other}`, '  notes:: say when', '  cold', 'a line'),
  Round: outline('## Loop', '  before', '  {{embed [[Round]]}}'),
}

function slides(...lines: readonly string[]): readonly string[] {
  return summaryOf(deckOf(outline('# Start', '  s', ...lines), {pages})).slice(2)
}

describe('what a block embeds and says no more', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['begins a slide with the name of its page', ['{{embed [[Tools]]}}'], ['Tools: Spade for digging Rake']],
    [
      'has that name where the heading around it says nothing else',
      ['# In hand', '  {{embed [[Tools]]}}'],
      ['Tools: Spade for digging Rake'],
    ],
    [
      'begins slides with the headings of its page',
      ['{{embed [[Soil]]}}'],
      ['Soil: ', 'Clay: heavy', 'Sand: light', 'Soil: loose'],
    ],
    ['has its name once where its first heading says it', ['{{embed [[Beds/Raised]]}}'], ['Raised: warm and early']],
    [
      'is a heading of another page with what stands below it',
      [`{{embed ((${id}))}}`, '# After', '  x'],
      ['Rain: free', 'Butts: full', 'After: x'],
    ],
    [
      'has its own text after it under its own title',
      ['# Wet', '  a', `  {{embed ((${id}))}}`, '  b'],
      ['Wet 1/2: a', 'Rain: free', 'Butts: full', 'Wet 2/2: b'],
    ],
    [
      'leaves the lines below it in its section',
      ['{{embed [[Tools]]}}', '  oil them'],
      ['Tools: Spade for digging Rake oil them'],
    ],
    [
      'stays in the list below a line of text',
      ['# Shed', '  see', '    {{embed [[Tools]]}}'],
      ['Shed: see Spade for digging Rake'],
    ],
    [
      'stays in its place among other words',
      ['# Shed', '  in it: {{embed [[Tools]]}}'],
      ['Shed: in it: Spade for digging Rake'],
    ],
    [
      'stays on the slide whose layout holds everything',
      ['# Two', '  layout:: two-cols', '  left', '  {{embed [[Beds/Raised]]}}'],
      ['Two: left Raised warm and early'],
    ],
    ['is opened once where it holds itself', ['{{embed [[Round]]}}'], ['Loop: before Round']],
  ])('%s', (_, lines, expected) => {
    expect(slides(...lines)).toEqual(expected)
  })

  it('says the way to it, from the page of the talk', () => {
    const deck = deckOf(outline('# Start', '  s', '# In hand', '  {{embed [[Soil]]}}'), {pages})
    expect(slidesOf(deck).map(({breadcrumb}) => breadcrumb)).toEqual([
      [],
      ['Talk'],
      ['Talk', 'In hand'],
      ['Talk', 'In hand', 'Soil'],
      ['Talk', 'In hand', 'Soil'],
      ['Talk', 'In hand'],
    ])
  })

  it('takes no id away from a heading of the same words, nor from its own page', () => {
    const lines = [`{{embed ((${id}))}}`, '# Rain', '  own', '  more', '# Next', '  x']
    const deck = deckOf(outline('# Start', '  s', ...lines), {pages})
    expect(slidesOf(deck).map(({id, title}) => [id, title])).toEqual([
      ['talk', 'Talk'],
      ['talk:start', 'Start'],
      ['talk:rain-2', 'Rain'],
      ['talk:butts', 'Butts'],
      ['talk:rain', 'Rain'],
      ['talk:next', 'Next'],
    ])
  })

  it('hears what the embedding block says of its slide', () => {
    const deck = deckOf(
      outline('# Start', '  s', '{{embed [[Tools]]}}', '  slide-id:: shed', '  fragment:: children', '  timing:: 90'),
      {pages},
    )
    expect(slidesOf(deck).at(-1)).toMatchObject({id: 'shed', title: 'Tools', steps: 2, timing: 90})
  })

  it('brings notes of the other page, where notes are wanted', () => {
    const text = outline('# Start', '  s', `{{embed ((${other}))}}`)
    const [noted] = slidesOf(deckOf(text, {pages, notes: true})).slice(2)
    expect([noted?.title, noted?.notesHtml]).toEqual(['Frost', expect.stringContaining('say when')])
    expect(JSON.stringify(deckOf(text, {pages}))).not.toContain('say when')
  })

  it('does not make sections of the lines of a page that has no headings', () => {
    const deck = deckOf(outline('One', '  a', '{{embed [[Soil]]}}', 'Two', '  b'), {pages})
    expect(summaryOf(deck).slice(1)).toEqual([
      'One: a',
      'Soil: ',
      'Clay: heavy',
      'Sand: light',
      'Soil: loose',
      'Two: b',
    ])
  })

  it('says of the embed what no slide shows of it', () => {
    const text = outline('# Start', '  s', '{{embed [[Asked]]}}')
    const [stack] = deckOf(text, {pages: {Asked: outline('a', 'b', 'c', '{{query (task TODO)}}')}}).stacks
    expect(stack?.leftOut).toEqual([{reason: 'query', text: '{{query (task TODO)}}', line: 3}])
  })
})
