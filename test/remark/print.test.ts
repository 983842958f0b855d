import type {Nodes, Root} from 'mdast'
import {describe, expect, it} from 'vitest'
import {forget, markdown} from './pages.ts'

const processor = markdown()

function read(text: string): Root {
  return processor.parse(text) as Root
}

/** Change every node of a type, then print. */
function edited<Type extends Nodes['type']>(
  text: string,
  type: Type,
  edit: (node: Extract<Nodes, {type: Type}>) => void,
) {
  const tree = read(text)
  const visit = (node: Nodes): void => {
    if (node.type === type) edit(node as Extract<Nodes, {type: Type}>)
    if ('children' in node) for (const child of node.children ?? []) visit(child)
  }
  visit(tree)
  return processor.stringify(tree)
}

describe('printing', () => {
  it('keeps what nobody touched byte for byte', () => {
    const text =
      'title:: T\r\n\r\n-   a  [[b]]\r\n    - c\r\n      :LOGBOOK:\r\n      CLOCK: [2026-05-01 Fri 10:00:00]\r\n      :END:\r\n\r\n\r\n  - __d__\r\n'
    expect(processor.stringify(read(text))).toBe(text)
  })

  it('changes the lines of the block that changed, and no other', () => {
    const text = 'title:: T\n\n- a [[b]]\n    - __c__  [[d]]\n      note\n    - __e__ [[f]]\n'
    const printed = edited(text, 'pageReference', node => {
      if (node.value === 'd') node.value = 'new'
    })
    expect(printed).toBe('title:: T\n\n- a [[b]]\n    - **c**  [[new]]\n      note\n    - __e__ [[f]]\n')
  })

  it.each([
    ['a property', 'tags:: [[a]], b\n\n- c\n', 'pageReference', 'tags:: [[x]], b\n\n- c\n'],
    ['a property of a block', '- c\n  k:: [[a]]\n', 'pageReference', '- c\n  k:: [[x]]\n'],
    ['a marker', '- TODO c\n', 'taskMarker', '- x c\n'],
    ['a tag', '- c #a\n', 'tag', '- c #x\n'],
  ] as const)('prints a change of %s', (_, text, type, expected) => {
    expect(edited(text, type, node => Object.assign(node, {value: 'x'}))).toBe(expected)
  })

  it('prints a block that was folded, and one that was moved deeper', () => {
    const tree = read('- a\n- b\n  c\n')
    const outline = tree.children[0]
    if (outline?.type !== 'outline') throw new Error('Expected an outline')
    const [first, second] = outline.children
    if (!first || !second) throw new Error('Expected two blocks')
    first.collapsed = true
    first.children.push({type: 'outline', children: [second]})
    outline.children = [first]
    expect(processor.stringify(tree)).toBe('- a\n  collapsed:: true\n\t- b\n\t  c\n')
  })

  it('prints a tree made by hand', () => {
    const tree: Root = {
      type: 'root',
      children: [
        {
          type: 'properties',
          children: [
            {type: 'property', key: 'title', value: 'T', written: 'T', children: [{type: 'text', value: 'T'}]},
          ],
        },
        {
          type: 'outline',
          children: [
            {
              ...{type: 'block', kind: 'bullet', collapsed: false, id: null, heading: null, marker: null},
              ...{priority: null, scheduled: null, deadline: null},
              children: [
                {type: 'paragraph', children: [{type: 'text', value: 'not a [[link]], no #tag, a:: b'}]},
                {type: 'code', lang: 'js', value: 'let a\n\nlet b'},
              ],
            },
          ],
        },
      ],
    }
    const printed = processor.stringify(tree)
    expect(printed).toMatch(/^title:: T\n\n- not a /)
    expect(read(printed).children[1]).toMatchObject({
      children: [
        {children: [{children: [{type: 'text', value: 'not a [[link]], no #tag, a:: b'}]}, {value: 'let a\n\nlet b'}]},
      ],
    })
  })

  it.each([
    ['a paragraph that looks like a list', '- a\n\n  \\* b\n'],
    ['a second paragraph', '- a\n\n  b\n'],
    ['code in a list', '- a\n  * \n    ```js\n    b\n    ```\n'],
    ['a quote with a blank line', '- > a\n  >\n  > b\n'],
    ['a heading without bullet', '# a\n- b\n'],
    ['a table', '- a\n  | b | c |\n  | --- | :-: |\n  | d | e |\n'],
    ['an admonition', '- a\n  #+BEGIN_NOTE\n  b\n  #+END_NOTE\n'],
    ['front matter', '---\ntitle: T\n---\n- a\n'],
    ['a title that a heading property makes', '- a\n\t- b\n\t  heading:: true\n'],
    ['an empty block', '- a\n-\n- b\n'],
    ['properties without words', '- a:: b\n  c:: d\n'],
  ])('prints %s from its nodes alone', (_, text) => {
    expect(processor.stringify(forget(read(text)))).toBe(text)
  })

  it('prints 2,000 levels', () => {
    const text = Array.from({length: 2_000}, (_, depth) => `${'\t'.repeat(depth)}- b\n`).join('')
    expect(processor.stringify(read(text))).toBe(text)
  })

  it('leaves an ordinary file to remark', () => {
    expect(processor.stringify(read('Words.\n\n# A\n\n*   [[b]]\n\n# C'))).toBe('Words.\n\n# A\n\n* [[b]]\n\n# C\n')
  })
})
