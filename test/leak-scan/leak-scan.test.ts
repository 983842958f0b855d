import {brotliCompressSync, gzipSync} from 'node:zlib'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {defaultGraphConfig, type MentionPolicy} from '../../plugins/index.ts'
import {graphTexts, LeakError, type LeakScan, leakScan} from '../../src/leak-scan/index.ts'
import {type Files, graphOf} from '../4-graph/graph-of.ts'

const open = 'public:: true\n\n'
const id = '64f0c1d2-1111-4222-8333-444455556666'
const words = 'the heron waits by the cold river until evening comes'

interface Options {
  readonly mentions?: MentionPolicy
  readonly assets?: readonly string[]
  readonly hidden?: readonly string[]
  readonly own?: readonly string[]
}

function scanOf(files: Files, {mentions = 'text', assets = [], hidden = [], own = []}: Options = {}): LeakScan {
  const graph = graphOf(files, {assets, config: {...defaultGraphConfig, fileNameFormat: 'triple-lowbar', hidden}})
  return leakScan(graphTexts(graph, {allPagesPublic: false, notes: false, mentions}), own)
}

/** What is found in one file: kind and place of the secret. */
function found(scan: LeakScan, output: string, text: string | Uint8Array): readonly string[] {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text
  return scan.scanFile(output, bytes).map(({kind, file, line}) => `${kind} ${file}:${line}`)
}

const notes: Files = {
  'pages/A.md': `${open}- a public page about birds`,
  'pages/Secret plan.md': `alias:: Hush hush\n\n- first\n- ${words}\n  id:: ${id}`,
}

