import {describe, expect, it} from 'vitest'
import {deckOf, outline, slidesOf} from './deck-of.ts'

const [a, b, c, d] = [1, 2, 3, 4].map(digit => `64a1f0aa-0000-4000-8000-00000000000${digit}`) as [
  string,
  string,
  string,
  string,
]

/** Slides by each address that is a block's id. */
function addressesOf(text: string, pages: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  const slides = slidesOf(deckOf(text, {pages}))
  return Object.fromEntries(
    slides.flatMap(({id, anchors}) => anchors.filter(anchor => anchor.startsWith('64a1')).map(anchor => [anchor, id])),
  )
}

describe('id:: of a heading', () => {
  it.each<[string, readonly string[], Readonly<Record<string, string>>]>([
    ['leads to its slide, which keeps its readable id', ['# A', `  id:: ${a}`, '  x'], {[a]: 'talk:a'}],
    [
      'leads to the slide that tiny sections share',
      ['# All', '  x', `  ## A`, `    id:: ${a}`, '    y', '    v', '  ## B', `    id:: ${b}`, '    z', '    w'],
      {[a]: 'talk:a', [b]: 'talk:a'},
    ],
    ['leads to where it is a strong line', ['# A', '  x', '  ## B', `    id:: ${b}`], {[b]: 'talk:a'}],
    [
      'leads to the first slide below it where it is on none itself',
      ['# A', `  id:: ${a}`, '  ## B', `    id:: ${b}`, '    x'],
      {[a]: 'talk:b', [b]: 'talk:b'},
    ],
    [
      'leads to its own slide rather than to one before it',
      ['# A', `  id:: ${a}`, '  ## B', '    x', '  y'],
      {[a]: 'talk:a'},
    ],
    ['comes after slide-id::', ['# A', `  id:: ${a}`, '  slide-id:: first', '  x'], {[a]: 'first'}],
    ['is that of the first of two', ['# A', `  id:: ${a}`, '  x', '# B', `  id:: ${a}`, '  y'], {[a]: 'talk:a'}],
  ])('%s', (_, lines, expected) => {
    expect(addressesOf(outline('# Start', '  s', ...lines))).toEqual(expected)
  })

  it('leads to its own page of the talk, not to the one that embeds it', () => {
    const host = outline(
      '# Start',
      '  s',
      `{{embed ((${c}))}}`,
      `{{embed ((${d}))}}`,
      'Next [[presentation]] slide [[Own]]',
    )
    const own = outline('# Own', `  id:: ${c}`, '  x', '# End', '  z')
    const elsewhere = outline('# Else', `  id:: ${d}`, '  y')
    expect(addressesOf(host, {Own: own, Elsewhere: elsewhere})).toEqual({[c]: 'own:own', [d]: 'talk:else'})
  })

  it('does not take the address that another slide asks for', () => {
    expect(
      addressesOf(outline('# Start', '  s', '# A', `  id:: ${a}`, '  x', '# B', `  slide-id:: ${a}`, '  y')),
    ).toEqual({})
  })
})
