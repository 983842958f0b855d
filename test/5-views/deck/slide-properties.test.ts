import {describe, expect, it} from 'vitest'
import {readSeconds} from '../../../plugins/5-views/deck/slide-settings.ts'
import {deckOf, outline, slidesOf, wordsOf} from './deck-of.ts'

function slidesFrom(...lines: readonly string[]) {
  return slidesOf(deckOf(outline('# O', '  o', ...lines))).filter(
    slide => slide.title !== 'O' && slide.layout !== 'cover',
  )
}

function first(...lines: readonly string[]) {
  const [slide] = slidesFrom(...lines)
  if (!slide) throw new Error('Expected a slide')
  return slide
}

const body = ['  one', '  two'] as const

describe('what a heading says of its slide', () => {
  it.each<[string, string, object]>([
    ['its time', 'timing:: 2m', {timing: 120, plan: 120}],
    ['its time, as reveal.js has it', 'data-timing:: 90', {timing: 90}],
    ['how it comes', 'transition:: fade', {transition: 'fade'}],
    ['that it moves', 'auto-animate:: true', {autoAnimate: true}],
    ['that it goes on', 'autoslide:: 20s', {autoslide: 20}],
    ['that it goes on, in milliseconds', 'data-autoslide:: 5000', {autoslide: 5}],
    ['that it does not count', 'visibility:: uncounted', {uncounted: true, label: ''}],
    ['its classes', 'class:: warm, big', {classes: ['warm', 'big']}],
    ['no class of ours', 'class:: is-current slide k-70 fine', {classes: ['fine']}],
    ['a theme', 'theme:: slate', {theme: 'slate'}],
    ['a size', 'zoom:: 0.9', {scale: 92}],
    ['an address', 'slide-id:: my place', {id: 'my-place'}],
    ['a text that scrolls', 'overflow:: scroll', {scrolls: true}],
  ])('%s', (_, property, expected) => {
    expect(first('# A', `  ${property}`, ...body)).toMatchObject(expected)
  })
  it('what is painted behind, and the ink that reads on it', () => {
    const background = (written: string) => first('# A', `  ${written}`, ...body).background
    expect(background('background:: yellow')).toMatchObject({
      ink: 'dark',
      html: expect.stringContaining('fill="#f2d675"'),
    })
    expect(background('background-color:: #102030')?.ink).toBe('light')
    expect(background('data-background-color:: #abc')?.html).toContain('#aabbcc')
    expect(background('background:: dusk')?.html).toContain('data:image/svg')
    expect(background('background:: #000000 -> #222222')?.ink).toBe('light')
    expect(background('background:: https://example.org/x.png')).toBeUndefined()
    expect(background('background:: red;}body{')).toBeUndefined()
    for (const written of ['background:: blue', 'background:: mist'])
      expect(background(written)?.html).not.toContain('style=')
  })
})

describe('what a talk says on its first page', () => {
  it('its shape, time and theme', () => {
    const head = 'aspect:: 4:3\nduration:: 10m\ntheme:: slate\ntimer:: down\nloop:: true\n\n'
    const deck = deckOf(head + outline('# A', '  a b c', '  d', '# B', '  timing:: 100', '  e', '  f'))
    expect(deck).toMatchObject({aspect: '4/3', duration: 600, theme: 'slate', timer: 'down', loop: true})
    const plans = slidesOf(deck).map(slide => slide.plan ?? 0)
    expect(Math.abs(plans.reduce((sum, seconds) => sum + seconds, 0) - 600)).toBeLessThan(5)
    expect(slidesOf(deck).at(-1)?.plan).toBe(100)
  })
})

describe('steps', () => {
  const stepsOf = (...lines: readonly string[]) => {
    const {html, steps} = first(...lines)
    return [
      steps,
      ...[...html.matchAll(/<li[^>]*?(?: data-step="(\d)")?[^>]*>(\w+)/g)].map(
        ([whole, , word]) => `${word}${/data-step="(\d)"/.exec(whole)?.[1] ?? ''}`,
      ),
    ]
  }
  it.each<[string, readonly string[], readonly (string | number)[]]>([
    ['of each child', ['# A', '  fragment:: children', ...body], [2, 'one1', 'two2']],
    ['of each child, by true on a heading', ['# A', '  fragment:: true', ...body], [2, 'one1', 'two2']],
    ['of each child, as Quarto says it', ['# A', '  incremental:: true', ...body], [2, 'one1', 'two2']],
    ['of one block', ['# A', '  one', '    fragment:: true', '  two'], [1, 'one1', 'two']],
    ['by another name', ['# A', '  one', '    step:: true', '  two'], [1, 'one1', 'two']],
    ['in an order', ['# A', '  one', '    fragment:: 2', '  two', '    fragment:: 1'], [2, 'one2', 'two1']],
    ['but for one', ['# A', '  fragment:: children', '  one', '    fragment:: none', '  two'], [1, 'one', 'two1']],
    ['with what stands below', ['# A', '  fragment:: children', '  one', '    x', '  two'], [2, 'one1', 'x1', 'two2']],
    [
      'below the second level',
      ['# A', '  detail:: steps', '  one', '    b', '      c', '      d', '  two'],
      [1, 'one', 'b', 'c1', 'd1', 'two'],
    ],
  ])('%s', (_, lines, expected) => expect(stepsOf(...lines)).toEqual(expected))
  it('of lines of code', () => {
    const code =
      '- # O\n\t- o\n- # A\n\t- ```js {1|2-3|all}\n\t  a\n\t  b\n\t  c\n\t  ```\n\t- end\n\t  fragment:: true'
    const slide = slidesOf(deckOf(code)).at(-1)
    expect(slide?.steps).toBe(3)
    expect([...(slide?.html ?? '').matchAll(/data-lit="([^"]*)"/g)].map(match => match[1])).toEqual([
      '0 2 3',
      '1 2 3',
      '1 2 3',
    ])
    expect(slide?.html).not.toContain('{1|')
  })
})