describe('what the scan finds', () => {
  it.each<[string, string, string | Uint8Array, string]>([
    ['words of a text', 'a/index.html', `<p>And ${words}.</p>`, 'words pages/Secret plan.md:4'],
    [
      'words with tags between',
      'a/index.html',
      `<p>${words.replace('cold', '<b>cold</b>')}</p>`,
      'words pages/Secret plan.md:4',
    ],
    ['words in an attribute', 'a/index.html', `<a title="${words}">`, 'words pages/Secret plan.md:4'],
    ['words in a comment', 'a/index.html', `<p>a<!-- ${words} --></p>`, 'words pages/Secret plan.md:4'],
    ['words with entities', 'a/index.html', words.replaceAll('e', '&#101;'), 'words pages/Secret plan.md:4'],
    [
      'words in an address',
      'a/index.html',
      `<a href="?q=${encodeURIComponent(words)}">`,
      'words pages/Secret plan.md:4',
    ],
    ['words in Markdown', 'a/index.md', `- ${words}`, 'words pages/Secret plan.md:4'],
    [
      'words in Markdown with a link between',
      'a/index.md',
      `- ${words.replace('cold', '[cold](/a/b/)')}`,
      'words pages/Secret plan.md:4',
    ],
    [
      'words in an address in Markdown',
      'a/index.md',
      `[x](/y?q=${encodeURIComponent(words)})`,
      'words pages/Secret plan.md:4',
    ],
    ['words in JSON', 'graph/data.json', JSON.stringify({a: [words]}), 'words pages/Secret plan.md:4'],
    [
      'words in escaped JSON',
      'graph/data.json',
      `"${words.replaceAll('e', '\\u0065').replaceAll(' ', '\\n')}"`,
      'words pages/Secret plan.md:4',
    ],
    ['words in XML', 'feed.xml', `<c type="html">&lt;p&gt;${words}&lt;/p&gt;</c>`, 'words pages/Secret plan.md:4'],
    [
      'words in a gzip file',
      'search/a.pf_fragment',
      gzipSync(`{"content":"${words}"}`),
      'words pages/Secret plan.md:4',
    ],
    [
      'words in a brotli file',
      'a/index.html.br',
      brotliCompressSync(`<p>${words}</p>`),
      'words pages/Secret plan.md:4',
    ],
    ['words in a script', '_lectern/a.js', `const a=\`${words}\``, 'words pages/Secret plan.md:4'],
    ['words in upper case', 'a/index.html', words.toUpperCase(), 'words pages/Secret plan.md:4'],
    ['words of text files', 'llms.txt', words, 'words pages/Secret plan.md:4'],
    ['a name', 'a/index.html', '<p>Secret plan</p>', 'name pages/Secret plan.md:1'],
    ['a name in an address', 'a/index.html', '<a href="/secret-plan/">x</a>', 'name pages/Secret plan.md:1'],
    [
      'a name in an escaped address',
      'sitemap-0.xml',
      '<loc>https://x.example/secret%20plan/</loc>',
      'name pages/Secret plan.md:1',
    ],
    ['a name in JSON', 'graph/data.json', '{"name":"Secret plan"}', 'name pages/Secret plan.md:1'],
    ['an alias', 'a/index.html', '<meta content="Hush hush">', 'name pages/Secret plan.md:1'],
    ['an id of a block', 'a/index.html', `<li id="${id}">`, 'block id pages/Secret plan.md:4'],
  ])('finds %s', (_, output, text, expected) => {
    expect(found(scanOf(notes), output, text)).toEqual([expected])
  })

  it('finds the name of a file', () => {
    const [leak] = scanOf(notes).scanFile('secret-plan/index.html', Buffer.from(''))
    expect(leak).toMatchObject({offset: undefined, kind: 'name', output: 'secret-plan/index.html'})
  })

  it('finds the name of an asset, and of a file alone where the bytes are not to be read', () => {
    const files = {'pages/A.md': `${open}- a`, 'pages/B.md': '- ![x](../assets/mole-run_2.png)'}
    const scan = scanOf(files, {assets: ['assets/mole-run_2.png']})
    expect(found(scan, 'a/index.html', '<img src="/assets/mole-run_2.png">')).toEqual(['asset pages/B.md:1'])
    expect(scan.scanFile('assets/mole-run_2.png', undefined)).toHaveLength(1)
  })

  it('finds the address of a private journal', () => {
    const scan = scanOf({'pages/A.md': `${open}- on [[2026-05-02]]`, 'journals/2026_05_02.md': '- x'})
    expect(found(scan, 'a/index.html', '<a href="/journals/2026-05-02/">')).toEqual(['name journals/2026_05_02.md:1'])
    expect(found(scan, 'a/index.html', '<p>May 2nd, 2026, or 2026-05-02</p>')).toEqual([])
  })

  it.each<[string, Files, string]>([
    [
      'a private block of a public page',
      {'pages/A.md': `${open}- a\n- ${words}\n  public:: false`},
      'words pages/A.md:4',
    ],
    ['what is below one', {'pages/A.md': `${open}- a\n  public:: false\n\t- ${words}`}, 'words pages/A.md:5'],
    ['a property of one', {'pages/A.md': `${open}- a\n  public:: false\n  b:: ${words}`}, 'words pages/A.md:5'],
    [
      'notes of a slide',
      {'pages/A.md': `${open}- This is a [[presentation]] slide\n- a\n  notes:: ${words}`},
      'words pages/A.md:5',
    ],
    ['a property of a private page', {'pages/B.md': `b:: ${words}\n\n- x`}, 'words pages/B.md:1'],
    ['text before the first block', {'pages/B.md': `${words}\n\n- x`}, 'words pages/B.md:1'],
    ['Chinese', {'pages/B.md': '- 我们明天早上在河边等他来'}, 'words pages/B.md:1'],
  ])('looks for %s', (_, files, expected) => {
    const text = Object.values(files).join('').includes('河边') ? '我们明天早上在河边等他来' : words
    expect(found(scanOf(files), 'a/index.html', `<p>${text}</p>`)).toEqual([expected])
  })

  it('says where, in bytes', () => {
    const [leak] = scanOf(notes).scanFile('a/index.html', Buffer.from(`<p>é &amp; ${words}</p>`))
    expect(leak?.offset).toBe(Buffer.from('<p>é &amp; ').length)
  })
})

