import {describe, expect, it} from 'vitest'
import {defaultGraphConfig, graphPath} from '../../plugins/1-files/index.ts'
import {inspectPage, readPage} from '../../plugins/3-page/index.ts'
import {readText} from './read-text.ts'

const id = '628953c1-8d75-49fe-a648-f4c612109098'

describe('the name of a page', () => {
  it.each([
    ['is its title', 'title:: Bee house\n- a', 'Bee house', 'page'],
    ['is its title in front matter', '---\ntitle: Bee house\n---\n- a', 'Bee house', 'page'],
    // Known difference: Logseq keeps the quotes.
    ['loses the quotes of a title', 'title:: "Bee house"\n- a', 'Bee house', 'page'],
    ['is the day of a title that is a date', 'title:: 2026-05-01\n- a', 'May 1st, 2026', 'journal'],
    ['is the file name without a title', '- a', 'case', 'page'],
    ['is not the title of a bullet', '- title:: Bee house\n- a', 'case', 'page'],
  ])('%s', (_, text, name, kind) => {
    expect(readText(text)).toMatchObject({name, kind, key: name.toLowerCase()})
  })
})

describe('a property', () => {
  it.each([
    [
      'of a comma key names plain words',
      'tags:: garden, [[bee house]], #x',
      ['page garden 8', 'page bee house 16', 'tag x 31'],
    ],
    ['names what it links', 'home:: in [[garden]]', ['page garden 11']],
    ['names a labelled page', 'home:: [there]([[garden]])', ['page garden 16']],
    ['names what a name holds', 'home:: [[a [[b]] c]]', ['page a [[b]] c 8', 'page b 12']],
    ['refers to a block', `see:: ((${id}))`, [`block ${id} 7`]],
    ['refers to a file', 'cover:: ![](../assets/a.png)', ['asset ../assets/a.png 13']],
    ['that is raw refers to nothing', 'icon:: [[garden]]', []],
    ['that is quoted refers to nothing', 'home:: "[[garden]]"', []],
    ['does not count code', 'home:: `[[garden]]`', []],
    ['does not count emphasis', 'home:: *[[garden]]*', []],
  ])('%s', (_, text, expected) => {
    const page = readText(`${text}\n\n- a`)
    expect(page.references.map(({type, target, column}) => `${type} ${target} ${column}`)).toEqual(expected)
    expect(page.references.every(({via}) => via === 'property')).toBe(true)
  })

  it('whose key the graph ignores refers to nothing', () => {
    const config = {...defaultGraphConfig, ignoredReferenceKeys: ['home']}
    const page = readPage({path: graphPath('pages/a.md'), text: 'home:: [[garden]]\n\n- a'}, config)
    expect(page.references).toEqual([])
    expect(page.properties[0]?.value).toBe('[[garden]]')
  })

  it('whose key the graph splits names plain words', () => {
    const config = {...defaultGraphConfig, separatedByCommas: ['kinds']}
    const page = readPage({path: graphPath('pages/a.md'), text: 'kinds:: a, b\n\n- a'}, config)
    expect(page.properties[0]?.value).toEqual(['a', 'b'])
  })
})

describe('a block', () => {
  it('knows its id, its anchor and that it is folded', () => {
    const [block] = readText(`- a\n  id:: ${id.toUpperCase()}\n  collapsed:: true\n\t- b`).blocks
    expect(block).toMatchObject({id, anchor: 'b-628953c1', collapsed: true})
  })

  it('has an anchor of its own where its text hashes to the digits of an id', () => {
    const [first] = readText('- a').blocks
    const digits = first?.anchor.slice(2)
    const page = readText(`- x\n  id:: ${digits}-8d75-49fe-a648-f4c612109098\n- a\n- a`)
    expect(page.blocks[0]?.anchor).toBe(first?.anchor)
    expect(new Set(page.blocks.map(({anchor}) => anchor)).size).toBe(3)
  })

  it('keeps its anchor when other text is added before it', () => {
    const [, before] = readText('- a\n- b').blocks
    const [, , after] = readText('- a\n- new\n- b').blocks
    expect(after?.anchor).toBe(before?.anchor)
  })

  it('does not take a word for an id', () => {
    expect(readText('- a\n  id:: here').blocks[0]?.id).toBeUndefined()
  })

  it.each([
    ['heading:: true', '- a\n  heading:: true', [2]],
    ['heading:: true below', '- a\n\t- b\n\t  heading:: true', [undefined, 3]],
    ['heading:: 4', '- a\n  heading:: 4', [4]],
    ['marks before heading::', '- # a\n  heading:: 4', [1]],
  ])('is a heading by %s', (_, text, expected) => {
    expect(readText(text).blocks.map(({heading}) => heading)).toEqual(expected)
  })

  it('places its references in the file, marks and indentation counted', () => {
    const [, block] = readText('- x\n\t- ## TODO [#A] a [[b]]\n\t  c #d\n\t  > [[e]]').blocks
    expect(block?.references.map(({target, line, column}) => [target, line, column])).toEqual([
      ['b', 2, 19],
      ['d', 3, 6],
      ['e', 4, 6],
    ])
  })

  it('refers once to what it names twice', () => {
    expect(readText('- [[a]] [[a]] #a').blocks[0]?.references.map(({type}) => type)).toEqual(['page', 'tag'])
  })
})

