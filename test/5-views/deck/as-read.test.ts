import {expect, it} from 'vitest'
import {deckOf, outline, slidesOf} from './deck-of.ts'

const id = '64a1f0aa-0001-4000-8000-000000000001'

function last(...lines: readonly string[]) {
  const deck = deckOf(outline('# Start', '  s', ...lines))
  return {slide: slidesOf(deck).at(-1), leftOut: deck.stacks[0]?.leftOut}
}

it('draws a card that was glued to a link', () => {
  const {slide} = last(
    '# A',
    '  [a post](https://example.org){{twitter https://twitter.com/someone/status/12}} and more',
  )
  expect(slide?.html).toContain('facade-tweet')
  expect(slide?.html).toMatch(/a post<\/a>/)
  expect(slide?.html).toContain('and more')
  expect(slide?.html).not.toContain('{{')
})

it('leaves other macros in a text as they are', () => {
  expect(last('# A', '  [a](https://example.org){{query x}}').slide?.html).toContain('{{query x}}')
})

it.each<[string, readonly string[]]>([
  ['a title', [`# Raised beds id:: ${id}`, '  warm']],
  ['a strong line', ['# Beds', '  x', `  ## Raised beds id:: ${id}`]],
  ['a line', ['# Beds', `  Raised beds id:: ${id}`, '  x']],
])('takes an id:: that was typed behind %s off it, and lists it', (_, lines) => {
  const {slide, leftOut} = last(...lines)
  expect(`${slide?.title} ${slide?.html}`).toContain('Raised beds')
  expect(JSON.stringify(slide)).not.toContain('id::')
  expect(leftOut).toEqual([{reason: 'silent', text: `id:: ${id}`, line: expect.any(Number)}])
})

it('leaves what only looks like one', () => {
  expect(last('# A', '  an id:: of mine', '  x').slide?.html).toContain('an id:: of mine')
})
