import {describe, expect, it} from 'vitest'
import {pageView} from '../../../plugins/5-views/index.ts'
import {tinySite} from '../tiny-site.ts'

function htmlOf(text: string, others: Readonly<Record<string, string>> = {}): string {
  return pageView(tinySite({'pages/A.md': text, ...others}), 'a').html
}

describe('a date', () => {
  const day = '<time datetime="2026-05-01">May 1st, 2026</time>'

  it.each([
    [
      'SCHEDULED: <2026-05-01 Fri>',
      `data-kind="scheduled"><span class="timestamp-kind">Scheduled</span> ${day}</span>`,
    ],
    ['DEADLINE: <2026-05-01 Fri .+1w>', `<span class="timestamp-kind">Deadline</span> ${day}, every week</span>`],
    ['SCHEDULED: <2026-05-01 Fri ++2m>', `${day}, every 2 months</span>`],
    [
      '<2026-05-01 Fri 9:30>',
      '<span class="timestamp"><time datetime="2026-05-01T09:30">May 1st, 2026 09:30</time></span>',
    ],
    ['[2026-05-01 Fri]', `<span class="timestamp">${day}</span>`],
    ['<2026-05-01 Fri>--<2026-05-02 Sat>', `${day} – <time datetime="2026-05-02">May 2nd, 2026</time>`],
    ['<2026-02-31 Tue>', '<span class="timestamp">&lt;2026-02-31 Tue&gt;</span>'],
  ])('%s', (text, html) => expect(htmlOf(`- TODO sow\n  ${text}`)).toContain(html))

  it('leads to its journal', () => {
    expect(htmlOf('- TODO sow\n  DEADLINE: <2026-05-01 Fri>', {'journals/2026_05_01.md': '- rain'})).toContain(
      '<time datetime="2026-05-01"><a class="page-link" href="/journals/2026-05-01/">May 1st, 2026</a></time>',
    )
  })

  it('leaves the clock of a logbook out', () => {
    const html = htmlOf('- DOING sow\n  :LOGBOOK:\n  CLOCK: [2026-05-01 Fri 10:00:00]\n  :END:')
    expect(html).toContain('data-marker="DOING"')
    expect(html).not.toMatch(/CLOCK|LOGBOOK/)
  })
})

describe('a task', () => {
  it.each([
    [
      'TODO',
      '<input type="checkbox" disabled aria-label="Not done"> <span class="marker" data-marker="TODO">TODO</span> sow',
    ],
    [
      'NOW',
      '<input type="checkbox" disabled aria-label="Not done"> <span class="marker" data-marker="NOW">NOW</span> sow',
    ],
    ['IN-PROGRESS', '<span class="marker" data-marker="IN-PROGRESS">IN-PROGRESS</span> sow'],
    [
      'DONE',
      '<input type="checkbox" disabled checked aria-label="Done"> <span class="marker" data-marker="DONE">DONE</span> sow',
    ],
    ['CANCELLED', '<p><span class="marker" data-marker="CANCELLED">CANCELLED</span> sow'],
    ['LATER [#B]', '<span class="priority" data-priority="B">B</span> sow'],
  ])('%s', (marker, html) => expect(htmlOf(`- ${marker} sow`)).toContain(html))
})

describe('a card', () => {
  it('asks, and answers when it is opened', () => {
    expect(htmlOf('- What is a seed? #card\n\t- a plant\n\t- in a coat')).toMatch(
      /^<ul class="outline"><li class="block is-card"[^>]*>.*What is a seed\?.*<details class="children"><summary>Answer<\/summary><ul class="outline">.*in a coat.*<\/ul><\/details><\/li><\/ul>$/s,
    )
  })

  it('folds no answer where there is none', () => {
    expect(htmlOf('- It is {{cloze Paris \\\\ a city}} #card')).toContain(
      '<details class="cloze"><summary>(a city)</summary> Paris</details>',
    )
    expect(htmlOf('- alone #card')).not.toContain('details')
  })

  it('is no block that only speaks of cards', () => {
    expect(htmlOf('- [[card]] #cards\n\t- child')).not.toContain('is-card')
  })

  it('hides what the app remembers of it', () => {
    expect(htmlOf('- Q #card\n  card-last-interval:: 4\n  card-repeats:: 2')).not.toMatch(/interval|repeats/)
  })
})

describe('a template', () => {
  it('is not drawn, nor what stands below it', () => {
    const html = htmlOf('- daily\n  template:: daily\n\t- inside\n- shown')
    expect(html).toContain('shown')
    expect(html).not.toMatch(/daily|inside/)
  })

  it('refers to nothing that counts', () => {
    const site = tinySite({'pages/A.md': '- t\n  template:: t\n\t- [[B]]', 'pages/B.md': '- b'})
    expect(pageView(site, 'b').referenceCount).toBe(0)
  })
})

describe('a reference to a block', () => {
  const id = '628953c1-8d75-49fe-a648-f4c612109098'
  const other = {'pages/B.md': `- spade\n  id:: ${id}\n\t- handle\n\t- blade`}

  it('says how much stands below it', () => {
    expect(htmlOf(`- ((${id}))`, other)).toContain(
      '<a class="block-link" href="/b/#b-628953c1" title="2 blocks below it" data-more="+2">spade</a>',
    )
  })

  it('says nothing of it under a label', () => {
    expect(htmlOf(`- [tool](((${id})))`, other)).toContain('<a class="block-link" href="/b/#b-628953c1">tool</a>')
  })

  it('is calm about a block that is not there', () => {
    expect(htmlOf(`- {{embed ((${id}))}}`)).toContain(
      `<span class="block-link is-missing" title="((${id}))">missing block</span>`,
    )
  })
})
