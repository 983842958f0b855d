import {expect, it} from 'vitest'
import {graphPath, pageView} from '../../../plugins/index.ts'
import {tinySite} from '../tiny-site.ts'

function draw(text: string): string {
  const files = {'pages/Post.md': `---\ntitle: Post\n---\n\nWords.\n\n${text}\n\nMore.\n`, 'pages/beds.md': '- x'}
  const assets = [{path: graphPath('assets/a.png'), width: 4, height: 3}]
  const {html} = pageView(tinySite(files, {assets}), 'post')
  return html.replace(/^[\s\S]*?<p>Words\.<\/p>\s*/, '').replace(/\s*<p>More\.<\/p>[\s\S]*$/, '')
}

it.each([
  [
    'figure with a file of the graph',
    '{{< figure src="../assets/a.png" alt="Rows" caption="Early *beans* & peas" >}}',
    '<figure><img src="/assets/a.png" alt="Rows" loading="lazy" decoding="async" width="4" height="3"><figcaption>Early *beans* &amp; peas</figcaption></figure>',
  ],
  [
    'figure from elsewhere',
    '{{< figure src="https://example.org/a.png" title="Rows" >}}',
    '<figure><a class="facade facade-image" href="https://example.org/a.png" rel="noopener"><span class="facade-label">Rows</span> <span class="facade-host">example.org</span></a><figcaption><strong>Rows</strong></figcaption></figure>',
  ],
  [
    'film',
    '{{< youtube abcdefghijk >}}',
    '<a class="facade facade-video" href="https://www.youtube.com/watch?v=abcdefghijk" rel="noopener" data-player="https://www.youtube-nocookie.com/embed/abcdefghijk"><span class="facade-label">Video on YouTube</span> <span class="facade-host">youtube.com</span></a>',
  ],
  [
    'post',
    '{{< tweet user="ada" id="12" >}}',
    '<a class="facade facade-tweet" href="https://twitter.com/ada/status/12" rel="noopener"><span class="facade-label">Post by @ada</span> <span class="facade-host">twitter.com</span></a>',
  ],
  [
    'link to a page',
    'See {{< ref "posts/beds.md" >}}.',
    '<p>See <a class="page-link" href="/beds/" title="posts/beds.md">beds</a>.</p>',
  ],
])('draws the shortcode of a %s', (_, text, html) => expect(draw(text)).toBe(html))

it.each([
  [
    'an unknown one',
    '{{< gallery dir="a" >}}',
    '<p><code class="macro">{{&lt; gallery dir=&quot;a&quot; &gt;}}</code></p>',
  ],
  [
    'one without what it shows',
    '{{% figure caption="a" %}}',
    '<p><code class="macro">{{% figure caption=&quot;a&quot; %}}</code></p>',
  ],
])('shows %s as its source', (_, text, html) => expect(draw(text)).toBe(html))
