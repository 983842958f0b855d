import {describe, expect, it} from 'vitest'
import {
  type CardChoice,
  type CardView,
  cardView,
  cardViews,
  type HeadSubject,
  headView,
  type Site,
} from '../../../plugins/5-views/index.ts'
import {tinySite} from '../tiny-site.ts'

const slide = '- This is a [[presentation]] slide and is the end.'
const notes: Readonly<Record<string, string>> = {
  'pages/Garden.md': 'public:: true\n\n- A garden is a slow clock, says [[Rose]].',
  'pages/Garden___Beds.md': 'public:: true\n\n- Two beds',
  'pages/Talk.md': `public:: true\n\n- Said aloud\n${slide}`,
  'pages/豆.md': 'public:: true\n\n- Beans',
  'pages/Peas.md': 'public:: true\n\n- 豌豆',
  'pages/Shut.md': '- canary-card',
}

interface Told {
  readonly which?: CardChoice | undefined
  readonly origin?: string | undefined
  readonly title?: string
  readonly files?: Readonly<Record<string, string>>
}

/** A site whose cards draw Latin letters alone. */
function siteOf({which, origin = 'https://notes.example', title = 'Tiny', files = notes}: Told = {}): Site {
  const cards = {which, draws: (text: string) => /^[\x20-\x7e]*$/.test(text)}
  return tinySite(files, {
    onlyPublic: true,
    site: {origin: origin === '' ? undefined : origin, base: '/sub/', title, cards},
  })
}

function page(slug: string, told?: Told): CardView | undefined {
  return cardView(siteOf(told), {kind: 'page', slug})
}

const card = {width: 1200, height: 630, url: expect.stringMatching(/^_lectern\/cards\/[0-9a-f]{16}\.png$/)}
const siteCard = {...card, title: 'Tiny', site: '', text: '', foot: 'notes.example/sub'}

describe('the card of', () => {
  it.each<[sentence: string, subject: HeadSubject, expected: object]>([
    [
      'a page says its first words',
      {kind: 'page', slug: 'garden'},
      {title: 'Garden', site: 'Tiny', text: 'A garden is a slow clock, says Rose.', foot: ''},
    ],
    [
      'a page below another says where it stands',
      {kind: 'page', slug: 'garden/beds'},
      {title: 'Beds', text: 'Two beds', foot: 'Garden'},
    ],
    ['a talk says that it is one', {kind: 'deck', id: 'talk'}, {title: 'Talk', text: 'Said aloud', foot: 'Decks'}],
    ['a page leaves out words that cannot be drawn', {kind: 'page', slug: 'peas'}, {title: 'Peas', text: ''}],
    ['a page whose title cannot be drawn is that of the site', {kind: 'page', slug: '豆'}, siteCard],
    ['the home page is that of the site', {kind: 'home'}, siteCard],
    ['a list is that of the site', {kind: 'list', path: 'tags', title: 'Tags'}, siteCard],
  ])('%s', (_, subject, expected) => expect(cardView(siteOf(), subject)).toMatchObject({...card, ...expected}))

  it.each<[sentence: string, told: Told]>([
    ['of no page where its author wants none', {which: 'none'}],
    ['where the address of the site is not known', {origin: ''}],
  ])('there is none %s', (_, told) => {
    expect(cardViews(siteOf(told))).toEqual([])
    expect(page('garden', told)).toBeUndefined()
  })

  it('a site whose title cannot be drawn says where it is', () => {
    const told = {title: '豆'}
    const place = 'notes.example/sub'
    expect(cardView(siteOf(told), {kind: 'home'})).toMatchObject({...card, title: place, site: '', foot: ''})
    expect(page('garden', told)).toMatchObject({...card, title: 'Garden', site: place})
    expect(page('豆', told)).toMatchObject({...card, title: place})
    expect(JSON.stringify(cardViews(siteOf(told)))).not.toContain('豆')
  })

  it('there is none of a page that is not found', () => {
    expect(cardView(siteOf(), {kind: 'missing'})).toBeUndefined()
  })
})

