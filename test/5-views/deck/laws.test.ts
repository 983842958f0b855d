import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {bodyWidth, canvases} from '../../../plugins/5-views/deck/canvas.ts'
import {pageItems} from '../../../plugins/5-views/deck/page-items.ts'
import {paginate, sheetHeight} from '../../../plugins/5-views/deck/paginate.ts'
import {sectionAtoms} from '../../../plugins/5-views/deck/section-atoms.ts'
import {pageSections} from '../../../plugins/5-views/deck/sections.ts'
import {splitAtom} from '../../../plugins/5-views/deck/split-atom.ts'
import {deckView} from '../../../plugins/5-views/index.ts'
import {deckOf, outline, slidesOf, talkSite, wordsOf} from './deck-of.ts'

const width = bodyWidth(canvases['16/9'])

/** An outline as lines: any depth a line may have below the one before, headings among them, every word its own. */
const outlines = fc
  .array(
    fc.record({deeper: fc.integer({min: -3, max: 1}), heading: fc.boolean(), words: fc.integer({min: 1, max: 60})}),
    {
      minLength: 1,
      maxLength: 40,
    },
  )
  .map(blocks => {
    let depth = 0
    return blocks.map(({deeper, heading, words}, index) => {
      depth = index === 0 ? 0 : Math.max(0, depth + deeper)
      const text = Array.from({length: words}, (_, word) => `w${index}x${word}`).join(' ')
      return `${'  '.repeat(depth)}${heading ? '## ' : ''}${text}`
    })
  })

describe('whatever the outline', () => {
  it('every word of it is on some slide', () => {
    fc.assert(
      fc.property(outlines, lines => {
        const said = new Set(slidesOf(deckOf(outline(...lines))).flatMap(slide => wordsOf(slide).split(' ')))
        for (const word of lines.join(' ').split(/\s+/)) if (/^w\d/.test(word)) expect(said).toContain(word)
      }),
      {numRuns: 150},
    )
  })

  it('every word is shown, told, folded or listed, whatever its page says of slides', () => {
    const says = fc.record({
      detail: fc.constantFrom('slides', 'notes', 'steps', 'fold'),
      density: fc.constantFrom('full', 'talk'),
      overflow: fc.constantFrom('split', 'fit', 'scroll'),
      incremental: fc.constantFrom('true', 'false'),
      aspect: fc.constantFrom('16/9', '4/3'),
      'slide-level': fc.constantFrom('auto', 'blocks', '1', '2'),
    })
    fc.assert(
      fc.property(outlines, says, (lines, properties) => {
        const head = Object.entries(properties).map(([key, value]) => `${key}:: ${value}\n`)
        const deck = deckOf(`${head.join('')}\n${outline(...lines)}`)
        const said = new Set(
          deck.stacks.flatMap(({slides, leftOut}) => [
            ...slides.flatMap(slide => `${wordsOf(slide)} ${slide.asideHtml ?? ''}`.split(/[\s<>]+/)),
            ...leftOut.flatMap(({text}) => text.split(/\s+/)),
          ]),
        )
        for (const word of lines.join(' ').split(/\s+/)) if (/^w\d/.test(word)) expect(said).toContain(word)
        for (const slide of slidesOf(deck))
          if (properties.overflow === 'split') expect(slide.scale).toBeGreaterThanOrEqual(88)
      }),
      {numRuns: 120},
    )
  })

  it('ids are unique, and numbers count', () => {
    fc.assert(
      fc.property(outlines, lines => {
        const slides = slidesOf(deckOf(outline(...lines)))
        expect(new Set(slides.map(slide => slide.id)).size).toBe(slides.length)
        expect(slides.map(slide => slide.number)).toEqual(slides.map((_, index) => index + 1))
      }),
    )
  })

  it('no slide is estimated to be fuller than its body', () => {
    fc.assert(
      fc.property(outlines, fc.integer({min: 250, max: 520}), (lines, room) => {
        const site = talkSite(outline(...lines))
        const page = [...site.graph.pages.values()][0]
        if (!page) throw new Error('Expected a page')
        const {items} = pageItems(page)
        for (const section of pageSections(page, items, site.graph)) {
          const atoms = sectionAtoms(section, items, page, site).flatMap(atom =>
            splitAtom(atom, width, room, site.graph),
          )
          const sheets = paginate(atoms, width, room)
          expect(sheets.flatMap(sheet => sheet.atoms)).toEqual(atoms)
          for (const sheet of sheets)
            expect(sheetHeight(sheet.atoms, sheet.shift, width, sheet.scale / 100)).toBeLessThanOrEqual(room)
        }
      }),
    )
  })

  it('a slide that is added elsewhere changes no id', () => {
    fc.assert(
      fc.property(outlines, lines => {
        const before = slidesOf(deckOf(outline('# First', '  a', ...lines))).map(slide => slide.id)
        // Small sections share a slide, whose own id may then be that of another of them.
        const after = new Set(
          slidesOf(deckOf(outline('# First', '  a', '# Quite new', '  b', ...lines))).flatMap(({id, anchors}) => [
            id,
            ...anchors,
          ]),
        )
        for (const id of before) expect(after).toContain(id)
      }),
      {numRuns: 60},
    )
  })

  it('the same pages give the same deck', () => {
    fc.assert(
      fc.property(outlines, lines => {
        expect(deckOf(outline(...lines))).toEqual(deckOf(outline(...lines)))
      }),
      {numRuns: 30},
    )
  })
})

it('survives an outline 10,000 deep', () => {
  const lines = Array.from({length: 10_000}, (_, depth) => `${'\t'.repeat(depth)}- d${depth}`).join('\n')
  const slides = slidesOf(deckOf(`- # Deep\n${lines.replace(/^/gm, '\t')}`))
  expect(slides.map(wordsOf).join(' ')).toContain('d9999')
})

it('is plain data', () => {
  const site = talkSite(outline('# A', '  x', '  y'))
  const view = deckView(site, site.decks[0]?.id ?? '')
  expect(JSON.parse(JSON.stringify(view))).toEqual(JSON.parse(JSON.stringify(structuredClone(view))))
  expect(JSON.stringify(view)).not.toContain('style=')
})
