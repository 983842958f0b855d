import {describe, expect, it} from 'vitest'
import {renderNodes} from '../../../plugins/5-views/index.ts'
import {contextOf, tinySite} from '../tiny-site.ts'

const site = tinySite(
  {'pages/Here.md': '- x', 'pages/Other.md': '- ![](../assets/a.png)'},
  {assets: [{path: 'assets/a.png', width: 10, height: 20}] as never},
)
const context = contextOf(site, 'Here')

/** Raw HTML between two words, as an author's HTML stands in a block. */
function draw(html: string): string {
  return renderNodes([{type: 'html', value: html}], context)
}

describe('raw HTML', () => {
  it.each([
    ['keeps plain elements', '<b>x</b> <kbd>y</kbd>', '<b>x</b> <kbd>y</kbd>'],
    [
      'keeps a table',
      '<table><tr><td colspan="2">x</td></tr></table>',
      '<table><tbody><tr><td colspan="2">x</td></tr></tbody></table>',
    ],
    ['keeps a fold', '<details open><summary>a</summary>b</details>', '<details open><summary>a</summary>b</details>'],
    ['closes what an author left open', '<b>x', '<b>x</b>'],
    ['does not keep a script', '<script>alert(1)</script>', ''],
    ['does not keep a style element', '<style>p{}</style>', ''],
    ['does not keep a style attribute', '<b style="color:red">x</b>', '<b>x</b>'],
    ['does not keep a handler', '<b onclick="alert(1)" onmouseover=alert(1)>x</b>', '<b>x</b>'],
    [
      'does not keep an id, a name or an unknown class',
      '<div id="a" name="b" class="c admonition">x</div>',
      '<div>x</div>',
    ],
    ['does not keep a comment', '<!-- secret -->x', 'x'],
    [
      'does not keep drawings, but their words',
      '<svg onload="alert(1)"><a xlink:href="javascript:alert(1)">x</a></svg>',
      '<span>x</span>',
    ],
    [
      'does not keep a form',
      '<form action="https://example.org"><input type="text" value="x"><button>go</button></form>',
      'go',
    ],
    ['keeps a box', '<input type="checkbox" checked onclick="x">', '<input type="checkbox" checked disabled>'],
    ['does not keep an object', '<object data="x"></object><embed src="x">', ''],
    [
      'does not keep a base or a link',
      '<base href="https://example.org"><link rel="stylesheet" href="x"><meta http-equiv="refresh" content="0">',
      '',
    ],
    [
      'judges an outside link',
      '<a href="https://example.org" target="_blank">x</a>',
      '<a class="external" href="https://example.org" rel="noopener">x</a>',
    ],
    [
      'makes no link inside a link',
      '<a href="https://example.org"><img src="https://example.com/a.png" alt="x"></a>',
      '<a class="external" href="https://example.org" rel="noopener">x</a>',
    ],
    [
      'says of today what is no HTML any more',
      '<p align="right"><font>x</font></p>',
      '<p data-align="right"><span>x</span></p>',
    ],
    ['sets in the middle', '<center>x</center>', '<div data-align="center">x</div>'],
    ['judges a link into the site', '<a href="Other">x</a>', '<a class="page-link" href="/other/">x</a>'],
    [
      'draws a picture of the graph',
      '<img src="../assets/a.png" onerror="alert(1)">',
      '<img src="/assets/a.png" alt="" loading="lazy" decoding="async" width="10" height="20">',
    ],
    [
      'does not load a picture from elsewhere',
      '<img src="https://example.org/a.png" alt="far">',
      '<a class="facade facade-image" href="https://example.org/a.png" rel="noopener"><span class="facade-label">far</span> <span class="facade-host">example.org</span></a>',
    ],
    [
      'stands a card for a frame',
      '<iframe src="https://www.youtube.com/embed/x"></iframe>',
      '<a class="facade facade-video" href="https://www.youtube.com/embed/x" rel="noopener"><span class="facade-label">Video on YouTube</span> <span class="facade-host">youtube.com</span></a>',
    ],
    ['does not stand a card for a dangerous frame', '<iframe src="javascript:alert(1)"></iframe>', ''],
    [
      'does not let a slot be forged',
      '<lectern-slot data-slot="0">x</lectern-slot><lectern-slot data-slot="constructor"></lectern-slot>',
      '',
    ],
  ])('%s', (_, html, expected) => expect(draw(html)).toBe(expected))

  it('joins HTML with what stands between', () => {
    const html = renderNodes(
      [
        {
          type: 'paragraph',
          children: [
            {type: 'html', value: '<u>'},
            {type: 'text', value: 'to '},
            {type: 'pageReference', value: 'Other'},
            {type: 'html', value: '</u>'},
          ],
        },
      ],
      context,
    )
    expect(html).toBe('<p><u>to <a class="page-link" href="/other/">Other</a></u></p>')
  })
})

describe('dangerous addresses', () => {
  const addresses = [
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'vbscript:x',
    'data:text/html,<script>alert(1)</script>',
    'data:text/html;base64,PHNjcmlwdD4=',
    'file:///etc/passwd',
    'blob:https://example.org/x',
  ]
  it.each(addresses)('are not written: %j', address => {
    const html =
      renderNodes([{type: 'link', url: address, children: [{type: 'text', value: 'label'}]}], context) +
      renderNodes([{type: 'image', url: address, alt: 'label'}], context) +
      renderNodes([{type: 'html', value: `<a href="${address.replaceAll('"', '')}">label</a>`}], context)
    expect(html).not.toMatch(/(?:href|src)=/)
    expect(html.match(/label/g)).toHaveLength(3)
  })

  it('are written where they are a picture in the note', () => {
    expect(renderNodes([{type: 'image', url: 'data:image/png;base64,AAAA', alt: 'x'}], context)).toContain(
      'src="data:image/png;base64,AAAA"',
    )
  })

  it('are escaped in attributes', () => {
    const html = renderNodes(
      [{type: 'link', url: 'https://example.org/"onclick="alert(1)', children: [{type: 'text', value: '<b>'}]}],
      context,
    )
    expect(html).toBe('<a class="external" href="https://example.org/%22onclick=%22alert(1)" rel="noopener">&lt;b></a>')
  })
})
