import {describe, expect, it} from 'vitest'
import {addDrawn, checkDeck, type DrawnPass, type DrawnSlide, type Dress} from '../../../plugins/index.ts'
import {outline, talkSite} from './deck-of.ts'

const site = talkSite(outline('# Beds', '  slide:: true', '  one', '  two'))
const check = checkDeck(site, 'talk', [])
const [cover, beds] = check.slides
if (!cover || !beds) throw new Error('Expected two slides')

const sound = {
  layout: 'default',
  overflow: 0,
  smallest: 19,
  smallestWords: 'Talk',
  smallestCell: undefined,
  lines: [],
  height: 0,
}

function pass(dress: Dress, differs: Partial<DrawnSlide>): DrawnPass {
  const slides = [cover, beds].map(slide => ({...sound, id: slide?.id ?? ''}))
  return {
    width: 1280,
    height: 720,
    dress,
    slides: slides.map((slide, at) => (at === 1 ? {...slide, ...differs} : slide)),
  }
}

function messagesOf(...passes: readonly DrawnPass[]) {
  return addDrawn(check, {passes, missing: [], complaints: []}).messages
}

describe('what a browser adds', () => {
  it('is nothing where all is well, but for the figures', () => {
    const {messages, drawn} = addDrawn(check, {passes: [pass('as built', {})], missing: [], complaints: []})
    expect(messages).toEqual([])
    expect(drawn).toEqual([
      {width: 1280, height: 720, dress: 'as built', cutOff: 0, smallestText: 19, smallestCell: undefined},
    ])
  })

  it('is one message for a slide that is cut off in several windows: of where it is worst', () => {
    const [message, ...others] = messagesOf(pass('as built', {overflow: 12}), pass('text spacing', {overflow: 40}))
    expect(others).toEqual([])
    expect(message).toMatchObject({rule: 'slide-overflow', slide: 2, file: 'pages/Talk.md', line: 1})
    expect(message?.reason).toContain('40 px beyond the edge of a slide at 1280×720,')
  })

  it('says what a reader must have changed to see it', () => {
    const [message] = messagesOf(pass('as built', {}), pass('another font', {overflow: 3}))
    expect(message?.reason).toContain('at 1280×720 with another font,')
  })

  it.each<[string, Dress, Partial<DrawnSlide>, string | undefined]>([
    ['text that is too small', 'as built', {smallest: 17.9, smallestWords: 'one'}, '`one`, of 17.9 px'],
    ['text that is just large enough', 'as built', {smallest: 18}, undefined],
    ['text that the guard made smaller', 'another font', {smallest: 15}, undefined],
    ['text that the guard made too small', 'another font', {smallest: 14.9}, 'expected 15 px or more'],
    ['cells that are too small', 'as built', {smallestCell: 14}, 'cells of 14 px'],
    ['cells that are just large enough', 'as built', {smallestCell: 15}, undefined],
  ])('%s', (_, dress, differs, says) => {
    const messages = messagesOf(pass(dress, differs))
    expect(messages.map(({rule}) => rule)).toEqual(says === undefined ? [] : ['slide-text-small'])
    if (says !== undefined) expect(messages[0]?.reason).toContain(says)
  })

  it('is the pictures that did not come, and what the browser complained of', () => {
    const drawn = {
      passes: [],
      missing: [{slide: beds.id, address: '/assets/plan.png'}],
      complaints: ['Refused to load x'],
    }
    expect(addDrawn(check, drawn).messages).toMatchObject([
      {rule: 'deck-page-error', slide: undefined, file: 'pages/Talk.md', line: 1},
      {rule: 'slide-picture-broken', slide: 2, line: 1},
    ])
  })

  it('stands instead of what was reckoned', () => {
    const long = talkSite(outline('# Beds', '  overflow:: fit', ...Array.from({length: 30}, () => '  a bed')))
    const reckoned = checkDeck(long, 'talk', [])
    expect(reckoned.messages.map(({rule}) => rule)).toEqual(['slide-overflow'])
    expect(addDrawn(reckoned, {passes: [], missing: [], complaints: []}).messages).toEqual([])
  })
})
