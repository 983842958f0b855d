import {describe, expect, it} from 'vitest'
import {defaultGraphConfig, graphPath} from '../../plugins/1-files/index.ts'
import {type Pointer, readPage} from '../../plugins/3-page/index.ts'
import {readText} from './read-text.ts'

/** A pointer in one line: `member`, `deck NAME`, `next a b`, `previous a`, `end`. */
function summary(pointer: Pointer | undefined): string | undefined {
  if (!pointer) return undefined
  const list = (word: string, targets: Pointer['next']) =>
    targets ? [[word, ...targets.map(({target}) => target)].join(' ')] : []
  return [
    ...(pointer.member ? ['member'] : []),
    ...(pointer.deck === undefined ? [] : [`deck ${pointer.deck}`]),
    ...list('next', pointer.next),
    ...list('previous', pointer.previous),
    ...(pointer.end ? ['end'] : []),
  ].join(', ')
}

const id = '628953c1-8d75-49fe-a648-f4c612109098'

describe('a block is a pointer', () => {
  it.each([
    // What authors write.
    ['Next [[presentation]] slide [[Bees]]', 'member, next Bees'],
    ['This is a [[presentation]] slide and the next slide is [[Bees]]', 'member, next Bees'],
    ['This is a [[presentation]] side, and the next slide is [[Bees]]', 'member, next Bees'],
    ['Thsi is a [[presentation]] slide and the next slide is [[Bees]]', 'member, next Bees'],
    ['This is a [[presentation]] slide and the next slide is', 'member, next'],
    ['this is a [[presentation]] slide and is the end.', 'member, end'],
    ['this is a [[presentation]] slide', 'member'],
    ['This is a [[presentation]] slide.', 'member'],
    // The grammar.
    ['This page is a slide in the [[presentation]]', 'member'],
    [
      'This is a slide of [[presentation/Spring talk]]; then the next slide is [[Bees]]',
      'member, deck Spring talk, next Bees',
    ],
    ['[[presentation]] slide', 'member'],
    ['#presentation slide, next slide: [[Bees]]', 'member, next Bees'],
    ['The next slide is [[Bees]]', 'next Bees'],
    ['Next slide → [[Bees]]', 'next Bees'],
    ['Next slide -> #Bees', 'next Bees'],
    ['next slide = [honey]([[Bees]])', 'next Bees'],
    [`Following slide is ((${id}))`, `next ${id}`],
    ['Next slide is [[Bees]], [[Wasps]] or [[Ants]]', 'next Bees Wasps Ants'],
    ['Next slide [[Bees]] | [[Wasps]] / [[Ants]]', 'next Bees Wasps Ants'],
    ['Previous slide is [[Ants]], next slide is [[Bees]]', 'next Bees, previous Ants'],
    [
      'This is a [[presentation]] slide. The previous slide is [[Ants]] and the next slide is [[Bees]]',
      'member, next Bees, previous Ants',
    ],
    ['Prev [[presentation]] slide: [[Ants]]', 'member, previous Ants'],
    // Normalising.
    ['**Next [[presentation]] slide** [[Bees]]!', 'member, next Bees'],
    ['**Next [[presentation]] slide** [[Bees]]…', 'member, next Bees'],
    ['## Next [[presentation]] slide [[Bees]]', 'member, next Bees'],
    ['TODO Next [[presentation]] slide [[Bees]]', 'member, next Bees'],
    ['NEXT   [[Presentation]]   SLIDE   [[Bees]] .', 'member, next Bees'],
  ])('%s', (text, expected) => {
    const [block] = readText(`- ${text}`).blocks
    expect(summary(block?.pointer)).toBe(expected)
  })

  it.each([
    ['a list of topics', 'Meeting notes, [[presentation]] slides, and [[video]] of it'],
    ['material', 'Beehive training and [[presentation]] material**'],
    ['a slide for later', 'This is a spare slide for some later [[presentation]]'],
    ['prose about slides', 'The goal of the next slide is to show [[Bees]]'],
    ['the next page', 'next page [[Bees]]'],
    ['a clause with neither tag nor target', 'The next slide is'],
    ['several slides', 'Next slides [[Bees]]'],
    ['words behind it', 'Next slide is [[Bees]], which is long'],
    ['words before it', 'Note: next slide is [[Bees]]'],
    ['an entry page', "You've found the [[presentation]]"],
    ['code', '`Next slide` [[Bees]]'],
    ['an embed', 'Next slide {{embed [[Bees]]}}'],
    ['a quote', '> Next slide [[Bees]]'],
    ['an address', 'Next slide [here](https://x.org)'],
    ['a word that holds slide', 'Next landslide [[Bees]]'],
  ])('not: %s', (_, text) => {
    expect(readText(`- ${text}`).pointers).toEqual([])
  })
})

