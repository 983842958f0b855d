import {describe, expect, it} from 'vitest'
import type {Atom} from '../../../plugins/5-views/deck/atom.ts'
import {pageItems} from '../../../plugins/5-views/deck/page-items.ts'
import {sectionAtoms} from '../../../plugins/5-views/deck/section-atoms.ts'
import {pageSections} from '../../../plugins/5-views/deck/sections.ts'
import {shownDepths} from '../../../plugins/5-views/deck/shown-depths.ts'
import {deckOf, outline, slidesOf, talkSite, wordsOf} from './deck-of.ts'

function slides(...lines: readonly string[]) {
  return slidesOf(deckOf(outline(...lines))).slice(1)
}

function repeat(count: number, line: (index: number) => string): readonly string[] {
  return Array.from({length: count}, (_, index) => line(index + 1))
}

const sentence = 'A line that is about as long as lines in notes are.'

describe('how a section is shared out', () => {
  it('keeps what fits on one slide', () => {
    expect(slides('# A', ...repeat(8, () => `  ${sentence}`)).map(slide => [slide.part, slide.scale])).toEqual([
      [undefined, 100],
    ])
  })
  it('enlarges what is short', () => {
    const [slide] = slides('# A', '  one', '  two')
    expect(slide?.scale).toBe(125)
  })
  it('makes what is a little too long smaller, not under 88 %', () => {
    const [slide, ...others] = slides('# A', ...repeat(9, () => `  ${sentence}`))
    expect(others).toEqual([])
    expect(slide?.scale).toBeLessThan(100)
    expect(slide?.scale).toBeGreaterThanOrEqual(88)
  })
  it('cuts what is longer into even parts', () => {
    const parts = slides('# A', ...repeat(24, () => `  ${sentence}`))
    expect(parts.map(slide => slide.part)).toEqual(['1/3', '2/3', '3/3'])
    expect(parts.map(slide => slide.html.split('<li').length - 1)).toEqual([8, 8, 8])
  })
  it('does not end a slide with a line that opens a list', () => {
    const parts = slides(
      '# A',
      ...repeat(8, () => `  ${sentence}`),
      '  They are:',
      ...repeat(6, () => `    ${sentence}`),
    )
    expect(parts.length).toBe(2)
    expect(parts[0]?.html).not.toContain('They are:')
    expect(parts[1]?.html).toContain('They are:')
  })
  it('says what a slide goes on with', () => {
    const parts = slides('# A', '  The many', ...repeat(30, () => `    ${sentence}`))
    expect(parts.length).toBeGreaterThan(1)
    expect(parts[0]?.html).not.toContain('slide-carried')
    expect(parts[1]?.html).toMatch(/^<p class="slide-carried">The many<\/p>/)
  })
  it('says it of lines that were embedded, too', () => {
    const many = repeat(30, () => `  ${sentence}`)
    const deck = deckOf(outline('# A', '  {{embed [[Other]]}}'), {pages: {Other: outline('The many', ...many)}})
    expect(slidesOf(deck).at(-1)?.html).toMatch(/^<p class="slide-carried">The many<\/p>/)
  })
  it('begins right below the line that it goes on with, however deep that was', () => {
    const deep = (depth: number) => ({kind: 'text', depth}) as Atom
    expect(shownDepths([4, 4, 5, 0, 1].map(deep), 0)).toEqual([1, 1, 2, 0, 1])
    expect(shownDepths([2, 1, 2, 0].map(deep), 0)).toEqual([2, 1, 2, 0])
    expect(shownDepths([3, 4, 3].map(deep), 3)).toEqual([0, 1, 0])
    expect(shownDepths([0, 1, 0].map(deep), 0)).toEqual([0, 1, 0])
  })
  it('gives no slide to the marks that end a text', () => {
    for (let count = 250; count < 260; count++) {
      const text = `- # A\n\t- ${'word '.repeat(count)}end.\n\t  ”`
      for (const {html} of slidesOf(deckOf(text)).slice(1)) expect(html.replace(/<[^>]*>/g, '')).toMatch(/[a-z]/)
    }
  })
  it('does not enlarge code until its lines break', () => {
    const listing = (length: number) => slides('# A', `  \`\`\`\n\t  ${'x'.repeat(length)}\n\t  \`\`\``)[0]
    expect(listing(40)?.scale).toBe(125)
    expect(listing(70)?.scale).toBe(100)
  })
  it('draws one item without a bullet', () => {
    expect(slides('# A', '  one', '    x', '    y')[0]?.html).toContain('data-depth="0" data-bullet="flat"')
    expect(slides('# A', '  one', '  two')[0]?.html).not.toContain('data-bullet="flat"')
    const assets = [{path: 'assets/p.png' as never, width: 800, height: 600}]
    const below = deckOf(outline('# A', '  ![](../assets/p.png)', '  one'), {assets})
    expect(slidesOf(below).at(-1)?.html).toContain('data-bullet="flat"')
  })
})

