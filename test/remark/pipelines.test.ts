import {evaluate} from '@mdx-js/mdx'
import {toHtml} from 'hast-util-to-html'
import type {Root} from 'mdast'
import {toHast} from 'mdast-util-to-hast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {type RemarkLogseqOptions, type Resolve, remarkLogseq} from '../../plugins/remark-logseq.ts'

const id = '628953c1-8d75-49fe-a648-f4c612109098'

const resolve: Resolve = (target, kind) => {
  if (kind === 'block') return target === id ? {href: '/a/#b', text: 'First line'} : undefined
  return target === 'Nowhere' ? undefined : {href: `/${target.toLowerCase()}/`}
}

/** HTML of a text, as remark-rehype makes it. */
async function htmlOf(text: string, options: RemarkLogseqOptions = {}, path = 'pages/x.md'): Promise<string> {
  const file = new VFile({value: text, path})
  const processor = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(remarkLogseq, options)
  const tree = (await processor.run(processor.parse(file), file)) as Root
  return toHtml(toHast(tree)).replaceAll('\n', '')
}

interface Made {
  readonly type: unknown
  readonly props: Readonly<Record<string, unknown>>
}

/** HTML of MDX, by the smallest runtime there is. */
async function mdxHtml(text: string, options: RemarkLogseqOptions = {}): Promise<string> {
  const jsx = (type: unknown, props: Made['props']): Made => ({type, props})
  const module = await evaluate(new VFile({value: text, path: 'x.mdx'}), {
    ...{Fragment: 'fragment', jsx: jsx as never, jsxs: jsx as never},
    remarkPlugins: [remarkGfm, [remarkLogseq, options]],
  })
  return render((module.default as unknown as (props: object) => unknown)({}))
}

function render(made: unknown): string {
  if (Array.isArray(made)) return made.map(render).join('')
  if (made === null || typeof made !== 'object')
    return made === undefined || made === null ? '' : String(made).trim() === '' ? ' ' : String(made)
  const {type, props} = made as Made
  if (typeof type === 'function') return render(type(props))
  const inside = render(props.children)
  if (type === 'fragment') return inside
  const attributes = Object.entries(props).filter(([name]) => name !== 'children')
  return `<${type}${attributes.map(([name, value]) => ` ${name}="${value}"`).join('')}>${inside}</${type}>`
}

describe('in HTML', () => {
  it.each([
    ['a reference', '- [[Shed]]', '<a class="page-link" href="/shed/">Shed</a>'],
    ['a missing one', '- [[Nowhere]]', '<span class="page-link is-missing">Nowhere</span>'],
    ['a labelled one', '- [my *own*]([[Shed]])', '<a class="page-link" href="/shed/">my <em>own</em></a>'],
    ['a tag', '- #Shed', '<a class="tag" href="/shed/">#Shed</a>'],
    ['a block reference', `- see ((${id}))`, '<a class="block-link" href="/a/#b">First line</a>'],
    ['a macro', '- {{x a}}', '<code class="macro">{{x a}}</code>'],
    ['a highlight', '- ==a==', '<mark>a</mark>'],
    [
      'a task',
      '- TODO [#A] a',
      '<span class="marker" data-marker="TODO"><input type="checkbox" disabled aria-label="Not done"> TODO </span><span class="priority" data-priority="A">A </span>a',
    ],
    [
      'nested blocks',
      '- a\n\t- b',
      '<ul class="outline"><li class="block"><p>a</p><ul class="outline"><li class="block"><p>b</p></li></ul></li></ul>',
    ],
    ['a heading block', `- ## a\n  id:: ${id}`, '<li class="block block-heading" id="b-628953c1"><h2>a</h2>'],
    [
      'properties',
      '- a\n  k:: [[Shed]] b',
      '<dl class="properties"><div data-key="k"><dt>k</dt><dd><a class="page-link" href="/shed/">Shed</a> b</dd></div></dl>',
    ],
    ['an admonition', '- #+BEGIN_TIP\n  a\n  #+END_TIP', '<aside class="admonition" data-kind="tip"><p>a</p></aside>'],
    [
      'a drawer',
      '- a\n  :X:\n  b\n  :END:',
      '<details class="drawer"><summary>X</summary><pre><code>b</code></pre></details>',
    ],
    ['maths', '- $x$', '<code class="language-math math-inline">x</code>'],
    ['a picture with its size', '- ![a](b.png){:width 20}', '<img src="b.png" alt="a" width="20">'],
  ])('draws %s', async (_, text, expected) => expect(await htmlOf(text, {resolve})).toContain(expected))

  it('draws references that nobody resolves as elements, too', async () => {
    expect(await htmlOf(`- [[A b]] #c ((${id}))`)).toContain(
      `<span class="page-link" data-page="A b">A b</span> <span class="tag" data-page="c">#c</span> <span class="block-link" data-block="${id}">((${id}))</span>`,
    )
  })

  it('leaves ordinary Markdown to the other plugins', async () => {
    const html = await htmlOf('---\ntitle: T\n---\n\n~~Words~~ of [[Shed]].\n\n| a |\n| - |\n| b |\n', {resolve})
    expect(html).toContain('<p><del>Words</del> of <a class="page-link" href="/shed/">Shed</a>.</p>')
    expect(html).toContain('<td>b</td>')
    expect(html).not.toContain('title')
  })

  it('keeps an element that another plugin chose', async () => {
    const processor = unified()
      .use(remarkParse)
      .use(() => (tree: Root) => {
        const outline = tree.children[0]
        if (outline) outline.data = {hName: 'section'} as object
      })
      .use(remarkLogseq)
    const tree = (await processor.run(processor.parse('- a'))) as Root
    expect(toHtml(toHast(tree))).toMatch(/^<section class="outline">/)
  })
})

describe('in MDX', () => {
  it('makes real elements of references, and leaves expressions and JSX alone', async () => {
    const html = await mdxHtml(
      'export const n = [[1]]\n\n# On [[Shed]]\n\nA #tag, {{cloze}} and {n.length} <b>[[Nowhere]]</b> ==x==.\n',
      {resolve},
    )
    expect(html).toContain('<h1>On <a className="page-link" href="/shed/">Shed</a></h1>')
    expect(html).toContain('<a className="tag" href="/tag/">#tag</a>')
    expect(html).toContain('<code className="macro">{{cloze}}</code>')
    expect(html).toContain('and 1 <b><span className="page-link is-missing">Nowhere</span></b> <mark>x</mark>.')
  })

  it('reads a macro alone on a line, which is no expression', async () => {
    const html = await mdxHtml('a\n\n{{cloze b}}\n\n{1 + 1}\n\nb <i style={{x: 1}}>{{c}}</i>\n')
    expect(html).toContain('<p><code className="macro">{{cloze b}}</code></p>')
    expect(html).toContain('2')
    expect(html).toContain('<code className="macro">{{c}}</code>')
  })

  it('does not read an outline', async () => {
    expect(await mdxHtml('- a\n  - b [[c]]\n')).toContain(
      '<li>b <span className="page-link" data-page="c">c</span></li>',
    )
  })
})