describe('around a pointer', () => {
  it('knows where its targets stand in the file', () => {
    const [pointer] = readText('- a\n\t- Next slide is [[Bees]] or [[Ants]]').pointers
    expect(pointer?.next?.map(({line, column}) => [line, column])).toEqual([
      [2, 18],
      [2, 30],
    ])
  })

  it('takes the link that is all of its first child', () => {
    const [pointer] = readText('- This is a [[presentation]] slide and the next slide is\n\t- [[Bees]]').pointers
    expect(pointer?.next).toEqual([{type: 'page', target: 'Bees', line: 2, column: 4}])
  })

  it('does not take more than a link from its child', () => {
    const [pointer] = readText('- This is a [[presentation]] slide and the next slide is\n\t- see [[Bees]]').pointers
    expect(pointer?.next).toEqual([])
  })

  it('does not take a link from below where the sentence says where it leads', () => {
    const [pointer] = readText('- Next slide [[Ants]]\n\t- [[Bees]]').pointers
    expect(pointer).toMatchObject({next: [{target: 'Ants'}], previous: undefined})
  })

  it('keeps the text below the line, without the line', () => {
    const page = readText('- Next slide [[Bees]]\n  more')
    expect(page.pointers).toHaveLength(1)
    expect(page.blocks[0]).toMatchObject({pointer: undefined, tree: {children: [{children: [{value: 'more'}]}]}})
  })

  it('tells of a near miss, and guesses nothing', () => {
    const page = readText('- Next [[presentation]] slide is about [[Bees]]')
    expect(page.pointers).toEqual([])
    expect(page.messages.map(({rule, line}) => [rule, line])).toEqual([['pointer-near-miss', 1]])
  })

  it('does not tell of a mention', () => {
    expect(readText('- A [[presentation]] about [[Bees]]').messages).toEqual([])
  })
})

describe('in a document', () => {
  const text = '---\ntitle: Bees\n---\nThey hum.\n\n# Hives\n\nMade of wood.\n\nNext [[presentation]] slide [[Wasps]]\n'

  it('a paragraph of one line is a pointer, and not drawn', () => {
    const page = readText(text)
    expect(page.shape).toBe('document')
    expect(page.pointers.map(summary)).toEqual(['member, next Wasps'])
    expect(page.pointers[0]?.line).toBe(10)
    expect(JSON.stringify(page.blocks[0]?.tree)).not.toContain('Wasps')
    expect(JSON.stringify(page.blocks[0]?.tree)).toContain('Made of wood.')
  })

  it('a line of a longer paragraph is none', () => {
    expect(readText(text.replace('wood.\n\n', 'wood.\n')).pointers).toEqual([])
  })
})

it('a line before the first block is a pointer', () => {
  expect(readText('Next [[presentation]] slide [[Wasps]]\n\n- a').pointers.map(summary)).toEqual(['member, next Wasps'])
})

