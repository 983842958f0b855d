import type {Nodes, Root} from 'mdast'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import {unified} from 'unified'
import {describe, expect, it} from 'vitest'
import defaultExport, {remarkLogseq} from '../../plugins/remark-logseq.ts'

const processor = unified().use(remarkParse).use(remarkLogseq).use(remarkStringify).freeze()

/** Types of the inline nodes of the first paragraph, with their values. */
function nodesOf(text: string): string[] {
  const tree = processor.parse(text) as Root
  const [paragraph] = tree.children
  return paragraph?.type === 'paragraph' ? paragraph.children.map(describeNode) : []
}

function describeNode(node: Nodes): string {
  return 'value' in node ? `${node.type} ${String(node.value)}` : node.type
}

describe('Logseq’s references in ordinary Markdown', () => {
  it.each([
    ['reads a page reference', 'a [[b c]]', ['text a ', 'pageReference b c']],
    ['reads a labelled one', '[a]([[b c]])', ['pageReference b c']],
    ['reads a tag', 'a #b', ['text a ', 'tag b']],
    ['does not read a tag glued to a word', 'a#b C#', ['text a#b C#']],
    [
      'reads a block reference',
      '((628953c1-8d75-49fe-a648-f4c612109098))',
      ['blockReference 628953c1-8d75-49fe-a648-f4c612109098'],
    ],
    ['does not read other parentheses', '((a))', ['text ((a))']],
    ['reads a macro', '{{embed [[a]]}}', ['macro {{embed [[a]]}}']],
    ['does not read empty braces', '{{ a}}', ['text {{ a}}']],
    ['reads a highlight', '==a==', ['highlight']],
    ['does not read inside code', '`[[a]]`', ['inlineCode [[a]]']],
    ['leaves links to CommonMark', '[a](b)', ['link']],
    ['leaves emphasis to CommonMark', '**a**', ['strong']],
    ['leaves character references to CommonMark', '&amp;', ['text &']],
  ])('%s', (_, text, expected) => expect(nodesOf(text)).toEqual(expected))

  it('knows where a node stands', () => {
    const tree = processor.parse('a\nb [[c]]') as Root
    const [paragraph] = tree.children
    const node = paragraph?.type === 'paragraph' ? paragraph.children.at(-1) : undefined
    expect(node?.position?.start).toMatchObject({line: 2, column: 3, offset: 4})
  })

  it.each([
    '[[a b]]',
    '[label]([[a b]])',
    '#tag',
    '#[[a b]]',
    '((628953c1-8d75-49fe-a648-f4c612109098))',
    '[label](((628953c1-8d75-49fe-a648-f4c612109098)))',
    '{{embed [[a]]}}',
    '==a *b*==',
  ])('prints %s as it was', text => {
    expect(processor.stringify(processor.parse(text) as Root).trim()).toBe(text)
  })

  it('prints words that look like references so that they stay words', () => {
    const tree: Root = {type: 'root', children: [{type: 'paragraph', children: [{type: 'text', value: 'a [[b]] #c'}]}]}
    const printed = processor.stringify(tree)
    expect(nodesOf(printed)).toEqual(['text a [[b]] #c'])
  })

  it('is the default export too', () => expect(defaultExport).toBe(remarkLogseq))
})
