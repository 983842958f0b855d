import {array, assert, constantFrom, property} from 'fast-check'
import type {Node, Parent} from 'unist'
import {describe, expect, it} from 'vitest'
import {defaultGraphConfig, graphPath} from '../../plugins/1-files/index.ts'
import {readPage, readPlacedPage} from '../../plugins/3-page/index.ts'
import {lawRuns} from '../law-runs.ts'

/** Pieces that every construct is made of. */
const pieces = [
  ...[
    '[[a]]',
    '[[b c]]',
    '[[',
    ']]',
    '[x](y)',
    '[l]([[m]])',
    '![i](j.png)',
    '((628953c1-8d75-49fe-a648-f4c612109098))',
  ],
  ...[
    '#tag',
    '#[[t u]]',
    '*',
    '**',
    '_',
    '==',
    '~~',
    '`c`',
    '`',
    '$x$',
    '\\',
    '\\*',
    '{{m a}}',
    '<kbd>k</kbd>',
    '^{s}',
  ],
  ...['https://x.org/a', '<https://y.org>', 'SCHEDULED: <2023-01-05 Thu>', '[^1]', '[^1]: ', '*#[[e]]*', '[:b "h"]'],
  ...['\n', '\n', '\n  ', '\n\t  ', '\n- ', '\n- ', '\n\t- ', '\n\n', '\r\n', '\r', ' ', ' ', '  \n', '\t'],
  ...[
    '\n> ',
    '\n  * ',
    '\n  * [x] ',
    '\n  1. ',
    '\n| a | b |',
    '\n  ```\n',
    '\n$$\n',
    '\n#+BEGIN_NOTE\n',
    '\n#+END_NOTE\n',
  ],
  ...['\nkey:: ', '\ntags:: ', 'TODO ', '[#A] ', '## ', '\n# ', '---\n', ':LOGBOOK:\n', ':END:\n', '<div>', '</div>'],
  ...['a', 'bc', '中', '😀', '\0', '\uFEFF', 'Next [[presentation]] slide [[P]]'],
]
const texts = array(constantFrom(...pieces), {maxLength: 40}).map(list => list.join(''))

function isParent(node: Node): node is Parent {
  return 'children' in node && Array.isArray(node.children)
}

/** Trees of a page, property values among them; none of an ordinary Markdown file, which is read without positions. */
function treesOf(source: string): Node[] {
  const {parts, outline} = readPlacedPage({path: graphPath('pages/case.md'), text: source}, defaultGraphConfig)
  const blocks = parts.preamble ? [parts.preamble, ...parts.blocks] : parts.blocks
  if (outline.shape === 'document') return []
  return [
    ...blocks.flatMap(block => block.tree.children),
    ...blocks.flatMap(block => block.properties.flatMap(({content}) => content)),
  ]
}

/** What is wrong with the positions of a node and those inside it. */
function mistakes(node: Node, text: string, around?: Node): string[] {
  const {position} = node
  if (!position) return [`${node.type} has no position`]
  const start = position.start.offset ?? -1
  const end = position.end.offset ?? -1
  const found: string[] = []
  for (const {line, column, offset} of [position.start, position.end]) {
    if (line < 1 || column < 1 || offset === undefined || offset < 0 || offset > text.length)
      found.push(`${node.type} is outside`)
    else if (lineAndColumn(text, offset) !== `${line}:${column}`)
      found.push(`${node.type} ${line}:${column} is not at ${offset}`)
  }
  if (start > end) found.push(`${node.type} ends before it begins`)
  const outer = around?.position
  if (outer && (start < (outer.start.offset ?? 0) || end > (outer.end.offset ?? 0))) {
    found.push(`${node.type} sticks out of ${around.type}`)
  }
  const written = text.slice(start, end)
  const bare = written.replaceAll('\0', '\uFFFD')
  if (
    node.type === 'pageReference' &&
    !isParent(node) &&
    unslashed(bare.slice(2, -2).trim()) !== unslashed(valueIn(node))
  )
    found.push(`[[ ]] ${written}`)
  if (node.type === 'tag' && !bare.startsWith('#')) found.push(`# ${written}`)
  if (node.type === 'macro' && bare !== valueIn(node)) found.push(`{{ }} ${written}`)
  if (node.type === 'text' && !/\\[a-z]|\\\{\}/i.test(bare) && unslashed(bare) !== unslashed(valueIn(node)))
    found.push(`text ${written}`)
  if (isParent(node)) for (const child of node.children) found.push(...mistakes(child, text, node))
  return found
}

/** Escapes undone, as far as that tells nothing of the place. */
function unslashed(text: string): string {
  return text.replaceAll('\\', '')
}

function valueIn(node: Node): string {
  return 'value' in node ? String(node.value) : ''
}

function lineAndColumn(text: string, offset: number): string {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/)
  return `${lines.length}:${(lines.at(-1) ?? '').length + 1}`
}

describe('positions', () => {
  it.each([
    ['in a block two deep', '- a\n\t- b [[c]]', '[[c]]'],
    ['on a line below the title', '- a\n  b [[c]]', '[[c]]'],
    ['under a page with DOS line ends', '- a\r\n- b\r\n  [[c]]', '[[c]]'],
    ['in a list in a quote', '- > * a\n  > * b [[c]]', '[[c]]'],
    ['in a table', '- a\n  | x | y [[c]] |', '[[c]]'],
    ['in emphasis behind a hash', '- *#[[c]]*', '[[c]]'],
    ['behind a tab', '- a\t[[c]]', '[[c]]'],
    ['in a property', '- a\n  k:: x [[c]]', '[[c]]'],
  ])('knows a reference %s', (_, source, written) => {
    const found: string[] = []
    const visit = (node: Node) => {
      const {start, end} = node.position ?? {}
      if (node.type === 'pageReference') found.push(source.slice(start?.offset, end?.offset))
      if (isParent(node)) node.children.forEach(visit)
    }
    treesOf(source).forEach(visit)
    expect(found).toEqual([written])
  })

  it('lie in the file and in their parents, and hold what they say, whatever the text', () => {
    assert(
      property(texts, source => {
        const text = source.replace(/^\uFEFF/, '')
        expect(treesOf(source).flatMap(node => mistakes(node, text))).toEqual([])
      }),
      {
        numRuns: lawRuns(1_000, 20_000),
        examples: [['- https://x.org/a\\*\\*'], ['- <https://x.org/a\\*>'], ['- a_{b} ^{c}']],
      },
    )
  }, 300_000)

  it('are all that differs from the trees of the site', () => {
    assert(
      property(texts, source => {
        const raw = {path: graphPath('pages/case.md'), text: source}
        const placed = readPlacedPage(raw, defaultGraphConfig)
        expect(withoutPositions(placed.page)).toEqual(withoutPositions(readPage(raw, defaultGraphConfig)))
      }),
      {numRuns: 500},
    )
  })

  it('are not paid for by the site', () => {
    const raw = {path: graphPath('pages/case.md'), text: '- a [[b]] *c*\n  k:: [[d]]\n  | e |'}
    expect(JSON.stringify(readPage(raw, defaultGraphConfig))).not.toContain('"position"')
  })
})

function withoutPositions(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, inner) => (key === 'position' ? undefined : inner)))
}
