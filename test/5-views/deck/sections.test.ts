import {describe, expect, it} from 'vitest'
import {deckOf, outline, slidesOf, summaryOf} from './deck-of.ts'

describe('where a slide begins', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['a heading, with what stands below it', ['# One', '  a', '  b', '# Two', '  c'], ['Talk: ', 'One: a b', 'Two: c']],
    [
      'a heading by its place, not by its number of marks',
      ['### Custom', '  a', '  ## Politics', '    b'],
      ['Talk: ', 'Custom: a', 'Politics: b'],
    ],
    [
      'a heading without children adopts the siblings after it',
      ['## Out', '  ### Cloud', '  a', '  b'],
      ['Talk: ', 'Cloud: a b'],
    ],
    [
      'adoption ends at the next heading',
      ['# O', '  o', '# A', '  ## B', '  x', '  ## C', '  y'],
      ['Talk: ', 'O: o', 'A: ', 'B: x', 'C: y'],
    ],
    [
      'a heading with nothing is a strong line',
      ['# O', '  o', '# A', '  ## B', '  ## C'],
      ['Talk: ', 'O: o', 'A: B C'],
    ],
    [
      'a heading with nothing is a slide if it says so',
      ['# A', '  x', '  ## B', '    slide:: true'],
      ['Talk: ', 'A: x', 'B: '],
    ],
    [
      'a block is a slide if it says so',
      ['# A', '  x', '  y', '    slide:: true', '    z'],
      ['Talk: ', 'A: x', 'y: z'],
    ],
    [
      'text after a section goes on with the title around it',
      ['# A', '  x', '  ## B', '    y', '  z'],
      ['Talk: ', 'A 1/2: x', 'B: y', 'A 2/2: z'],
    ],
    [
      'text below a heading in a text stays where it is',
      ['# A', '  x', '    ## B', '      y', '    z'],
      ['Talk: ', 'A 1/2: x', 'B: y', 'A 2/2: x z'],
    ],
    [
      'loose text at the top has the title of the page',
      ['x', '  y', '  z', '  v', '# A', '  w'],
      ['Talk: ', 'Talk: x y z v', 'A: w'],
    ],
    ['two short loose lines are on the cover', ['x', '# A', '  w'], ['Talk: x', 'A: w']],
    ['without headings every top block with children', ['One', '  a', 'Two', '  b'], ['Talk: ', 'One: a', 'Two: b']],
    ['without headings lines of the top stand together', ['a', 'b', 'c'], ['Talk: ', 'Talk: a b c']],
    ['a frame around one section is its breadcrumb', ['# A', '  ## B', '    x'], ['Talk: ', 'B: x']],
    [
      'a frame around two is a slide',
      ['# O', '  o', '# A', '  ## B', '    x', '  ## C', '    y'],
      ['Talk: ', 'O: o', 'A: ', 'B: x', 'C: y'],
    ],
    [
      'a frame at the very beginning is the cover',
      ['# A', '  ## B', '    x', '  ## C', '    y'],
      ['A: ', 'B: x', 'C: y'],
    ],
    ['a heading with one line that is a heading is the cover', ['# A', '  ## B', '# C', '  x'], ['A: B', 'C: x']],
  ])('%s', (_, lines, expected) => {
    expect(summaryOf(deckOf(outline(...lines)))).toEqual(expected)
  })

  it.each<[string, readonly string[], readonly string[]]>([
    ['a subtree of slide:: false', ['# A', '  x', '  y', '    slide:: false', '    z'], ['Talk: ', 'A: x']],
    [
      'a pointer, but not its children',
      ['# A', '  x', '  This is a [[presentation]] slide and the next slide is [[A]]', '    y'],
      ['Talk: ', 'A: x y'],
    ],
    ['empty blocks', ['# A', '  x', '  ', '  y'], ['Talk: ', 'A: x y']],
    ['queries', ['# A', '  x', '  {{query (task TODO)}}'], ['Talk: ', 'A: x']],
    ['templates', ['# A', '  x', '  t', '    template:: t', '    u'], ['Talk: ', 'A: x']],
  ])('leaves out %s', (_, lines, expected) => {
    expect(summaryOf(deckOf(outline(...lines)))).toEqual(expected)
  })

  it('begins by slide-level:: as deep as it says', () => {
    const lines = ['# A', '  ## B', '    x', '  ## C', '    y']
    expect(summaryOf(deckOf(`slide-level:: 1\n\n${outline(...lines)}`))).toEqual(['Talk: ', 'A: B x C y'])
    expect(summaryOf(deckOf(`slide-level:: blocks\n\n${outline('a', 'b', '  c')}`))).toEqual(['a: ', 'b: c'])
  })
})