describe('what is no leak', () => {
  it.each<[string, Files, string, Options?]>([
    [
      'words that a public page says too',
      {'pages/A.md': `${open}- ${words}`, 'pages/B.md': `- ${words}`},
      `<p>${words}</p>`,
    ],
    [
      'words that it says over two blocks',
      {'pages/A.md': `${open}- ${words.replace('by', '\n- by')}`, 'pages/B.md': `- ${words}`},
      `<p>${words}</p>`,
    ],
    [
      'words that it says around a label',
      {'pages/A.md': `${open}- ${words.replace('cold', '[cold]([[Some page]])')}`, 'pages/B.md': `- ${words}`},
      `<p>${words}</p>`,
    ],
    [
      'words that it says around a label of Org',
      {'pages/A.org': `#+PUBLIC: true\n* ${words.replace('cold', '[[Some page][cold]]')}`, 'pages/B.md': `- ${words}`},
      `<p>${words}</p>`,
    ],
    [
      'letters that a public page puts behind a name',
      {'pages/A.md': `${open}- my [[Secret plan]]s`, 'pages/Secret plan.md': 'alias:: Secret plans\n\n- x'},
      '<p>my Secret plans</p>',
    ],
    [
      'an address',
      {'pages/A.md': open, 'pages/B.md': '- https://www.x.example/watch/video/part/seven/of/nine/parts'},
      '<a href="https://www.x.example/watch/video/part/seven/of/nine/parts">x</a>',
    ],
    [
      'a name that goes from one block to the next',
      {'pages/A.md': open, 'pages/Secret (plan).md': '- x'},
      '<p>no secret</p><p>plan</p>',
    ],
    [
      'words that it says around a link',
      {'pages/A.md': `${open}- ${words.replace('cold', '[cold](https://x.example)')}`, 'pages/B.md': `- ${words}`},
      `<p>${words}</p>`,
    ],
    [
      'words of code that look like a tag, behind a link',
      {'pages/A.md': `${open}- [[B]] a <bird> ${words}`, 'pages/C.md': `- a <bird> ${words}`},
      `<code>a &lt;bird&gt; ${words}</code>`,
    ],
    [
      'the name of a public page above its words',
      {'pages/A Bird.md': `${open}- ${words}`, 'pages/C.md': `- a bird ${words}`},
      `<h1>A Bird</h1><p>${words}</p>`,
    ],
    ['fewer words in a row', notes, `<p>${words.split(' ').slice(0, 7).join(' ')}</p>`],
    [
      'words in a row of two values',
      notes,
      words
        .split(' ')
        .map(word => `<a title="${word}">x</a>`)
        .join(''),
    ],
    [
      'a list of names',
      {'pages/A.md': open, 'pages/B.md': '- [[Ant]] [[Bee]] [[Cow]] [[Dog]] [[Eel]] [[Fox]] [[Gnu]] [[Hen]]'},
      '<p>Ant Bee Cow Dog Eel Fox Gnu Hen</p>',
    ],
    [
      'a name that a public page says',
      {'pages/A.md': `${open}- see [[Secret plan]]`, 'pages/Secret plan.md': '- x'},
      '<p>Secret plan</p>',
    ],
    [
      'a name that is a word of a public page',
      {'pages/A.md': `${open}- no secret`, 'pages/Secret.md': '- x'},
      '<p>Secret</p>',
    ],
    ['a name within a longer word', {'pages/A.md': open, 'pages/Secret.md': '- x'}, '<p>Secretary</p>'],
    ['the start of a cut word', {'pages/A.md': open, 'pages/Secret.md': '- x'}, '<text>Secret…</text>'],
    [
      'a name of Lectern’s own words',
      {'pages/A.md': open, 'pages/Home.md': '- x'},
      '<a>Home</a>',
      {own: ['<a>Home</a>']},
    ],
    ['a name that is a class', {'pages/A.md': open, 'pages/Gizmo.md': '- x'}, '<p class="gizmo" type="gizmo">x</p>'],
    [
      'a name of two parts that stand apart',
      {'pages/A.md': open, 'pages/Secret plan.md': '- x'},
      '<title>Secret · plan</title>',
    ],
    ['a number', {'pages/A.md': open, 'pages/2024.md': '- x'}, '<p>2024</p>'],
    ['a name of two letters', {'pages/A.md': open, 'pages/AI.md': '- x'}, '<p lang="ai">AI</p>'],
    [
      'an id that a public block has too',
      {'pages/A.md': `${open}- a\n  id:: ${id}`, 'pages/B.md': `- b\n  id:: ${id}`},
      `<p id="${id}">`,
    ],
  ])('%s', (_, files, text, options) => {
    expect(found(scanOf(files, options), 'a/index.html', text)).toEqual([])
  })

  it('a file that public and private pages show', () => {
    const picture = '- ![x](../assets/mole-run_2.png)'
    const scan = scanOf({'pages/A.md': open + picture, 'pages/B.md': picture}, {assets: ['assets/mole-run_2.png']})
    expect(scan.scanFile('assets/mole-run_2.png', Buffer.from('x'))).toEqual([])
  })

  it('a name in a program', () => {
    const scan = scanOf({'pages/A.md': open, 'pages/Camera.md': '- x'})
    expect(found(scan, '_lectern/map.js', 'this.camera=new Camera')).toEqual([])
    expect(found(scan, 'graph/data.json', '{"name":"Camera"}')).toEqual(['name pages/Camera.md:1'])
  })
})

