import {describe, expect, it} from 'vitest'
import {codeLanguage, renderBlocks} from '../../../plugins/5-views/index.ts'
import {contextOf, pageOf, tinySite} from '../tiny-site.ts'

const fence = '- ```mermaid\n  graph TD\n  a --> b\n  ```'

function draw(svg: string | undefined, text = fence, surface: 'page' | 'slide' = 'page'): string {
  const site = tinySite({'pages/Here.md': text}, {site: {figures: {diagram: () => svg}}})
  return renderBlocks(pageOf(site, 'Here'), 'all', contextOf(site, 'Here', surface))
}

const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 40" width="80.2" height="40" style="--bg:#fff">
<style>@import url('https://fonts.example.org/a.css');</style>
<defs><marker id="arrow" markerWidth="8" orient="auto"><polygon points="0 0, 8 2.500000001" fill="var(--_arrow)"/></marker></defs>
<g class="node" data-id="a"><rect x="1" y="1" width="30" height="20" fill="#f00" stroke="var(--_node-stroke)"/>
<text x="3" y="3" fill="var(--_text)">Sow &amp; wait</text></g>
<polyline points="1,2 3,4" fill="none" marker-end="url(#arrow)"/></svg>`

describe('a diagram', () => {
  it('stands as a figure over its folded source', () => {
    expect(draw(svg)).toMatch(
      /<figure class="diagram"><div class="diagram-scroll is-narrow" tabindex="0" role="group" aria-label="Diagram"><svg [\s\S]*<\/svg><\/div><details><summary>Source of the diagram<\/summary><pre class="code" data-language="mermaid"[\s\S]*a --&gt; b<\/code><\/pre><\/details><\/figure>/,
    )
  })

  it('keeps shapes and words, and colours that the page sets', () => {
    const html = draw(svg)
    expect(html).toContain('<text x="3" y="3" fill="var(--_text)">Sow &#x26; wait</text>')
    expect(html).toContain('stroke="var(--_node-stroke)"')
    expect(html).toContain('points="0 0, 8 2.5"')
    expect(html).not.toMatch(/style|https:\/\/fonts|#f00|class="node"|data-id/)
  })

  it('is named by its kind, or by its title', () => {
    expect(draw(svg)).toContain('role="img" aria-label="Flowchart"')
    expect(draw(svg, '- ```mermaid\n  %% spring\n  sequenceDiagram\n  accTitle: Sowing\n  ```')).toContain(
      'aria-label="Sequence diagram: Sowing"',
    )
  })

  it('has arrow heads of its own', () => {
    const id = /<marker id="(diagram-[\w-]+-arrow)"/.exec(draw(svg))?.[1]
    expect(id).toBeDefined()
    expect(draw(svg)).toContain(`marker-end="url(#${id})"`)
    expect(draw(svg, fence.replace('b', 'c'))).not.toContain(id)
  })

  it('keeps nothing that acts', () => {
    const html = draw(
      `<svg viewBox="0 0 9 9" width="9" height="9" onload="x()"><script>x()</script><a href="javascript:x()"><text>kept</text></a>
<foreignObject><iframe src="https://example.org"></iframe></foreignObject><image href="https://example.org/a.png"/><use href="#a"/><text onclick="x()" fill="url(https://example.org/a)">words</text></svg>`,
    )
    expect(html).toContain('<text>words</text>')
    expect(html).not.toMatch(/script|iframe|example\.org|onload|onclick|href="https/)
  })

  it('is the source alone where it cannot be drawn', () => {
    for (const none of [
      undefined,
      '<p>no</p>',
      '<svg width="0" height="0"></svg>',
      '<svg width="9" height="9"></svg>',
    ]) {
      expect(draw(none)).toContain('<div class="block-body" dir="auto"><pre class="code" data-language="mermaid"')
    }
  })

  it('is a picture on a slide', () => {
    expect(draw(svg, fence, 'slide')).toMatch(/<div class="diagram"><svg [\s\S]*<\/svg><\/div>/)
    expect(draw(svg, fence, 'slide')).not.toContain('details')
  })

  it('is given the first line that stands behind the fence', () => {
    const seen: string[] = []
    const site = tinySite(
      {'pages/Here.md': '- ```mermaid graph TB\n  a --> b\n  ```'},
      {site: {figures: {diagram: source => void seen.push(source)}}},
    )
    renderBlocks(pageOf(site, 'Here'), 'all', contextOf(site, 'Here'))
    expect(seen).toEqual(['graph TB\na --> b'])
  })
})

describe('the language of a fence', () => {
  it.each([
    ['js', 'js'],
    ['C++', 'c++'],
    ['c#', 'c#'],
    ['{.python', 'python'],
    ['{r,', 'r'],
    ['js{1,3}', 'js'],
    ['ts:main.ts', 'ts'],
    ['language-go', 'go'],
    ['text', ''],
    ['plaintext', ''],
    [undefined, ''],
  ])('%s is %s', (written, name) => expect(codeLanguage(written)).toBe(name))
})