describe('properties are a pointer', () => {
  it.each([
    ['next-slide:: [[Bees]], [[Ants]]', 'next Bees Ants'],
    ['next-slide:: Bees', 'next Bees'],
    ['next-slide::', 'next'],
    ['prev-slide:: [[Ants]]', 'previous Ants'],
    ['deck:: Spring talk', 'member, deck Spring talk'],
    ['deck:: [[Spring talk]]\nnext-slide:: [[Bees]]', 'member, deck Spring talk, next Bees'],
  ])('%s', (text, expected) => {
    const page = readText(`${text}\n\n- a`)
    expect(page.pointers.map(summary)).toEqual([expected])
    expect(page.pointers[0]?.form).toBe('property')
  })

  it('stands before sentences', () => {
    const page = readText('next-slide:: [[Bees]]\n\n- Next slide [[Ants]]')
    expect(page.pointers.map(({form}) => form)).toEqual(['property', 'sentence'])
  })
})

describe('a sentence of another language is a pointer', () => {
  it.each([
    ['Die nächste Folie ist [[Bees]].', 'next Bees'],
    ['Dies ist eine [[presentation]]-Folie und die nächste Folie ist [[Bees]]', 'member, next Bees'],
    ['Nächste [[presentation]] Folie: [[Bees]] oder [[Ants]]', 'member, next Bees Ants'],
    ['Dies ist eine [[presentation]]-Folie und ist das Ende.', 'member, end'],
    ['Vorherige Folie: [[Ants]], nächste Folie: [[Bees]]', 'next Bees, previous Ants'],
    ['La diapositive suivante est [[Bees]]', 'next Bees'],
    ['Ceci est une diapositive de la [[presentation]], la prochaine diapositive est [[Bees]]', 'member, next Bees'],
    ['Diapo précédente : [[Ants]]', 'previous Ants'],
    ['La diapositiva siguiente es [[Bees]] o [[Ants]]', 'next Bees Ants'],
    ['Esta es una diapositiva de la [[presentation]] y la siguiente diapositiva es [[Bees]]', 'member, next Bees'],
    ['Esta es una diapositiva de la [[presentation]] y es el final.', 'member, end'],
    ['这是一张[[presentation]]幻灯片，下一张幻灯片是[[Bees]]。', 'member, next Bees'],
    ['下一张幻灯片：[[Bees]]', 'next Bees'],
    ['下一页是 [[Bees]] 或 [[Ants]]', 'next Bees Ants'],
    ['这是一张[[presentation]]幻灯片，到此结束。', 'member, end'],
  ])('%s', (text, expected) => {
    const [block] = readText(`- ${text}`).blocks
    expect(summary(block?.pointer)).toBe(expected)
  })
  it.each([
    ['Die nächste Folie zeigt [[Bees]]'],
    ['Das Ziel der nächsten Folie ist [[Bees]]'],
    ['Die nächste Seite ist [[Bees]]'],
    ['La page suivante est [[Bees]]'],
    ['Diapositive'],
    ['La siguiente página es [[Bees]]'],
    ['下一步是 [[Bees]]'],
    ['Nächste Folie'],
  ])('not: %s', text => {
    const [block] = readText(`- ${text}`).blocks
    expect(block?.pointer).toBeUndefined()
  })
})

describe('words of an author’s own', () => {
  const config = {
    ...defaultGraphConfig,
    slidePhrases: {nl: {slide: ['dia'], next: ['volgende'], be: ['is'], article: ['de']}, en: {slide: ['foil']}},
  }
  it.each([
    ['De volgende dia is [[Bees]]', 'next Bees'],
    ['The next foil is [[Bees]]', 'next Bees'],
    ['The next slide is [[Bees]]', 'next Bees'],
    ['Die nächste Folie ist [[Bees]]', 'next Bees'],
  ])('%s', (text, expected) => {
    const page = readPage({path: graphPath('pages/A.md'), text: `- ${text}`}, config)
    expect(summary(page.blocks[0]?.pointer)).toBe(expected)
  })
  it('are unknown without them', () => {
    expect(readText('- De volgende dia is [[Bees]]').blocks[0]?.pointer).toBeUndefined()
  })
})