describe('a document', () => {
  const text =
    '---\ntitle: Bees\n---\nIntro [[hive]].\n\n# First\n\nSome *text*\nwith a #tag & `[[code]]`.\n\n- one\n- two [[three]]\n'

  it('is read as ordinary Markdown', () => {
    const page = readText(text)
    expect(page.shape).toBe('document')
    expect(page.blocks.map(({heading, tree}) => [heading, tree.children.map(({type}) => type)])).toEqual([
      [1, ['paragraph', 'paragraph', 'list']],
    ])
    expect(JSON.stringify(page.blocks)).not.toContain('position')
  })

  it('has the references of Logseq, where they stand', () => {
    const page = readText(text)
    const all = [...page.references, ...page.blocks.flatMap(block => block.references)]
    expect(all.map(({type, target, line, column}) => [type, target, line, column])).toEqual([
      ['page', 'hive', 4, 7],
      ['tag', 'tag', 9, 8],
      ['page', 'three', 12, 7],
    ])
  })

  it('means a page by the address of its file', () => {
    const page = readText('# A\n\n[see](../pages/bee%20house.md) and [out](https://x.org/a.md)\n')
    expect(page.blocks[0]?.references.map(({target}) => target)).toEqual(['bee house'])
  })
})

describe('an Org page', () => {
  it('has labelled links', () => {
    const page = readText('* a [[bees][the bees]] and [[hive]] and [[https://x.org][x]]', 'pages/case.org')
    expect(page.blocks[0]?.references.map(({type, target}) => [type, target])).toEqual([
      ['page', 'bees'],
      ['page', 'hive'],
    ])
  })
})

it('inspects to the shape that tests outside rely on', () => {
  const page = readText(
    `public:: true\ntags:: a, b\n\n- ## Bees [[x]] #y\n  id:: ${id}\n  {{embed [[P]]}} ![](../assets/a.png)`,
  )
  expect(inspectPage(page)).toEqual({
    file: 'pages/case.md',
    name: 'case',
    kind: 'page',
    properties: {public: true, tags: ['a', 'b']},
    references: [
      {type: 'page', target: 'a'},
      {type: 'page', target: 'b'},
    ],
    blocks: [
      {
        depth: 0,
        line: 4,
        text: '## Bees [[x]] #y\n{{embed [[P]]}} ![](../assets/a.png)',
        heading: 2,
        marker: null,
        priority: null,
        scheduled: null,
        deadline: null,
        properties: {id},
        references: [
          {type: 'page', target: 'x'},
          {type: 'tag', target: 'y'},
          {type: 'page', target: 'P'},
          {type: 'asset', target: '../assets/a.png'},
        ],
        macros: [{name: 'embed', args: ['[[P]]']}],
      },
    ],
    messages: [],
  })
})

it('survives JSON', () => {
  const page = readText('tags:: a\n\n- TODO a [[b]]\n  - c')
  expect(JSON.parse(JSON.stringify(page))).toEqual(
    JSON.parse(JSON.stringify(readText('tags:: a\n\n- TODO a [[b]]\n  - c'))),
  )
})

it('takes references of a property whose value a later one of its key takes the place of', () => {
  const page = readText('tags:: [[a]]\ntags:: [[b]]\n\n- x\n  k:: [[c]]\n  k:: d')
  expect(page.references.map(({target}) => target)).toEqual(['b', 'a'])
  expect(page.blocks[0]?.references.map(({target}) => target)).toEqual(['c'])
  expect(page.properties.map(({value}) => value)).toEqual([['b']])
})
