import {describe, expect, it} from 'vitest'
import {makeHighlighter} from '../../src/graph-folder/figures/load-highlighter.ts'
import {makeDiagrams} from '../../src/graph-folder/figures/make-diagrams.ts'
import {compileFolder} from '../../src/graph-folder/index.ts'
import {madeFolder} from './made-folder.ts'

describe('the highlighter', () => {
  const highlighter = makeHighlighter()

  it.each([
    [
      'js',
      'const a = "<b>" // c',
      '<span class="token-keyword">const</span> a = <span class="token-string">"&lt;b&gt;"</span> <span class="token-comment">// c</span>',
    ],
    [
      'python',
      'def sow(n):\n    return n + 1',
      '<span class="token-keyword">def</span> <span class="token-name">sow</span>(n):\n    <span class="token-keyword">return</span> n + <span class="token-value">1</span>',
    ],
    [
      'json',
      '{"beds": [1, true]}',
      '{<span class="token-name">"beds"</span>: [<span class="token-value">1</span>, <span class="token-value">true</span>]}',
    ],
    [
      'html',
      '<p class="a">b</p>',
      '&lt;<span class="token-name">p class</span>=<span class="token-string">"a"</span>&gt;b&lt;/<span class="token-name">p</span>&gt;',
    ],
    ['diff', '-old\n+new', '<span class="token-keyword">-old</span>\n<span class="token-string">+new</span>'],
  ])('tells the words of %s apart', async (language, code, html) => {
    await highlighter.load([language])
    expect(highlighter.highlight(code, language)).toBe(html)
  })

  it.each(['c++', 'c#', 'sh', 'zsh', 'yml', 'md', 'rs', 'golang', 'postgres', 'edn', 'dockerfile'])(
    'knows %s',
    async language => {
      await highlighter.load([language])
      expect(highlighter.highlight('a "b" 1', language)).toBeDefined()
    },
  )

  it('leaves a language nobody knows, and one that was not loaded, as it is', async () => {
    await highlighter.load(['wonder', 'constructor', ''])
    for (const language of ['wonder', 'constructor', '', 'haskell'])
      expect(highlighter.highlight('let x', language)).toBeUndefined()
  })

  it('writes every character of the code, and no tag of it', async () => {
    await highlighter.load(['ts'])
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code of an author
    const code = 'const a = `x${b("</span>")}` && c < d\n\n\tif (a) {}\r\n// end'
    const html = highlighter.highlight(code, 'ts') ?? ''
    const text = html
      .replace(/<\/?span[^>]*>/g, '')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&amp;/g, '&')
    expect(text).toBe(code.replace('\r', ''))
  })

  it('leaves a listing of 100,000 characters and a line of 2,000 plain', async () => {
    await highlighter.load(['js'])
    expect(highlighter.highlight('let a\n'.repeat(20_000), 'js')).toBeUndefined()
    expect(highlighter.highlight(`let a = "${'x'.repeat(2000)}"`, 'js')).not.toContain('token')
  })
})

describe('diagrams', async () => {
  const diagrams = makeDiagrams()
  await diagrams.load()

  it.each([
    'graph TD\n a --> b',
    'flowchart LR\n a-->b-.->c==>d',
    '%% spring\nstateDiagram-v2\n [*] --> Sown',
    'sequenceDiagram\n Ann->>Ben: seeds',
    'classDiagram\n Bed <|-- Hotbed',
    'erDiagram\n BED ||--o{ PLANT : holds',
    'xychart-beta\n x-axis [a, b]\n bar [1, 2]',
  ])('draws %j', source => expect(diagrams.draw(source)).toHaveProperty('svg'))

  it.each([
    ['', 'it is empty'],
    ['gantt\n a: 3d', '`gantt` begins no kind of diagram that is drawn'],
    ['graph TD', 'it holds no node'],
    [`graph TD\n${' a --> b\n'.repeat(3000)}`, 'it is longer than 20000 characters'],
  ])('says why it does not draw %j', (source, problem) => expect(diagrams.draw(source)).toEqual({problem}))

  it('reads an arrow without blanks as an arrow', () => {
    const result = diagrams.draw('graph LR\n a-->b')
    expect('svg' in result && [...result.svg.matchAll(/data-id="([^"]*)"/g)].map(([, id]) => id)).toEqual(['a', 'b'])
  })

  it('takes no colours and no links from the author', () => {
    const result = diagrams.draw(
      'graph TD\n a:::hot --> b\n classDef hot fill:#f00\n style b fill:#0f0\n click a "https://example.org"',
    )
    expect(JSON.stringify(result)).not.toMatch(/#f00|#0f0|example\.org/)
    expect(JSON.stringify(result)).not.toContain('hot')
  })
})

describe('a folder', () => {
  it('is given colours and drawings for a site, drawings alone for a check', async () => {
    const root = await madeFolder({
      'pages/A.md': 'public:: true\n\n- ```js\n  let a\n  ```\n- ```mermaid\n  graph TD\n  a --> b\n  ```',
    })
    const site = (await compileFolder(root, {highlight: true})).site.options.figures
    expect(site?.highlight?.('let a', 'js')).toContain('token-keyword')
    expect(site?.diagram?.('graph TD\na --> b')).toContain('<svg')
    const check = (await compileFolder(root, {})).site.options.figures
    expect(check?.highlight).toBeUndefined()
  })

  it('loads nothing for a graph without code', async () => {
    const root = await madeFolder({'pages/A.md': 'public:: true\n\n- words'})
    const {figures} = (await compileFolder(root, {highlight: true})).site.options
    expect(figures?.diagram).toBeUndefined()
    expect(figures?.highlight?.('let a', 'js')).toBeUndefined()
  })
})