describe('what is not on the wall', () => {
  const deep = ['  one', '    two', '      three', '        four', '  five'] as const
  it('is told', () => {
    const slide = first('# A', '  detail:: notes', ...deep)
    expect(slide.html).not.toContain('three')
    expect(slide.asideHtml).toMatch(/data-depth="0">three<.*data-depth="1">four</)
  })
  it('is folded', () => {
    expect(first('# A', '  detail:: fold', ...deep).html).toMatch(
      /two<details class="slide-fold">.*three.*four.*<\/details>/,
    )
  })
  it('is the rest of a text in a talk', () => {
    const slide = first(
      '# A',
      '  density:: talk',
      '  **Cost**: it is free',
      '  The lead is this. The rest is not.',
      '  Short',
    )
    expect(slide.density).toBe('talk')
    expect(slide.html).toContain('<strong>Cost</strong>: <span class="slide-rest">it is free</span>')
    expect(slide.html).toContain('The lead is this. <span class="slide-rest">The rest is not.</span>')
    expect(slide.words).toBe(6)
  })
  it('is listed', () => {
    const [stack] = deckOf(
      outline(
        '# A',
        '  one',
        '  gone',
        '    slide:: false',
        '    deeper',
        '  line',
        '    slide:: skip',
        '    kept',
        '  two',
      ),
    ).stacks
    expect(stack?.leftOut.map(({reason, text}) => [reason, text])).toEqual([
      ['asked', 'gone'],
      ['asked', 'deeper'],
      ['asked', 'line'],
    ])
    expect(stack?.slides.map(wordsOf).join(' ')).toContain('kept')
  })
})

describe('where a slide ends', () => {
  it('is where its author breaks it', () => {
    expect(slidesFrom('# A', '  one', '  two', '    break:: before', '  three').map(slide => slide.part)).toEqual([
      '1/2',
      '2/2',
    ])
    expect(slidesFrom('# A', '  one', '    break:: after', '  two', '  three').map(slide => slide.part)).toEqual([
      '1/2',
      '2/2',
    ])
  })
  const sentence = 'A line that is about as long as lines in notes are, and then some more of it.'
  const long = Array.from({length: 16}, () => `  ${sentence}`)
  it('is nowhere, where it is to fit or to scroll', () => {
    expect(slidesFrom('# A', ...long).length).toBeGreaterThan(1)
    expect(slidesFrom('# A', '  overflow:: scroll', ...long)).toHaveLength(1)
    expect(slidesFrom('# A', '  overflow:: fit', ...long)[0]?.scale).toBe(80)
  })
  it('is not in what is to be kept', () => {
    const kept = ['  Kept', '    keep:: true', ...Array.from({length: 3}, () => `    ${sentence}`)]
    const slides = slidesFrom('# A', ...long.slice(0, 5), ...kept, ...long.slice(0, 3))
    const holders = slides.filter(({html}) => html.includes('Kept'))
    expect(holders).toHaveLength(1)
    expect(holders[0]?.html.split('data-depth="1"').length).toBe(4)
  })
})

describe('sections that share a slide', () => {
  it('do not where the page says where slides begin', () => {
    const deck = deckOf(`slide-level:: blocks\n\n${outline('One', '  x', '  y', 'Two', '  x', '  y')}`)
    expect(
      slidesOf(deck)
        .slice(1)
        .map(({title}) => title),
    ).toEqual(['One', 'Two'])
  })
  const slides = slidesFrom('# A', '  ## B', '    x', '    y', '  ## C', '    x', '    y')
  it('are found by links to each', () => {
    expect(slides.map(({id, anchors, title}) => [title, id, ...anchors])).toEqual([['A', 'talk:b', 'talk:c', 'talk:a']])
  })
})

it.each([
  ['90', 90],
  ['90s', 90],
  ['2m', 120],
  ['1m30s', 90],
  ['1h', 3600],
  ['1h30', 5400],
  ['45 min', 2700],
  ['00:45:00', 2700],
  ['soon', undefined],
  ['', undefined],
])('reads %s as seconds', (written, seconds) => expect(readSeconds(written)).toBe(seconds))