describe('with mentions that are not text', () => {
  const mention: Files = {
    'pages/A.md': `${open}- see [[Secret plan]] and #Gizmo`,
    'pages/Secret plan.md': '- x',
    'pages/Gizmo.md': '- x',
  }
  it('a name that stands in brackets alone is a leak', () => {
    const scan = scanOf(mention, {mentions: 'redact'})
    expect(found(scan, 'a/index.html', '<p>see Secret plan and Gizmo</p>')).toEqual([
      'name pages/Secret plan.md:1',
      'name pages/Gizmo.md:1',
    ])
  })
  it('an id that a public page refers to is one under every policy', () => {
    const files = {'pages/A.md': `${open}- ((${id}))`, 'pages/B.md': `- b\n  id:: ${id}`}
    expect(found(scanOf(files), 'a/index.html', id)).toEqual(['block id pages/B.md:1'])
  })
})

it('finds any eight words in a row of any private text, wherever they stand', () => {
  const word = fc.stringMatching(/^[a-z]{3,7}$/)
  const text = fc.array(word, {minLength: 8, maxLength: 30})
  fc.assert(
    fc.property(text, text, fc.nat(), (secret, around, start) => {
      const files = {'pages/A.md': `${open}- ${around.join(' ')}`, 'pages/B.md': `- ${secret.join(' ')}`}
      const first = start % (secret.length - 7)
      const piece = secret.slice(first, first + 8).join(' ')
      fc.pre(!around.join(' ').includes(piece))
      const scan = scanOf(files)
      expect(found(scan, 'a/index.html', `<p>${around.join(' ')}</p><p>${piece}</p>`)).toContain('words pages/B.md:1')
      expect(found(scan, 'a/index.html', `<p>${around.join(' ')}</p>`)).toEqual([])
    }),
    {numRuns: 100},
  )
})

it('takes targets of links in Markdown one by one', () => {
  const files = {'pages/A.md': `${open}- x`, 'pages/B.md': `- ${words}`}
  const links = words.split(' ').map(word => `[x](/${word}/)`)
  expect(found(scanOf(files), 'a/index.md', links.join(' and '))).toEqual([])
})

it('says what was found without saying it', () => {
  const leaks = scanOf(notes).scanFile('a/index.html', Buffer.from(`<p>${words}</p>`))
  const {message} = new LeakError(Array.from({length: 12}, () => leaks).flat())
  expect(message).toContain('a/index.html, byte 3: eight words of pages/Secret plan.md:4, which is private')
  expect(message).toContain('and 2 more')
  expect(message).toContain('privacy')
  expect(message).not.toContain('heron')
})
