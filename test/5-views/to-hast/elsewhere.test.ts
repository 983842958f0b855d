import {describe, expect, it} from 'vitest'
import {pageView} from '../../../plugins/5-views/index.ts'
import {videoOf} from '../../../plugins/5-views/to-hast/video-of.ts'
import {tinySite} from '../tiny-site.ts'

function htmlOf(...blocks: readonly string[]): string {
  return pageView(tinySite({'pages/A.md': blocks.map(block => `- ${block}`).join('\n')}), 'a').html
}

const film = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'
const player = 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ'

describe('the player of a film', () => {
  it.each([
    [film, player],
    ['https://youtu.be/dQw4w9WgXcQ?t=1m30s', `${player}?start=90`],
    [`${film}&t=45`, `${player}?start=45`],
    ['https://www.youtube.com/embed/dQw4w9WgXcQ', player],
    ['https://www.youtube.com/shorts/dQw4w9WgXcQ', player],
    ['https://vimeo.com/76979871', 'https://player.vimeo.com/video/76979871?dnt=1'],
    ['https://vimeo.com/76979871/abcdef0123', 'https://player.vimeo.com/video/76979871?dnt=1&h=abcdef0123'],
    [
      'https://www.bilibili.com/video/BV1xx411c7mD?p=2',
      'https://player.bilibili.com/player.html?bvid=BV1xx411c7mD&p=2',
    ],
    ['https://www.loom.com/share/e5b8c04bca094dd8', 'https://www.loom.com/embed/e5b8c04bca094dd8'],
    ['https://www.youtube.com/@someone', undefined],
    ['https://www.youtube.com/playlist?list=PL1234567890', undefined],
  ])('of %s is %s', (href, address) => expect(videoOf(href)?.player).toBe(address))

  it.each(['https://example.org/film', 'https://notyoutube.com/watch?v=dQw4w9WgXcQ', 'ftp://youtube.com/dQw4w9WgXcQ'])(
    'is not known for %s',
    href => expect(videoOf(href)).toBeUndefined(),
  )
})

describe('a card', () => {
  it.each([
    ['{{video (https://youtu.be/dQw4w9WgXcQ)}}', 'facade-video', 'Video on YouTube'],
    [`![a film](${film})`, 'facade-video', 'a film'],
    [`![](${film})`, 'facade-video', 'Video on YouTube'],
    ['{{bilibili BV1xx411c7mD}}', 'facade-video', 'Video on Bilibili'],
    ['{{video https://example.org/film}}', 'facade-video', 'Video'],
    ['{{tweet (https://twitter.com/someone/status/12)}}', 'facade-tweet', 'Post by @someone'],
    ['{{tweet [https://twitter.com/someone/status/12}}', 'facade-tweet', 'Post by @someone'],
    ['{{tweet https://x.com/someone/status/12}}', 'facade-tweet', 'Post by @someone'],
    ['{{twitter 12345}}', 'facade-tweet', 'Post'],
    ['<iframe src="https://example.org/map"></iframe>', 'facade-frame', 'Embedded page'],
    [`<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ" title="Sowing"></iframe>`, 'facade-video', 'Sowing'],
    ['![far](https://example.org/a.mp3)', 'facade-audio', 'far'],
  ])('stands for %s', (text, kind, label) => {
    const html = htmlOf(text)
    expect(html).toContain(`class="facade ${kind}"`)
    expect(html).toContain(`<span class="facade-label">${label}</span>`)
    expect(html).not.toMatch(/<iframe|<script|<img|\ssrc=/)
  })

  it('names a player only for a film of a known host', () => {
    expect(htmlOf(`{{video ${film}}}`)).toContain(` data-player="${player}"`)
    expect(htmlOf('{{video https://example.org/film}}')).not.toContain('data-player')
    expect(htmlOf('{{tweet https://twitter.com/someone/status/12}}')).not.toContain('data-player')
  })
})

describe('a moment of a film', () => {
  it('leads into the film before it, wherever that stands', () => {
    const html = htmlOf(
      '{{youtube aaaaaaaaaaa}}',
      `> ![x](${film})\n`,
      '{{vimeo 76979871}}',
      'at {{youtube-timestamp 1:23}}',
    )
    expect(html).toContain(
      '<a class="video-time" href="https://www.youtube.com/watch?v=dQw4w9WgXcQ&amp;t=83s" rel="noopener" data-seconds="83">1:23</a>',
    )
  })

  it('is words where no film stands before it', () => {
    expect(htmlOf('{{youtube-timestamp 95}}', '{{youtube dQw4w9WgXcQ}}')).toContain(
      '<span class="timestamp">1:35</span>',
    )
  })
})

describe('macros that something else draws', () => {
  it.each([
    ['{{renderer :todomaster}}', '">Plugin: todomaster</span>'],
    ['{{renderer :wordcount_abcdef}}', '">Plugin: wordcount</span>'],
    ['{{zotero-imported-file ABC, "A paper.pdf"}}', '">Zotero: A paper.pdf</span>'],
    ['{{zotero-linked-file "papers/A.pdf"}}', '">Zotero: A.pdf</span>'],
    ['{{function (sum :hours)}}', '">(sum :hours)</span>'],
  ])('%s is a badge', (text, html) => {
    expect(htmlOf(text)).toContain('<span class="macro-badge" title="{{')
    expect(htmlOf(text)).toContain(html)
  })

  it('leads to the address of a preview', () => {
    expect(htmlOf('{{renderer :linkpreview,https://example.org/a}}')).toContain(
      '<a class="facade facade-link" href="https://example.org/a" rel="noopener"><span class="facade-label">example.org/a</span>',
    )
  })
})