describe('titles', () => {
  it('keeps the whole of a title that is cut, in the body', () => {
    const long = `${'word '.repeat(30)}end`
    const [, slide] = slidesOf(deckOf(outline(`# ${long}`, '  x')))
    expect(slide?.title.length).toBeLessThanOrEqual(90)
    expect(slide?.title).toMatch(/…$/)
    expect(slide?.html).toContain(long)
  })
  it('cuts at the first clause', () => {
    const text = `A clause that is long enough to stand. ${'more '.repeat(30)}`
    expect(slidesOf(deckOf(outline(`# ${text}`, '  x')))[1]?.title).toBe('A clause that is long enough to stand')
  })
  it('takes emphasis off and leaves links', () => {
    const [, slide] = slidesOf(deckOf(outline('# **Do** play with [tools](https://example.org)', '  x')))
    expect(slide?.title).toBe('Do play with tools')
    expect(slide?.titleHtml).toContain('<a')
    expect(slide?.titleHtml).not.toContain('<strong')
  })
  it('sets a heading inside a slide strong, and no paragraph below a title', () => {
    const inside = slidesOf(deckOf(outline('# A', '  x', '  ## B', '  ## C')))[1]?.html ?? ''
    expect(inside.match(/is-strong/g)?.length).toBe(2)
    const below = slidesOf(deckOf('- # O\n\t- o\n- # A\n  a paragraph of the same block\n\t- x'))[2]?.html ?? ''
    expect(below).toContain('a paragraph of the same block')
    expect(below).not.toContain('is-strong')
  })
  it('ends without a colon', () => {
    const slides = slidesOf(deckOf(outline('# A:', '  x', '  ## In use: [tools](https://example.org) :', '    y')))
    expect(slides.map(({title}) => title)).toEqual(['Talk', 'A', 'In use: tools'])
    expect(slides[2]?.titleHtml).toMatch(/<\/a>$/)
    expect(slides[2]?.breadcrumb).toEqual(['Talk', 'A'])
  })
  it('says the name of a page once', () => {
    const slides = slidesOf(deckOf(outline('# Talk', '  ## B', '    x', '  ## C', '    y', '# Talk', '  z')))
    expect(slides.at(-1)?.breadcrumb).toEqual([])
  })
  it('says the way to it', () => {
    const slides = slidesOf(deckOf(outline('# A', '  x', '  ## B', '    y', '    ### C', '      z')))
    expect(slides.at(-1)?.breadcrumb).toEqual(['Talk', 'A', 'B'])
  })
})

describe('notes and timing', () => {
  const source = outline(
    '# A',
    '  notes:: say it slowly',
    '  timing:: 1m30s',
    '  x',
    '  #notes',
    '    and then this',
    '# B',
    '  y',
  )
  it('gives notes to the slide they stand by, and only where they are wanted', () => {
    const [, a, b] = slidesOf(deckOf(source, {notes: true}))
    expect(a?.notesHtml).toContain('say it slowly')
    expect(a?.notesHtml).toContain('and then this')
    expect(a?.html).not.toContain('then this')
    expect(b?.notesHtml).toBeUndefined()
    const built = JSON.stringify(deckOf(source, {notes: false}))
    expect(built).not.toContain('slowly')
    expect(built).not.toContain('then this')
  })
  it.each([
    ['90', 90],
    ['2m', 120],
    ['1m30s', 90],
    ['45s', 45],
    ['soon', undefined],
  ])('reads timing:: %s', (written, expected) => {
    expect(slidesOf(deckOf(outline('# A', `  timing:: ${written}`, '  x')))[1]?.timing).toBe(expected)
  })
})

describe('steps', () => {
  it('shows the children of a block one at a time', () => {
    const [, slide] = slidesOf(deckOf(outline('# A', '  fragment:: children', '  x', '    y', '  z')))
    expect(slide?.steps).toBe(2)
    expect([...(slide?.html ?? '').matchAll(/data-step="(\d)"/g)].map(match => match[1])).toEqual(['1', '1', '2'])
  })
  it('shows a block by itself', () => {
    const [, slide] = slidesOf(deckOf(outline('# A', '  x', '  y', '    fragment:: true')))
    expect(slide?.steps).toBe(1)
    expect(slide?.html).toMatch(/<li class="fragment"[^>]*>y/)
  })
  it('has none where none are asked for', () => {
    expect(slidesOf(deckOf(outline('# A', '  x')))[1]?.steps).toBe(0)
  })
})