describe('cards of a site', () => {
  const many = Object.fromEntries(
    Array.from({length: 201}, (_, index) => [`pages/N${index}.md`, `public:: true\n\n- bed ${index}`]),
  )

  it.each<[sentence: string, told: Told, count: number]>([
    ['are of every page of a small one, of its talks and of the site', {}, 6],
    ['are of the site and its talks where its author wants some', {which: 'some'}, 2],
    ['are of the site alone where it is large', {files: many}, 1],
    ['are of every page of a large one where its author wants all', {files: many, which: 'all'}, 202],
  ])('%s', (_, told, count) => expect(cardViews(siteOf(told))).toHaveLength(count))

  it('say nothing that is private, and change their address with what they say', () => {
    const site = siteOf()
    expect(JSON.stringify(cardViews(site))).not.toContain('canary')
    const before = page('garden')?.url
    const files = {...notes, 'pages/Garden.md': 'public:: true\n\n- A garden is a fast clock.'}
    expect(page('garden')?.url).toBe(before)
    expect(page('garden', {files})?.url).not.toBe(before)
  })
})

describe('the picture of a link preview', () => {
  const photo = '![](../assets/bed.jpg)'
  const assets = ['bed.jpg', 'plan.svg', 'rose.png'].map(name => ({
    path: `assets/${name}`,
    width: 640,
    height: 480,
    bytes: 9,
  })) as never

  function imageOf(text: string, cards = true, which?: CardChoice) {
    const site = tinySite(
      {'pages/A.md': text},
      {
        assets,
        site: {
          origin: 'https://notes.example',
          cards: cards ? {which, draws: () => true} : undefined,
        },
      },
    )
    return headView(site, {kind: 'page', slug: 'a'}).image
  }

  const chosen = {url: 'https://notes.example/assets/rose.png', width: 640, height: 480, alt: undefined}

  it.each<[sentence: string, text: string, expected: object]>([
    ['is what the author chose', 'image:: ![](../assets/rose.png)\n\n- words', chosen],
    ['is what a path names', 'cover:: ../assets/rose.png\n\n- words', chosen],
    ['is what a path in quotes names', 'banner:: "../assets/rose.png"\n\n- words', chosen],
    ['is the first key that names one', 'cover:: ../assets/bed.jpg\nimage:: ../assets/rose.png\n\n- words', chosen],
    [
      'says what its author says of it',
      'image:: ![A rose in May](../assets/rose.png)\n\n- words',
      {...chosen, alt: 'A rose in May'},
    ],
    ['says nothing that is the name of a file', 'image:: ![rose_1.png](../assets/rose.png)\n\n- words', chosen],
    [
      'may stand elsewhere',
      'image:: https://pictures.example/rose.png\n\n- words',
      {url: 'https://pictures.example/rose.png', alt: undefined},
    ],
    ['is the card where a drawing was chosen', 'image:: ../assets/plan.svg\n\n- words', {alt: 'A · Tiny'}],
    ['is the card where the file is not there', 'image:: ../assets/gone.png\n\n- words', {alt: 'A · Tiny'}],
    ['is the card where an address is none of the web', 'image:: javascript:alert(1)\n\n- words', {alt: 'A · Tiny'}],
    ['is the card before a picture of the page', `- words ${photo}`, {alt: 'A · Tiny', width: 1200, height: 630}],
  ])('%s', (_, text, expected) => expect(imageOf(text)).toMatchObject(expected))

  it('is the first picture of a page that has no card of its own, then the card of the site', () => {
    const first = {url: 'https://notes.example/assets/bed.jpg', width: 640, height: 480, alt: undefined}
    expect(imageOf(`- words ${photo}`, true, 'some')).toEqual(first)
    expect(imageOf(`- words ${photo}`, false)).toEqual(first)
    expect(imageOf('- words', true, 'some')).toMatchObject({alt: 'Tiny', width: 1200})
    expect(imageOf('- words', false)).toBeUndefined()
  })
})
