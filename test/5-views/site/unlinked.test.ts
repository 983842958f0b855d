import {describe, expect, it} from 'vitest'
import {type PageView, pageView} from '../../../plugins/5-views/index.ts'
import {tinySite} from '../tiny-site.ts'

type Files = Readonly<Record<string, string>>

function unlinked(files: Files, slug = 'rose', options: Parameters<typeof tinySite>[1] = {}): PageView['unlinked'] {
  return pageView(tinySite(files, options), slug).unlinked
}

/** Mentions as `page: before[name]after`. */
function lines({groups}: PageView['unlinked']): string[] {
  return groups.flatMap(({page, mentions}) =>
    mentions.map(({before, name, after}) => `${page.text}: ${before}[${name}]${after}`),
  )
}

describe('names without a link', () => {
  it('stand by page, journals newest first, each block once, with a way to the block', () => {
    const view = unlinked({
      'pages/Rose.md': '- the rose itself',
      'pages/Bed.md': 'A rose in the preamble\n\n- no roses\n- a ROSE, a rose',
      'pages/Arch.md': '- over it a rose.',
      'journals/2026_04_30.md': '- rose',
      'journals/2026_05_01.md': '- A Rose again',
    })
    expect(lines(view)).toEqual([
      'May 1st, 2026: A [Rose] again',
      'Apr 30th, 2026: [rose]',
      'Arch: over it a [rose].',
      'Bed: A [rose] in the preamble',
      'Bed: a [ROSE], a rose',
    ])
    expect(view.count).toBe(5)
    expect(view.groups[2]?.mentions[0]?.href).toMatch(/^\/arch\/#b-[0-9a-f]{8}$/)
    expect(view.groups[3]?.mentions[0]?.href).toBe('/bed/')
  })

  it('leave out what the linked references show, forms and pointers', () => {
    const view = unlinked({
      'pages/Rose.md': '- x',
      'pages/A.md': '- [[Rose]] is a rose\n\t- this rose is below it\n- this rose is not',
      'pages/Form.md': '- form\n  template:: form\n\t- a rose',
      'pages/Talk.md': '- This is a [[presentation]] slide and the next slide is [[Rose]]',
    })
    expect(lines(view)).toEqual(['A: this [rose] is not'])
    expect(view.count).toBe(1)
  })

  it('know the other names of the page, the longest first', () => {
    const view = unlinked({
      'pages/Rose.md': 'alias:: Dog rose, 玫瑰\n\n- x',
      'pages/A.md': '- the dog rose is a rose\n- 红玫瑰花',
    })
    expect(lines(view)).toEqual(['A: the [dog rose] is a rose', 'A: 红[玫瑰]花'])
  })

  it('are cut around the name', () => {
    const [line = ''] = lines(
      unlinked({'pages/Rose.md': '- x', 'pages/A.md': `- ${'word '.repeat(60)}rose ${'more '.repeat(60)}`}),
    )
    expect(line).toMatch(/^A: …word .*\[rose\] more .*more…$/)
    expect(line.length).toBeLessThan(190)
  })

  it('find names of signs that patterns use', () => {
    const view = unlinked(
      {'pages/C++ (a-b).md': 'permalink:: signs\n\n- x', 'pages/A.md': '- about c++ (a-b) here'},
      'signs',
    )
    expect(lines(view)).toEqual(['A: about [c++ (a-b)] here'])
  })

  it('are drawn up to 30, and counted beyond', () => {
    const many = Array.from({length: 25}, (_, index) => `- rose ${index}`).join('\n')
    const view = unlinked({'pages/Rose.md': '- x', 'pages/A.md': many, 'pages/B.md': many})
    expect(view.groups.map(({mentions}) => mentions.length)).toEqual([25, 5])
    expect(view.count).toBe(50)
  })

  it('say nothing of what is private', () => {
    const view = unlinked(
      {
        'pages/Rose.md': 'public:: true\n\n- x',
        'pages/A.md': 'public:: true\n\n- a rose',
        'pages/Secret.md': '- a secret rose',
      },
      'rose',
      {onlyPublic: true},
    )
    expect(lines(view)).toEqual(['A: a [rose]'])
    expect(view.count).toBe(1)
  })
})
