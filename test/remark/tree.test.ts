import type {Nodes, Root} from 'mdast'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {type RemarkLogseqOptions, remarkLogseq} from '../../plugins/remark-logseq.ts'

const id = '628953c1-8d75-49fe-a648-f4c612109098'

async function readFile(value: string, path?: string, options: RemarkLogseqOptions = {}) {
  const file = new VFile(path === undefined ? {value} : {value, path})
  const processor = unified().use(remarkParse).use(remarkLogseq, options)
  const tree = (await processor.run(processor.parse(file), file)) as Root
  return {tree, file}
}

function readTree(text: string, options: RemarkLogseqOptions = {}): Root {
  return unified().use(remarkParse).use(remarkLogseq, options).parse(text) as Root
}

/** A tree as indented lines: type, then what it says. */
function sketch(node: Nodes, depth = 0): string[] {
  const facts: unknown[] = [node.type]
  if (node.type === 'block') facts.push(node.kind, ...(node.collapsed ? ['collapsed'] : []))
  if (node.type === 'heading') facts.push(node.depth)
  if (node.type === 'property') facts.push(node.key, JSON.stringify(node.value))
  if ('value' in node && node.type !== 'property') facts.push(JSON.stringify(node.value))
  const children: readonly Nodes[] = 'children' in node ? (node.children ?? []) : []
  return [`${'  '.repeat(depth)}${facts.join(' ')}`, ...children.flatMap(child => sketch(child, depth + 1))]
}

describe('the tree of a page', () => {
  it('holds properties, the text above the blocks, and blocks in the lists of their parents', () => {
    const text = `title:: Garden\ntags:: [[a]], b\n\nabove\n- ## TODO [#A] One\n  id:: ${id}\n\t- two\n\t  collapsed:: true\n\t\t- three\n- four`
    expect(sketch(readTree(text))).toEqual([
      'root',
      '  properties',
      '    property title "Garden"',
      '      text "Garden"',
      '    property tags ["a","b"]',
      '      pageReference "a"',
      '      text ", b"',
      '  paragraph',
      '    text "above"',
      '  outline',
      '    block bullet',
      '      heading 2',
      '        taskMarker "TODO"',
      '        taskPriority "A"',
      '        text "One"',
      '      properties',
      `        property id "${id}"`,
      `          text "${id}"`,
      '      outline',
      '        block bullet collapsed',
      '          paragraph',
      '            text "two"',
      '          outline',
      '            block bullet',
      '              paragraph',
      '                text "three"',
      '    block bullet',
      '      paragraph',
      '        text "four"',
    ])
  })

  it.each([
    ['front matter is one node', '---\ntitle: T\n---\n- a', ['yaml "title: T"', 'outline']],
    ['a page without blocks has no outline', 'a:: b', ['properties']],
    ['an empty page has no children', '', []],
    ['a pointer keeps its words', '- Next [[presentation]] slide is [[A]]', ['outline']],
  ])('%s', (_, text, expected) => {
    expect(readTree(text).children.map(node => sketch(node)[0])).toEqual(expected)
  })

  it('says of a block what its title, properties and dates say', () => {
    const text = `- ### DOING [#B] a\n  id:: ${id.toUpperCase()}\n  SCHEDULED: <2026-05-01 Fri .+1d>\n  DEADLINE: <2026-05-02 Sat>\n- b SCHEDULED: <2026-05-01 Fri>`
    const outline = readTree(text).children.at(-1)
    const blocks = outline?.type === 'outline' ? outline.children : []
    expect(blocks).toMatchObject([
      {id, heading: 3, marker: 'DOING', priority: 'B', scheduled: '2026-05-01', deadline: '2026-05-02'},
      {id: null, heading: null, marker: null, priority: null, scheduled: null, deadline: null},
    ])
  })

  it('keeps the words of a slide pointer, which the site takes out', () => {
    const outline = readTree('- Next [[presentation]] slide is [[A]]').children[0]
    expect(outline && sketch(outline).slice(2)).toEqual([
      '    paragraph',
      '      text "Next "',
      '      pageReference "presentation"',
      '      text " slide is "',
      '      pageReference "A"',
    ])
  })

  it.each([
    ['block', '- a\n\t- b [[c]]\n\t  d\n- e', '- b [[c]]\n\t  d'],
    ['outline', '- a\n\t- b\n\t  c\n- e', '- a\n\t- b\n\t  c\n- e'],
    ['properties', 'a:: b\nc:: d\n\n- e', 'a:: b\nc:: d'],
    ['property', '- a\n  tags:: [[x]], y', 'tags:: [[x]], y'],
    ['property', '- :PROPERTIES:\n  :k: v\n  :END:', ':k: v'],
    ['taskMarker', '- a\n\t- ## TODO b', 'TODO'],
    ['taskPriority', '- TODO [#A] b', '[#A]'],
    ['heading', '- a\n\t- ## TODO b', '## TODO b'],
    ['yaml', '---\na: b\n---\n- c', '---\na: b\n---'],
    ['macro', '- a\n\t- b {{embed [[x]]}} c', '{{embed [[x]]}}'],
    ['tag', '- > #a/b', '#a/b'],
  ])('knows where a %s stands', (type, text, expected) => {
    const found: string[] = []
    const visit = (node: Nodes): void => {
      if (node.type === type) found.push(text.slice(node.position?.start.offset, node.position?.end.offset))
      if ('children' in node) for (const child of node.children ?? []) visit(child)
    }
    visit(readTree(text))
    expect(found).toContain(expected)
  })
})

