import {describe, expect, it} from 'vitest'
import {typedProse} from '../../../plugins/5-views/deck/typed-prose.ts'
import {deckOf, outline, slidesOf} from './deck-of.ts'

const prose = 'Water the beds in the evening, when the sun is low and the soil has cooled. “Little and often” is wrong.'

describe('prose that was typed as code', () => {
  it.each<[string, string, boolean]>([
    ['is a sentence of some length', prose, true],
    ['is several paragraphs', `${prose}\n\n${prose}`, true],
    ['keeps its backticks out', `\`${prose}`, true],
    [
      'is not a command',
      'rake --depth 3 --width 20 beds/raised beds/low beds/long beds/wide and all the others. Done.',
      false,
    ],
    ['is not a program', `function water(bed) { return bed.soil }\n${prose}`, false],
    ['is not a few words', 'Water in the evening. Always.', false],
    [
      'is not a list of names',
      'spade rake hoe fork trowel dibber shears sieve can hose barrow gloves boots twine',
      false,
    ],
    ['is not indented lines', `beds:\n  raised\n  low\n${prose}`, false],
    ['is not a page of markup', `# Beds\n${prose}`, false],
  ])('%s', (_, text, expected) => {
    expect(typedProse(text) !== undefined).toBe(expected)
  })

  it.each([
    ['in a fence', `- # A\n\t- s\n- # B\n\t- \`\`\`\n\t  ${prose}\n\t  \`\`\``],
    ['between backticks', outline('# A', '  s', '# B', `  \`${prose}\``)],
    ['between three backticks', outline('# A', '  s', '# B', `  \`\`\`${prose}\`\`\``)],
  ])('is set as a quotation %s', (_, text) => {
    const slide = slidesOf(deckOf(text)).at(-1)
    expect(slide?.html).toContain('<blockquote>')
    expect(slide?.html).not.toContain('<code')
    expect(slide?.html).toContain('Water the beds in the evening')
  })

  it('stays code where a language or lines to light say so', () => {
    for (const text of [
      `- # A\n\t- s\n- # B\n\t- \`\`\`text\n\t  ${prose}\n\t  \`\`\``,
      `- # A\n\t- s\n- # B\n\t- \`\`\`\n\t  ${prose}\n\t  \`\`\`\n\t  lines:: 1`,
    ])
      expect(slidesOf(deckOf(text)).at(-1)?.html).toContain('<pre')
  })
})