describe('a table by itself', () => {
  function scaleOf(...rows: readonly string[]) {
    const text = ['| name | what it does |', '|---|---|', ...rows].map(row => `\t  ${row}`).join('\n')
    return slidesOf(deckOf(`- # A\n\t- ${text.trim()}`)).at(-1)?.scale
  }
  const long = 'a cell that is quite as wide as its slide lets a cell of it be, so it breaks in larger type'
  it.each([
    ['is set larger where there is room', repeat(4, () => '| rake | gathers leaves |'), 125],
    ['is set larger up to the foot of the slide', repeat(7, () => '| rake | gathers leaves |'), 115],
    ['keeps its size where it nearly fills its slide', repeat(8, () => '| rake | gathers leaves |'), 100],
    ['is not where its cells would break', repeat(2, () => `| rake | ${long} |`), 100],
  ])('%s', (_, rows, expected) => expect(scaleOf(...rows)).toBe(expected))
  it.each([
    [8, undefined, 100],
    [9, undefined, 92],
    [10, '86', 96],
    [11, '86', 88],
    [12, undefined, 115],
  ])('of %s rows is set no smaller than its slide asks for', (count, size, scale) => {
    const rows = ['| name | what it does |', '|---|---|', ...repeat(count, () => '| rake | gathers leaves |')]
    const slide = slidesOf(
      deckOf(
        `- # A\n\t- ${rows
          .map(row => `\t  ${row}`)
          .join('\n')
          .trim()}`,
      ),
    ).at(-1)
    expect([/slide-table(?: is-(\d+))?"/.exec(slide?.html ?? '')?.[1], slide?.scale]).toEqual([size, scale])
  })
})

describe('what is taller than a slide', () => {
  function tableSlides(count: number, ...properties: readonly string[]) {
    const rows = repeat(count, index => `\t  | row${index} | ${index} |`)
    const head = ['- # A', ...properties.map(line => `  ${line}`), '\t- | name | number |', '\t  |---|---|']
    return slidesOf(deckOf([...head, ...rows].join('\n'))).slice(1)
  }
  function rowsOf({html}: {readonly html: string}): readonly number[] {
    return [...html.matchAll(/>row(\d+)</g)].map(match => Number(match[1]))
  }
  it('cuts a table between rows and repeats its header', () => {
    const parts = tableSlides(20)
    expect(parts.length).toBe(3)
    for (const part of parts) expect(part.html.match(/<th>/g)?.length).toBe(2)
    expect(parts[0]?.html).toMatch(/rows 1–\d+ of 20/)
    expect(parts.flatMap(rowsOf)).toEqual(Array.from({length: 20}, (_, index) => index + 1))
  })
  it('shows the beginning of a very long table and holds the whole', () => {
    const [part, ...others] = tableSlides(90)
    expect(others).toEqual([])
    const [shown = '', whole = ''] = part?.html.split('<details class="slide-whole">') ?? []
    expect(shown.match(/>row\d+</g)?.length).toBeGreaterThan(5)
    expect(whole).toMatch(/^<summary>rows 1–\d+ of 90 · \+\d+ rows<\/summary>/)
    expect(whole.match(/>row\d+</g)?.length).toBe(90)
  })
  it('cuts it all the same where its author says so', () => {
    const parts = tableSlides(90, 'table:: split')
    expect(parts.length).toBeGreaterThan(4)
    expect(parts.flatMap(rowsOf)).toEqual(Array.from({length: 90}, (_, index) => index + 1))
  })
  it('cuts a table that is too wide into groups of columns, each with the first', () => {
    const names = repeat(24, index => `Characteristic${index}`)
    const rows = repeat(3, row => `\t  | row${row} | ${names.map((_, at) => `v${row}x${at}`).join(' | ')} |`)
    const text = `\t- | name | ${names.join(' | ')} |\n\t  |${'---|'.repeat(25)}\n${rows.join('\n')}`
    const parts = slidesOf(deckOf(`- # A\n${text}`)).slice(1)
    expect(parts.map(part => part.html.match(/<th>name</g)?.length ?? 0).every(count => count > 0)).toBe(true)
    const all = parts.map(part => part.html).join('')
    for (const name of names) expect(all.split(`>${name}<`).length).toBe(2)
    expect(all).toContain('>v3x23<')
  })
  it('cuts code between lines, at an empty one', () => {
    const code = [...repeat(12, index => `first ${index}`), '', ...repeat(12, index => `second ${index}`)]
    const parts = slidesOf(
      deckOf(`- # A\n\t- \`\`\`js\n${code.map(line => `\t  ${line}`).join('\n')}\n\t  \`\`\``),
    ).slice(1)
    expect(parts.length).toBe(2)
    expect(parts[0]?.html).toContain('first 12')
    expect(parts[0]?.html).not.toContain('second')
    expect(parts[1]?.html).toContain('is-continued')
    expect(parts[1]?.html).toContain('second 12')
  })
  it('cuts text at the ends of sentences', () => {
    const text = repeat(70, index => `This is sentence number ${index} of a long block.`).join(' ')
    const parts = slides('# A', `  ${text}`)
    expect(parts.length).toBeGreaterThan(2)
    const bodies = parts.map(part => wordsOf({...part, breadcrumb: [], title: '', titleHtml: ''}).trim())
    for (const body of bodies) expect(body).toMatch(/\.$/)
    expect(bodies.join(' ')).toBe(text)
  })
})

describe('layouts', () => {
  const picture = {path: 'assets/p.png' as never, width: 800, height: 600}
  function layouts(...lines: readonly string[]) {
    return slidesOf(deckOf(outline(...lines), {assets: [picture]}))
      .slice(1)
      .map(slide => slide.layout)
  }
  const image = '![](../assets/p.png)'
  it.each<[string, readonly string[], readonly string[]]>([
    ['one short sentence is a statement', ['# A', '  Something to remember.'], ['statement']],
    [
      'a long title of another page is none',
      ['# A', '  [A page that has a long title of its own (example.org) | Example](https://example.org)'],
      ['default'],
    ],
    ['a short one is', ['# A', '  [An example](https://example.org)'], ['statement']],
    [
      'a sentence with a link is',
      ['# A', '  Something that is said here in our own words, with [a link](https://example.org)'],
      ['statement'],
    ],
    ['a formula stands in the middle', ['# A', '  $$a^2 + b^2 = c^2$$'], ['center']],
    ['two are not', ['# A', '  Something.', '  And more.'], ['default']],
    ['a picture alone fills its slide', ['# A', `  ${image}`], ['image']],
    [
      'a picture and some lines stand side by side',
      ['# A', `  ${image}`, ...repeat(4, () => `  ${sentence}`)],
      ['two-cols'],
    ],
    ['a picture and one short line do not', ['# A', `  ${image}`, '  Here.'], ['default']],
    ['pictures make a gallery', ['# A', `  ${image}`, `  ${image}`, `  ${image}`], ['gallery']],
    ['a quotation', ['# A', '  > To be.'], ['quote']],
    [
      'a heading of headings is a section',
      ['# A', '  ## B', ...repeat(6, () => '    x'), '  ## C', ...repeat(6, () => '    y')],
      ['section', 'default', 'default'],
    ],
    [
      'tiny ones share a slide with its title',
      ['# A', '  ## B', '    x', '    y', '  ## C', '    x', '    y'],
      ['default'],
    ],
    [
      'tiny ones stay apart where their author says something of them',
      ['# A', '  ## B', '    x', '    y', '  ## C', '    slide:: true', '    x', '    y'],
      ['section', 'default', 'default'],
    ],
    ['a name overrules', ['# A', '  layout:: default', '  Something to remember.'], ['default']],
    [
      'a name for what does not fit it does not',
      ['# A', '  layout:: statement', ...repeat(9, () => '  a')],
      ['default'],
    ],
    ['a fact', ['# A', '  layout:: fact', '  42 %', '  of all gardens'], ['fact']],
    ['a long text is no fact', ['# A', '  layout:: fact', `  ${sentence}`, '  b'], ['default']],
    ['a picture on the left', ['# A', '  layout:: image-left', `  ${image}`, '  b'], ['image-left']],
    ['no picture, no such layout', ['# A', '  layout:: image-right', '  a', '  b'], ['default']],
    ['in the middle', ['# A', '  layout:: center', '  a', '  b'], ['center']],
    ['a film by itself', ['# A', '  {{video https://www.youtube.com/watch?v=abc}}'], ['iframe']],
    ['films make a gallery', ['# A', ...repeat(3, () => '  {{video https://vimeo.com/1}}')], ['gallery']],
    [
      'headings below two columns are lines of them',
      ['# A', '  layout:: two-cols', '  ## B', '    x', '    y', '  ## C', '    x', '    y'],
      ['two-cols'],
    ],
    ['four pictures stand together', ['# A', ...repeat(4, () => `  ${image}`)], ['gallery']],
    [
      'a part of a longer text has its picture beside it',
      ['# A', ...repeat(9, () => `  ${sentence}`), '  ### B', `  ${image}`, ...repeat(3, () => `  ${sentence}`)],
      ['default', 'two-cols'],
    ],
    ['an end', ['# A', '  layout:: end', '  Thank you'], ['end']],
    [
      'a heading by itself in a section is one',
      ['# A', '  ## B', '    x', '    y', '  ## C'],
      ['default', 'statement'],
    ],
    ['an unknown name changes nothing', ['# A', '  layout:: nonsense', '  Something to remember.'], ['statement']],
    ['two columns by name', ['# A', '  layout:: two-cols', '  a', '  b', '  c', '  d'], ['two-cols']],
  ])('%s', (_, lines, expected) => {
    expect(layouts('# O', '  o', ...lines).slice(1)).toEqual(expected)
  })
})

describe('what an audience could only wonder at', () => {
  function saidBy(...lines: readonly string[]) {
    return slides('# O', '  o', ...lines)
      .slice(1)
      .map(slide => `${slide.layout}: ${wordsOf({...slide, breadcrumb: [], titleHtml: ''}).trim()}`)
  }
  const gone = '![image.png](../assets/image_1.png)'
  const id = '((64ba0000-0000-4000-8000-000000000000))'
  it.each<[string, readonly string[], readonly string[]]>([
    ['is the name of a picture that is not there', ['# A', `  ${gone}`, '  words'], ['statement: A words']],
    ['is not a label that says something', ['# A', '  ![A bridge](../assets/x.png)'], ['default: A A bridge (x.png)']],
    ['is an id of no block', ['# A', `  ${id}`, '  words'], ['statement: A words']],
    ['is an embed of no block', ['# A', `  {{embed ${id}}}`, '  words'], ['statement: A words']],
    ['is a tag for a style sheet', ['# A', '  .#.v-gallery', '  words'], ['statement: A words']],
    ['is not the rest of its line', ['# A', '  two words #.big'], ['statement: A two words']],
    ['is not any other tag', ['# A', '  #garden'], ['statement: A #garden']],
    ['leaves the heading, as a section', ['# A', `  ${gone}`], ['section: A']],
    [
      'leaves nothing of a part after a sub-section',
      ['# A', '  x', '  y', '  ## B', '    x', '    y', `  ${gone}`],
      ['default: A x y', 'default: B x y'],
    ],
  ])('%s', (_, lines, expected) => expect(saidBy(...lines)).toEqual(expected))
})

it('counts no line for the break between a text and its picture', () => {
  const site = talkSite('- # A\n\t- A bridge:\n\t  ![](../assets/p.png)', {
    assets: [{path: 'assets/p.png' as never, width: 8, height: 6}],
  })
  const [page] = [...site.graph.pages.values()]
  if (!page) throw new Error('Expected a page')
  const {items} = pageItems(page)
  const atoms = pageSections(page, items, site.graph).flatMap(section => sectionAtoms(section, items, page, site))
  expect(atoms.map(atom => (atom.kind === 'text' ? atom.runs : atom.kind))).toEqual([
    [{text: 'A bridge:', face: 'regular'}],
    'image',
  ])
})

describe('a section of many parts', () => {
  const slides = (count: number) =>
    slidesOf(deckOf(outline('# A', ...repeat(count, () => `  ${'a point of some length that goes on '.repeat(4)}`))))
      .filter(({title}) => title === 'A')
      .map(({scale}) => scale)
  it('is set a little smaller where that makes a fifth fewer of them', () => {
    expect(slides(16)).toEqual([92, 92, 92, 92])
  })
  it('keeps its size where there are three', () => {
    expect(slides(7)).toEqual([108, 108, 108])
  })
})