describe('what is read how', () => {
  const article = 'A paragraph.\n\n# One\n\nText with [[a]].\n\n# Two\n\n1. item'

  it.each([
    ['reads an article by the parser of the pipeline', article, {}, 'paragraph'],
    ['reads an article as an outline where told', article, {outline: true}, 'outline'],
    ['reads a list as CommonMark’s where told', '- a\n- b', {outline: false}, 'list'],
    ['reads a list as an outline', '- a\n- b', {}, 'outline'],
  ] as const)('%s', (_, text, options, expected) => {
    expect(readTree(text, options).children.map(({type}) => type)).toContain(expected)
  })

  it('reads no MDX as an outline', () => {
    const file = new VFile({value: '- a [[b]]', path: 'x.mdx'})
    const tree = unified().use(remarkParse).use(remarkLogseq, {outline: true}).parse(file) as Root
    expect(tree.children[0]?.type).toBe('list')
  })
})

describe('file.data.logseq', () => {
  it('says what a page says about itself', async () => {
    const text =
      'tags:: x, [[y]]\nrank:: 7\n\n- a [[b]] #c\n\t- {{embed [[d]]}} ![i](../assets/e.png)\n- Next [[presentation]] slide is [[F]]'
    const {file} = await readFile(text, '/somewhere/notes/pages/Garden___Tools.md', {})
    const data = file.data.logseq
    expect(data).toMatchObject({
      kind: 'page',
      day: undefined,
      shape: 'outline',
      properties: {tags: ['x', 'y'], rank: 7},
    })
    expect(data?.references.map(({type, target, via}) => `${type} ${target} ${via}`)).toEqual([
      'page x property',
      'page y property',
      'page b text',
      'tag c text',
      'page d embed',
      'asset ../assets/e.png text',
      'page presentation text',
      'page F text',
    ])
    expect(data?.pointers[0]?.next).toMatchObject([{type: 'page', target: 'F'}])
  })

  it.each([
    ['the file name', '- a', 'pages/Garden.md', 'Garden', 'page'],
    ['a title', 'title:: Shed\n\n- a', 'pages/Garden.md', 'Shed', 'page'],
    ['a day', '- a', 'notes/journals/2026_05_01.md', 'May 1st, 2026', 'journal'],
    ['nothing', '- a', undefined, undefined, 'page'],
    ['a title alone', 'title:: Shed\n\n- a', undefined, 'Shed', 'page'],
    ['front matter of an article', '---\ntitle: Shed\n---\n\nWords of an article.', 'a.md', 'Shed', 'page'],
  ])('names a page by %s', async (_, text, path, name, kind) => {
    const {file} = await readFile(text, path)
    expect(file.data.logseq).toMatchObject({kind})
    expect(file.data.logseq?.name).toBe(name)
  })

  it('is filled from the tree of an ordinary file', async () => {
    const {file} = await readFile('Words [[a]] and `[[b]]`.\n\n[x [[c]]](y)', 'a.md')
    expect(file.data.logseq).toMatchObject({shape: 'document'})
    expect(file.data.logseq?.references.map(({target}) => target)).toEqual(['a'])
  })

  it('comes with messages on the file', async () => {
    const {file} = await readFile(`- a\n  id:: ${id}\n- b\n  id:: ${id}`, 'pages/x.md')
    expect(file.messages.map(({ruleId, source, line, column}) => ({ruleId, source, line, column}))).toEqual([
      {ruleId: 'id-duplicate', source: 'lectern', line: 4, column: 8},
    ])
  })
})

describe('a deep outline', () => {
  const text = Array.from({length: 2_000}, (_, depth) => `${'\t'.repeat(depth)}- b\n`).join('')

  it('of 2,000 levels is read, given its elements and printed without overflow', async () => {
    const {tree} = await readFile(text)
    expect(sketchDepth(tree)).toBe(2_000)
  })
})

function sketchDepth(tree: Root): number {
  let depth = 0
  let list = tree.children[0]
  while (list?.type === 'outline') {
    depth++
    list = list.children[0]?.children.find(child => child.type === 'outline')
  }
  return depth
}
